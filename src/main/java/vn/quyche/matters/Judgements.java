package vn.quyche.matters;

import static vn.quyche.kernel.Refusal.refuseIf;

import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.quyche.kernel.Actor;
import vn.quyche.kernel.Refusal;
import vn.quyche.kernel.Right;

/** Judgements on a matter, entered with name and time by those who answer for them; each computes the way anew. */
@Component
class Judgements {

    private final MatterRegister register;
    private final MatterRouting routing;
    private final JdbcRouteOverrides overrides;
    private final Doubts doubts;
    private final MatterFacts telling;
    private final Clock clock;

    Judgements(
            MatterRegister register,
            MatterRouting routing,
            JdbcRouteOverrides overrides,
            Doubts doubts,
            MatterFacts telling,
            Clock clock) {
        this.register = register;
        this.routing = routing;
        this.overrides = overrides;
        this.doubts = doubts;
        this.telling = telling;
        this.clock = clock;
    }

    void grade(Actor by, MatterId id, int version, String judgement, boolean value, String reason) {
        by.mustHave(Right.GRADE_MATTER);
        var matter = register.lockFor(by, id);
        Filings.refuseIfStale(matter, version);
        refuseIfNotToGrade(matter, judgement);
        var what = MatterRouting.with(matter.filing().what(), judgement, value);
        var change = change(matter, what);
        var now = clock.instant();
        var graded = matter.filed(matter.filing().saying(what)).onto(change, now);
        register.add(id, new FactEntry(judgement, value, by.name(), Prose.tidy(reason), now));
        var fallen = change.isSameWay() ? 0 : overrides.fall(id, now);
        register.save(graded);
        telling.graded(by, graded, judgement, value);
        telling.overridesEnded(by, graded, fallen);
        doubts.tell(by, Optional.of(matter.itinerary()), graded);
    }

    RouteChange wouldGo(Actor by, MatterId id, String judgement, boolean value) {
        by.mustHave(Right.GRADE_MATTER);
        var matter = register.readable(by, id);
        refuseIfNotToGrade(matter, judgement);
        return change(matter, MatterRouting.with(matter.filing().what(), judgement, value));
    }

    private RouteChange change(Matter matter, NewMatter what) {
        var route = routing.routeAsBefore(matter.itinerary(), what);
        return RouteChange.to(matter.itinerary(), routing.way(route, routing.today()));
    }

    private void refuseIfNotToGrade(Matter matter, String judgement) {
        if (!FactEntry.JUDGEMENTS.contains(judgement) || !routing.knows(matter.subject(), judgement)) {
            throw Refusal.invalid("judgement", "matter.no-such-judgement", judgement);
        }
        refuseIf(
                !matter.state().isOpen(),
                "matter.not-to-decide",
                matter.number(),
                matter.state().key());
        refuseIf(matter.itinerary().isDecidedHere(), "matter.decided-here", matter.number());
        matter.place()
                .ifPresent(there -> refuseIf(
                        true,
                        "matter.on-an-agenda",
                        matter.number(),
                        there.meeting().title()));
    }
}
