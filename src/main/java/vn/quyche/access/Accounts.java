package vn.quyche.access;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.quyche.kernel.Actor;
import vn.quyche.kernel.BusinessClock;
import vn.quyche.kernel.OrganId;
import vn.quyche.kernel.PersonId;
import vn.quyche.kernel.Refusal;
import vn.quyche.kernel.Right;

/** The door to accounts: whom a name stands for today, and who may come in. */
@Component
public class Accounts {

    private static final String NAME = "[a-z][a-z0-9.-]{1,39}";

    private final AccountBook book;
    private final Passwords passwords;
    private final Offices offices;
    private final Invitations invitations;
    private final AccountFacts facts;
    private final BusinessClock clock;

    Accounts(
            AccountBook book,
            Passwords passwords,
            Offices offices,
            Invitations invitations,
            AccountFacts facts,
            BusinessClock clock) {
        this.book = book;
        this.passwords = passwords;
        this.offices = offices;
        this.invitations = invitations;
        this.facts = facts;
        this.clock = clock;
    }

    /** The person behind an account with the offices held today. */
    public Actor actor(String account) {
        return actor(account(account));
    }

    public Actor actor(Account account) {
        return offices.actor(account);
    }

    /** The person with the offices held today: through the account opened first, if there is one. */
    public Actor actorFor(PersonId person) {
        return book.of(person).stream().findFirst().map(offices::actor).orElseGet(() -> offices.actor(person));
    }

    public Account account(String name) {
        return find(name).orElseThrow(() -> Refusal.notFound("account.unknown", Optional.empty(), name));
    }

    public Optional<Account> find(String name) {
        return book.find(name.toLowerCase(Locale.ROOT));
    }

    /** The bodies for which somebody may have an account. */
    public List<OrganId> bodies(Actor administrator, PersonId person) {
        administrator.mustHave(Right.ADMINISTER_ACCOUNTS);
        return offices.bodies(person).stream().sorted().toList();
    }

    /** Every account, in the order of opening. */
    public List<Account> all(Actor administrator) {
        administrator.mustHave(Right.ADMINISTER_ACCOUNTS);
        return book.all();
    }

    /** The accounts whose password everybody knows. */
    public List<Account> demonstration() {
        return book.all().stream().filter(Account::demonstration).toList();
    }

    public boolean isEmpty() {
        return book.isEmpty();
    }

    public boolean hasDemonstration() {
        return book.hasDemonstration();
    }

    /**
     * Opens an account for somebody in the institution, for a body in which they have a seat or a post, or to run the
     * system. Nobody knows its password yet: the link that is answered lets its owner choose one.
     */
    @Transactional
    public String open(Actor by, NewAccount account) {
        by.mustHave(Right.ADMINISTER_ACCOUNTS);
        offices.mustAllow(account);
        Refusal.refuseIf(
                book.of(account.person()).stream()
                        .anyMatch(other -> other.body().equals(account.body())
                                && other.grants().equals(account.grants())),
                "account.there-already");
        open(by, account, passwords.unknown());
        return invitations.make(by, account(account.name()));
    }

    /** Opens the first account of all, which nobody could open otherwise. */
    @Transactional
    public void openFirst(Actor system, NewAccount account, String password) {
        Refusal.refuseIf(!book.isEmpty(), "account.not-first");
        passwords.check(account.name(), password);
        open(system, account, passwords.hash(password));
    }

    /** Opens the accounts of the demonstration, all with the one password that is no secret. */
    @Transactional
    public void openDemonstration(Actor by, List<NewAccount> accounts, String password) {
        var hash = passwords.hash(password);
        accounts.forEach(account -> add(account, true, hash));
        facts.tell(by, "demo", told -> new DemonstrationAccountsOpened(told, accounts.size()));
    }

    private void open(Actor by, NewAccount account, String hash) {
        add(account, false, hash);
        facts.tell(
                by,
                account.name(),
                told -> new AccountOpened(told, account.body().code()));
    }

    private void add(NewAccount account, boolean demonstration, String hash) {
        if (!account.name().matches(NAME)) {
            throw Refusal.invalid("name", "account.name");
        }
        if (book.find(account.name()).isPresent()) {
            throw Refusal.invalid("name", "account.taken", account.name());
        }
        book.add(
                new Account(
                        account.name(),
                        account.person(),
                        account.body(),
                        account.grants(),
                        demonstration,
                        false,
                        clock.instant()),
                hash);
    }

    /** Closes an account to signing in; whoever is in by it is out with the next request. */
    @Transactional
    public void lock(Actor by, String name) {
        by.mustHave(Right.ADMINISTER_ACCOUNTS);
        var account = account(name);
        Refusal.refuseIf(account.name().equals(by.account()), "account.own");
        Refusal.refuseIf(account.locked(), "account.locked", name);
        book.setLocked(account.name(), true);
        facts.tell(by, account.name(), AccountLocked::new);
    }

    @Transactional
    public void unlock(Actor by, String name) {
        by.mustHave(Right.ADMINISTER_ACCOUNTS);
        var account = account(name);
        Refusal.refuseIf(!account.locked(), "account.not-locked", name);
        book.setLocked(account.name(), false);
        facts.tell(by, account.name(), AccountUnlocked::new);
    }

    /** Changes the own password; the old one must be known. */
    @Transactional
    public void changePassword(Actor me, String current, String fresh) {
        var account = account(me.account());
        Refusal.refuseIf(account.demonstration(), "password.demonstration");
        if (!passwords.matches(current, book.hash(account.name()).orElse(""))) {
            throw Refusal.invalid("current", "password.wrong");
        }
        passwords.check(account.name(), fresh);
        book.setHash(account.name(), passwords.hash(fresh));
        facts.tell(me, account.name(), PasswordChanged::new);
    }

    /** Tells that sessions were ended, one's own or, by the administrator, another's. */
    @Transactional
    public void sessionsEnded(Actor by, String name) {
        if (!by.account().equals(name)) {
            by.mustHave(Right.ADMINISTER_ACCOUNTS);
        }
        facts.tell(by, name, SessionsEnded::new);
    }
}
