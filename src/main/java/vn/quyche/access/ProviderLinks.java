package vn.quyche.access;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.quyche.kernel.Actor;
import vn.quyche.kernel.Refusal;
import vn.quyche.kernel.Right;

/**
 * Which account a provider's subject opens. The account's owner links it, from inside, having shown who they are, or by the
 * invitation that opens the account; a name or an address that the provider asserts links nothing, as its administrator
 * could assert any.
 */
@Component
public class ProviderLinks {

    private final ProviderLinkBook book;
    private final AccountBook accounts;
    private final Invitations invitations;
    private final Offices offices;
    private final AccountFacts facts;
    private final Clock clock;

    ProviderLinks(
            ProviderLinkBook book,
            AccountBook accounts,
            Invitations invitations,
            Offices offices,
            AccountFacts facts,
            Clock clock) {
        this.book = book;
        this.accounts = accounts;
        this.invitations = invitations;
        this.offices = offices;
        this.facts = facts;
        this.clock = clock;
    }

    /** The account of somebody who signed in at the provider. */
    @Transactional(readOnly = true)
    public Account account(String issuer, String subject) {
        var account = book.account(issuer, subject)
                .flatMap(accounts::find)
                .orElseThrow(() -> Refusal.forbidden("provider.not-linked", Optional.empty()));
        if (account.locked()) {
            throw Refusal.forbidden("sign-in.locked", Optional.empty());
        }
        return account;
    }

    @Transactional(readOnly = true)
    public List<ProviderLink> of(Account account) {
        return book.of(account.name());
    }

    @Transactional
    public void link(Actor me, String issuer, String subject) {
        put(me, me.account(), issuer, subject);
    }

    /** Takes an invitation up without choosing a password: whoever knew one before is out. */
    @Transactional
    public Account accept(String invitation, String issuer, String subject) {
        var account = invitations.acceptWithoutPassword(invitation);
        put(offices.actor(account), account.name(), issuer, subject);
        return account;
    }

    private void put(Actor by, String account, String issuer, String subject) {
        Refusal.refuseIf(!book.put(account, issuer, subject, clock.instant()), "provider.taken");
        facts.tell(by, account, told -> new ProviderLinked(told, issuer));
    }

    @Transactional
    public void unlink(Actor me, String issuer) {
        if (book.remove(me.account(), issuer)) {
            facts.tell(me, me.account(), ProviderUnlinked::new);
        }
    }

    /** For whose sign-in at a provider is lost or in wrong hands. */
    @Transactional
    public void unlinkAll(Actor administrator, Account account) {
        administrator.mustHave(Right.ADMINISTER_ACCOUNTS);
        if (book.removeAll(account.name()) > 0) {
            facts.tell(administrator, account.name(), ProviderUnlinked::new);
        }
    }

    /** The accounts whose sessions a provider may end: that of the subject, or, where it names none, all linked there. */
    @Transactional(readOnly = true)
    public List<String> accounts(String issuer, Optional<String> subject) {
        return subject.map(who -> book.account(issuer, who).stream().toList()).orElseGet(() -> book.accounts(issuer));
    }

    /** Tells that sessions ended because the provider said that the person signed out there. */
    @Transactional
    public void endedByProvider(String account) {
        facts.tell(Actor.system(), account, SessionsEnded::new);
    }
}
