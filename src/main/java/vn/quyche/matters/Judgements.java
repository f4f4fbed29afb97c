package vn.quyche.matters;

import static vn.quyche.kernel.Refusal.refuseIf;

import java.time.Clock;
import org.springframework.stereotype.Component;
import vn.quyche.kernel.Actor;
import vn.quyche.kernel.Refusal;
import vn.quyche.kernel.Right;

/** Judgements on a matter, entered with name and time by those who answer for them; each computes the way anew. */
@Component
class Judgements {

    private final MatterRegister register;
    private final MatterRouting routing;
    private final MatterFacts telling;
    private final Clock clock;

    Judgements(MatterRegister register, MatterRouting routing, MatterFacts telling, Clock clock) {
        this.register = register;
        this.routing = routing;
        this.telling = telling;
        this.clock = clock;
    }

    void grade(Actor by, MatterId id, int version, String judgement, boolean value, String reason) {
        by.mustHave(Right.GRADE_MATTER);
        var matter = register.lockFor(by, id);
        Filings.refuseIfStale(matter, version);
        refuseIfNotToGrade(matter, judgement);
        var what = MatterRouting.with(matter.filing().what(), judgement, value);
        var old = matter.filing();
        var way = matter.itinerary().changedTo(routing.route(what), routing.today());
        var graded = Filings.readableByCurrent(matter.filed(old.saying(what)).along(way));
        register.add(id, new FactEntry(judgement, value, by.name(), Prose.tidy(reason), clock.instant()));
        register.save(graded);
        telling.graded(by, graded, judgement, value);
    }

    Itinerary wouldGo(Actor by, MatterId id, String judgement, boolean value) {
        by.mustHave(Right.GRADE_MATTER);
        var matter = register.readable(by, id);
        refuseIfNotToGrade(matter, judgement);
        var what = MatterRouting.with(matter.filing().what(), judgement, value);
        return matter.itinerary().changedTo(routing.route(what), routing.today());
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
        matter.place()
                .ifPresent(there -> refuseIf(
                        true,
                        "matter.on-an-agenda",
                        matter.number(),
                        there.meeting().title()));
    }
}
