package vn.quyche.matters;

import static vn.quyche.kernel.Refusal.refuseIf;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.quyche.competence.Act;
import vn.quyche.competence.Step;
import vn.quyche.kernel.Citation;
import vn.quyche.kernel.OrganId;
import vn.quyche.kernel.Refusal;
import vn.quyche.voting.Voting;

/**
 * What a departure makes of a way. It touches only steps of this house that are still to come, and always leaves an organ
 * to decide.
 */
@Component
class Overriding {

    static final OrganId CENTRAL = OrganId.of("CENTRAL");

    /** From the lowest to the highest. */
    private static final List<OrganId> LEVELS =
            List.of(OrganId.STANDING_GROUP, OrganId.STANDING_COMMITTEE, OrganId.PROVINCIAL_COMMITTEE, CENTRAL);

    /** That contents for the organs above are agreed in the Standing Group. */
    private static final String BEFORE_THOSE_ABOVE = "R-22.1.1-a";

    /** That the Standing Group asks the centre. */
    private static final String ASK_THE_CENTRE = "R-9.3-c";

    private final MatterRouting routing;
    private final Voting voting;
    private final Turns turns;

    Overriding(MatterRouting routing, Voting voting, Turns turns) {
        this.routing = routing;
        this.voting = voting;
        this.turns = turns;
    }

    /** A way is departed from while the matter waits for its turn: on no agenda, and not voted on. */
    void refuseIfNotOpen(Matter matter) {
        matter.place()
                .ifPresent(there -> refuseIf(
                        true,
                        "matter.on-an-agenda",
                        matter.number(),
                        there.meeting().title()));
        refuseIf(
                matter.state() != MatterState.ACCEPTED && matter.state() != MatterState.PREPARE_AGAIN,
                "matter.not-ready",
                matter.number(),
                matter.state().key());
        refuseIf(matter.itinerary().isDecidedHere(), "matter.decided-here", matter.number());
        refuseIf(voting.isOpenAbout(matter.ref()), "matter.ballot-open", matter.number());
    }

    /** The step that is departed from: the one named, or the one that would decide. */
    Step step(Matter matter, NewOverride asked) {
        var way = matter.itinerary();
        var chosen = asked.kind() == OverrideKind.SENT_UP
                ? way.deciding()
                : way.toCome().stream()
                        .filter(step -> step.order() == asked.step())
                        .findFirst();
        return chosen.orElseThrow(() -> Refusal.invalid("step", "matter.override-step", matter.number()));
    }

    /** The way with the departure; the organ is read from {@code other}. */
    Itinerary applied(Matter matter, OverrideKind kind, Step step, Optional<OrganId> other) {
        var way = matter.itinerary();
        var toCome = new ArrayList<>(way.toCome());
        var at = toCome.indexOf(step);
        var source = source(step);
        var said = said(matter, step);
        refuseIf(Itinerary.isOutside(step), source, "matter.override-outside", said);
        var decides = way.isDeciding(step);
        switch (kind) {
            case LEFT_OUT -> {
                refuseIf(decides, source, "matter.override-leaves-nobody", said);
                toCome.remove(at);
            }
            case BROUGHT_FORWARD -> {
                refuseIf(at == 0, source, "matter.override-already-next", said);
                refuseIf(decides, source, "matter.override-decides-last", said);
                toCome.remove(at);
                toCome.add(0, step);
            }
            case OTHER_ORGAN -> toCome.set(at, handed(matter, step, organ(other, LEVELS.subList(0, 3)), toCome));
            case SENT_UP -> {
                var above = organ(other, LEVELS);
                refuseIf(
                        LEVELS.indexOf(above) <= LEVELS.indexOf(step.organ()),
                        source,
                        "matter.override-not-above",
                        said);
                toCome.set(at, new Step(step.order(), step.organ(), Act.SUBMIT_UP, Optional.empty(), step.basis()));
                toCome.add(at + 1, decidedAbove(step, above));
            }
        }
        return way.withToCome(toCome);
    }

    private Step handed(Matter matter, Step step, OrganId organ, List<Step> toCome) {
        refuseIf(organ.equals(step.organ()), source(step), "matter.override-same-organ", said(matter, step));
        var handed = new Step(step.order(), organ, step.act(), Optional.empty(), step.basis());
        refuseIf(
                toCome.stream().anyMatch(other -> Itinerary.isSameAct(other, handed)),
                source(step),
                "matter.override-has-that-step",
                said(matter, handed));
        return handed;
    }

    private Step decidedAbove(Step step, OrganId above) {
        var rule = above.equals(CENTRAL) ? ASK_THE_CENTRE : BEFORE_THOSE_ABOVE;
        var act = above.equals(CENTRAL) ? Act.GIVE_OPINION : Act.DECIDE;
        return new Step(step.order(), above, act, Optional.empty(), routing.cites(rule));
    }

    private static OrganId organ(Optional<OrganId> named, List<OrganId> allowed) {
        return named.filter(allowed::contains)
                .orElseThrow(() -> Refusal.invalid(
                        "organ",
                        "matter.override-organ",
                        named.map(OrganId::code).orElse("")));
    }

    /** The provision of the step; where it has none, the one by which the Standing Group departs from it. */
    private Citation source(Step step) {
        return basis(step.basis()).get(step.basis().isEmpty() ? 0 : 1);
    }

    private Object[] said(Matter matter, Step step) {
        return new Object[] {
            matter.number(), turns.name(step.organ()), step.act().key()
        };
    }

    /** The provisions by which the Standing Group departs from a route, and those of the step. */
    List<Citation> basis(List<Citation> ofStep) {
        return Stream.concat(Stream.of(routing.departing()), ofStep.stream()).toList();
    }
}
