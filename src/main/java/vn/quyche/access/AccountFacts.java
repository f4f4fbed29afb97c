package vn.quyche.access;

import java.time.Clock;
import java.util.List;
import java.util.function.Function;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import vn.quyche.kernel.Actor;
import vn.quyche.kernel.Audience;
import vn.quyche.kernel.Fact;
import vn.quyche.kernel.OrganId;
import vn.quyche.kernel.RecordRef;

/** Tells everybody what happened to an account, in the transaction in which it happened. */
@Component
class AccountFacts {

    private final ApplicationEventPublisher publisher;
    private final Clock clock;

    AccountFacts(ApplicationEventPublisher publisher, Clock clock) {
        this.publisher = publisher;
        this.clock = clock;
    }

    void tell(Actor by, String account, Function<Fact.Particulars, Fact> fact) {
        publisher.publishEvent(fact.apply(new Fact.Particulars(
                clock.instant(),
                by,
                OrganId.COMMITTEE_OFFICE,
                new RecordRef("account", account, account),
                Audience.of(OrganId.COMMITTEE_OFFICE),
                List.of())));
    }
}
