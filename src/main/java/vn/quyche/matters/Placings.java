package vn.quyche.matters;

import static vn.quyche.kernel.Refusal.refuseIf;

import java.time.Clock;
import org.springframework.stereotype.Component;
import vn.quyche.kernel.Actor;
import vn.quyche.kernel.RecordRef;
import vn.quyche.kernel.Right;
import vn.quyche.kernel.Role;
import vn.quyche.voting.Voting;

/** Matters coming onto agendas and off them again: each before the organ whose turn it is. */
@Component
class Placings {

    private final MatterRegister register;
    private final Turns turns;
    private final Voting voting;
    private final MatterFacts telling;
    private final Clock clock;

    Placings(MatterRegister register, Turns turns, Voting voting, MatterFacts telling, Clock clock) {
        this.register = register;
        this.turns = turns;
        this.voting = voting;
        this.telling = telling;
        this.clock = clock;
    }

    void place(Actor by, MatterId id, Placing place) {
        by.mustHave(Right.PREPARE_MEETING);
        var matter = register.lockFor(by, id);
        matter.place()
                .ifPresent(there -> refuseIf(
                        true,
                        "matter.on-an-agenda",
                        matter.number(),
                        there.meeting().title()));
        refuseIf(
                matter.state() != MatterState.ACCEPTED,
                "matter.not-ready",
                matter.number(),
                matter.state().key());
        refuseIf(voting.isOpenAbout(matter.ref()), "matter.ballot-open", matter.number());
        var step = Turns.current(matter);
        if (!step.organ().equals(place.organ())) {
            throw turns.outOfTurn(step, "matter.not-that-organs-turn", matter, turns.name(place.organ()));
        }
        var placed = matter.placed(place, clock.instant());
        register.save(placed);
        telling.placed(by, placed, place);
    }

    void move(Actor by, MatterId id, Placing place) {
        by.mustHave(Right.PREPARE_MEETING);
        var matter = register.lockFor(by, id);
        placeIn(matter, place.meeting());
        register.save(matter.placed(place, matter.since()));
    }

    /** By who prepares meetings, or by the product when a meeting ends without it. */
    void takeOff(Actor by, MatterId id, RecordRef meeting) {
        if (!by.is(Role.SYSTEM)) {
            by.mustHave(Right.PREPARE_MEETING);
        }
        var matter = register.lockFor(by, id);
        var place = placeIn(matter, meeting);
        var off = matter.in(MatterState.ACCEPTED, clock.instant());
        register.save(off);
        telling.takenOff(by, off, place);
    }

    private static Placing placeIn(Matter matter, RecordRef meeting) {
        var place = matter.place().filter(there -> there.meeting().id().equals(meeting.id()));
        refuseIf(place.isEmpty(), "matter.not-on-this-agenda", matter.number(), meeting.title());
        return place.orElseThrow();
    }
}
