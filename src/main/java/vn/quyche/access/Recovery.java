package vn.quyche.access;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.quyche.kernel.Actor;
import vn.quyche.kernel.Refusal;

/**
 * Opens the account of an administrator anew whom no other administrator could invite. All that opened it before is void;
 * the link that is answered lets its owner choose another password.
 */
@Component
public class Recovery {

    private final AccountBook accounts;
    private final Invitations invitations;
    private final PasskeyBook passkeys;
    private final ProviderLinkBook links;
    private final Passwords passwords;
    private final AccountFacts facts;

    Recovery(
            AccountBook accounts,
            Invitations invitations,
            PasskeyBook passkeys,
            ProviderLinkBook links,
            Passwords passwords,
            AccountFacts facts) {
        this.accounts = accounts;
        this.invitations = invitations;
        this.passkeys = passkeys;
        this.links = links;
        this.passwords = passwords;
        this.facts = facts;
    }

    /** The link. Others than administrators are invited by an administrator, from inside. */
    @Transactional
    public String recover(String name) {
        var account = accounts.find(name)
                .filter(Account::isAdministrator)
                .orElseThrow(() -> Refusal.conflict("account.no-administrator", name));
        Refusal.refuseIf(account.demonstration(), "password.demonstration");
        accounts.setLocked(name, false);
        accounts.setHash(name, passwords.unknown());
        passkeys.removeAll(name);
        links.removeAll(name);
        facts.tell(Actor.system(), name, AdministratorRecovered::new);
        return invitations.makeAtTheMachine(name);
    }
}
