package vn.quyche.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.quyche.kernel.Actor;
import vn.quyche.kernel.Refusal;
import vn.quyche.kernel.Right;

/**
 * Links by which the owner of an account chooses its password: for a new account, and when a password was forgotten. A link
 * works once and for some days; nobody but its owner ever knows the password.
 */
@Component
public class Invitations {

    private static final Duration HOLDS = Duration.ofDays(7);
    private static final int LINK_BYTES = 32;

    private final InvitationBook book;
    private final AccountBook accounts;
    private final Passwords passwords;
    private final SecondFactor secondFactor;
    private final Offices offices;
    private final AccountFacts facts;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Invitations(
            InvitationBook book,
            AccountBook accounts,
            Passwords passwords,
            SecondFactor secondFactor,
            Offices offices,
            AccountFacts facts,
            Clock clock) {
        this.book = book;
        this.accounts = accounts;
        this.passwords = passwords;
        this.secondFactor = secondFactor;
        this.offices = offices;
        this.facts = facts;
        this.clock = clock;
    }

    /** Makes the link of an account, to be handed to its owner; it is told this once and kept nowhere. */
    @Transactional
    public String make(Actor by, Account account) {
        by.mustHave(Right.ADMINISTER_ACCOUNTS);
        Refusal.refuseIf(account.demonstration(), "password.demonstration");
        Refusal.refuseIf(account.locked(), "account.locked", account.name());
        return make(by, account.name());
    }

    /** For whoever runs the machine, who needs no right: the whole house lies open to them. */
    @Transactional
    String makeAtTheMachine(String account) {
        return make(Actor.system(), account);
    }

    private String make(Actor by, String account) {
        var bytes = new byte[LINK_BYTES];
        random.nextBytes(bytes);
        var link = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        book.put(account, digest(link), clock.instant().plus(HOLDS));
        facts.tell(by, account, AccountInvited::new);
        return link;
    }

    /** Until when the account's link holds, if it has one that was not used. */
    @Transactional(readOnly = true)
    public Optional<Instant> until(Account account) {
        return book.until(account.name(), clock.instant());
    }

    /** The account of a link that still holds. */
    @Transactional(readOnly = true)
    public Account account(String link) {
        return book.account(digest(link), clock.instant())
                .flatMap(accounts::find)
                .filter(account -> !account.locked())
                .orElseThrow(() -> Refusal.notFound("invitation.void", Optional.empty()));
    }

    /** Chooses the password; the link is used up. */
    @Transactional
    public Account accept(String link, String password) {
        var account = account(link);
        passwords.check(account.name(), password);
        return accept(link, account, passwords.hash(password));
    }

    /** For whom another way in is opened by the link: from now on nobody knows the password. */
    @Transactional
    Account acceptWithoutPassword(String link) {
        return accept(link, account(link), passwords.unknown());
    }

    private Account accept(String link, Account account, String hash) {
        if (!book.remove(digest(link))) {
            throw Refusal.notFound("invitation.void", Optional.empty());
        }
        accounts.setHash(account.name(), hash);
        secondFactor.open(account.name());
        facts.tell(offices.actor(account), account.name(), InvitationAccepted::new);
        return account;
    }

    private static byte[] digest(String link) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(link.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException problem) {
            throw new IllegalStateException(problem);
        }
    }
}
