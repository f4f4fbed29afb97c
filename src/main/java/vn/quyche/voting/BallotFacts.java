package vn.quyche.voting;

import java.time.Clock;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import vn.quyche.kernel.Actor;
import vn.quyche.kernel.Citation;
import vn.quyche.kernel.Fact;

/** Tells everybody what happened to a ballot, in the transaction in which it happened. */
@Component
class BallotFacts {

    private final ApplicationEventPublisher publisher;
    private final Clock clock;

    BallotFacts(ApplicationEventPublisher publisher, Clock clock) {
        this.publisher = publisher;
        this.clock = clock;
    }

    void tell(Fact fact) {
        publisher.publishEvent(fact);
    }

    Fact.Particulars about(Actor by, Ballot ballot, List<Citation> basis) {
        return new Fact.Particulars(clock.instant(), by, ballot.organ(), ballot.reference(), ballot.audience(), basis);
    }
}
