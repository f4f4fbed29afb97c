package vn.quyche.access;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells who came in and who showed again that it is them, and by what; who was refused stands in the log of the machine. */
@Component
public class Entries {

    private static final Logger LOG = LoggerFactory.getLogger(Entries.class);

    private final Offices offices;
    private final AccountFacts facts;

    Entries(Offices offices, AccountFacts facts) {
        this.offices = offices;
        this.facts = facts;
    }

    @Transactional
    public void entered(Account account, String means, String address) {
        LOG.info("Sign-in: {} by {} from {}", account.name(), means, address);
        facts.tell(offices.actor(account), account.name(), told -> new AccountEntered(told, means));
    }

    @Transactional
    public void shownAgain(Account account, String means) {
        facts.tell(offices.actor(account), account.name(), told -> new PresenceConfirmed(told, means));
    }
}
