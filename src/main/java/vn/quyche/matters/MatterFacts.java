package vn.quyche.matters;

import java.time.Clock;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import vn.quyche.kernel.Actor;
import vn.quyche.kernel.Citation;
import vn.quyche.kernel.Fact;
import vn.quyche.kernel.OrganId;

/** Tells everybody what happened to a matter, in the transaction in which it happened. */
@Component
class MatterFacts {

    private static final String APPRAISAL = "R-21.5-a";

    private final ApplicationEventPublisher publisher;
    private final MatterRouting routing;
    private final Clock clock;

    MatterFacts(ApplicationEventPublisher publisher, MatterRouting routing, Clock clock) {
        this.publisher = publisher;
        this.routing = routing;
        this.clock = clock;
    }

    void filed(Actor by, Matter matter) {
        var way = matter.itinerary();
        tell(new MatterFiled(
                about(by, matter, matter.body(), basisOf(matter)),
                matter.number(),
                matter.subject(),
                matter.body(),
                way.route().outcome()));
    }

    void filedAgain(Actor by, Matter matter) {
        tell(new MatterResubmitted(
                about(by, matter, matter.body(), basisOf(matter)),
                matter.number(),
                matter.subject(),
                matter.filing().round()));
    }

    void withdrawn(Actor by, Matter matter) {
        tell(new MatterWithdrawn(about(by, matter, matter.body(), List.of()), matter.number(), matter.subject()));
    }

    void paperAdded(Actor by, Matter matter, Paper paper) {
        tell(new PaperAdded(
                about(by, matter, paper.body(), List.of()),
                matter.number(),
                paper.title(),
                paper.file().size(),
                paper.lateReason()));
    }

    void appraised(Actor by, Matter matter) {
        tell(new MatterAppraised(
                about(by, matter, OrganId.COMMITTEE_OFFICE, appraisal()),
                matter.number(),
                matter.subject(),
                matter.filing().round()));
    }

    void returned(Actor by, Matter matter) {
        tell(new MatterReturned(
                about(by, matter, OrganId.COMMITTEE_OFFICE, appraisal()),
                matter.number(),
                matter.subject(),
                matter.filing().round()));
    }

    void preparedAgain(Actor by, Matter matter, int papers) {
        tell(new MatterImproved(
                about(by, matter, matter.body(), List.of(routing.rules().cite("R-22.2-b"))), matter.number(), papers));
    }

    void graded(Actor by, Matter matter, String judgement, boolean value) {
        tell(new MatterGraded(
                about(by, matter, by.body(), basisOf(matter)), matter.number(), judgement, Boolean.toString(value)));
    }

    void placed(Actor by, Matter matter, Placing place) {
        tell(new MatterPlaced(
                about(by, matter, place.organ(), List.of()),
                matter.number(),
                place.meeting(),
                place.organ(),
                place.on()));
    }

    void takenOff(Actor by, Matter matter, Placing place) {
        tell(new MatterUnplaced(about(by, matter, place.organ(), List.of()), matter.number(), place.meeting()));
    }

    void overridesEnded(Actor by, Matter matter, int departures) {
        if (departures > 0) {
            var told = about(by, matter, OrganId.STANDING_GROUP, List.of(routing.departing()));
            tell(new OverrideEnded(told, matter.id(), matter.number(), departures));
        }
    }

    void tell(Fact fact) {
        publisher.publishEvent(fact);
    }

    Fact.Particulars about(Actor by, Matter matter, OrganId organ, List<Citation> basis) {
        return new Fact.Particulars(clock.instant(), by, organ, matter.ref(), matter.audience(), basis);
    }

    Fact.Particulars about(Actor by, ReportBack duty) {
        return new Fact.Particulars(clock.instant(), by, duty.from(), duty.matter(), duty.audience(), duty.basis());
    }

    private List<Citation> appraisal() {
        return routing.cites(APPRAISAL);
    }

    static List<Citation> basisOf(Matter matter) {
        return matter.itinerary().steps().stream()
                .flatMap(step -> step.basis().stream())
                .distinct()
                .toList();
    }
}
