package vn.quyche.matters;

import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.quyche.kernel.Actor;
import vn.quyche.kernel.OrganId;
import vn.quyche.kernel.Refusal;
import vn.quyche.organs.Organs;
import vn.quyche.organs.Roll;
import vn.quyche.regulation.Regulations;
import vn.quyche.voting.Manner;
import vn.quyche.voting.OutcomeQuestion;
import vn.quyche.voting.Turnout;
import vn.quyche.voting.Voting;

/** Who sits in the Standing Group, and whether enough of its members assent, as the regulation counts them. */
@Component
class StandingGroupAssent {

    private final Organs organs;
    private final Voting voting;
    private final Regulations regulations;
    private final MatterRouting routing;

    StandingGroupAssent(Organs organs, Voting voting, Regulations regulations, MatterRouting routing) {
        this.organs = organs;
        this.voting = voting;
        this.regulations = regulations;
        this.routing = routing;
    }

    boolean maySit(Actor actor) {
        return roll().mayAct(actor.person());
    }

    void mustSit(Actor by) {
        if (!maySit(by)) {
            throw Refusal.forbidden("matter.override-not-standing-group", Optional.of(routing.departing()));
        }
    }

    /** Each is asked by name, so that all count as present. */
    Count count(RouteOverride override) {
        var roll = roll();
        var yes = override.assents();
        var tally = voting.outcome(new OutcomeQuestion(
                regulations.working().id(),
                routing.today(),
                OrganId.STANDING_GROUP,
                new Turnout(roll.quorumBase(), roll.majorityBase(), roll.majorityBase(), roll.quorumBase(), 0),
                yes,
                0,
                0,
                Manner.CONSENSUS,
                false,
                1));
        var against = override.voices().size() - yes;
        return new Count(tally.carried(), roll.majorityBase() - against < tally.yesNeeded(), tally.yesNeeded());
    }

    private Roll roll() {
        return organs.roll(OrganId.STANDING_GROUP, routing.today());
    }

    /**
     * How the assents stand.
     *
     * @param isCarried whether they suffice
     * @param isLost whether they can no longer suffice
     * @param needed how many it takes
     */
    record Count(boolean isCarried, boolean isLost, int needed) {}
}
