package vn.quyche.matters;

import static vn.quyche.kernel.Refusal.refuseIf;

import java.util.HashMap;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.quyche.competence.NeededFact;
import vn.quyche.competence.Outcome;
import vn.quyche.competence.Route;
import vn.quyche.kernel.Actor;
import vn.quyche.kernel.Refusal;
import vn.quyche.kernel.Right;
import vn.quyche.voting.Voting;

/** Routes as they would be if facts changed, and who may change them when. */
@Component
class RouteDrafts {

    private final MatterRouting routing;
    private final Voting voting;

    RouteDrafts(MatterRouting routing, Voting voting) {
        this.routing = routing;
        this.voting = voting;
    }

    /** What the matter would say; what the actor is not asked stays as it is. */
    NewMatter what(Actor by, Matter matter, NewFacts asked) {
        var facts = new HashMap<>(asked.facts());
        var hidden = matter.facts().keySet().stream()
                .filter(name -> name.equals(FactEntry.DISSENT)
                        || FactEntry.JUDGEMENTS.contains(name) && !by.may(Right.GRADE_MATTER));
        hidden.forEach(name -> facts.putIfAbsent(name, matter.facts().get(name)));
        var changed = FactDifference.between(matter.facts(), facts);
        if (changed.contains(FactEntry.DISSENT)) {
            throw Refusal.invalid(FactEntry.DISSENT, "matter.dissent-comes-from-the-record");
        }
        if (changed.stream().anyMatch(FactEntry.JUDGEMENTS::contains)) {
            by.mustHave(Right.GRADE_MATTER);
        }
        return matter.filing().what().with(facts);
    }

    Route route(Matter matter, NewFacts asked, NewMatter what) {
        return asked.anew() ? routing.routeAnew(what) : routing.routeAsBefore(matter.itinerary(), what);
    }

    /** What would change; refuses facts that leave the route open. */
    RouteChange change(Matter matter, NewFacts asked, NewMatter what) {
        var route = route(matter, asked, what);
        if (route.outcome() == Outcome.FACTS_NEEDED) {
            throw Refusal.invalid(
                    route.needed().get(0).fact(),
                    "matter.facts-needed",
                    route.needed().stream().map(NeededFact::question).collect(Collectors.joining(" ")));
        }
        return RouteChange.to(matter.itinerary(), routing.way(route, routing.today()));
    }

    void refuseUnlessOpen(Actor by, Matter matter) {
        refuseIf(
                !matter.state().isOpen(),
                "matter.not-to-decide",
                matter.number(),
                matter.state().key());
        refuseIf(matter.state() == MatterState.RETURNED, "matter.facts-file-again", matter.number());
        refuseIf(matter.itinerary().isDecidedHere(), "matter.decided-here", matter.number());
        if (!isCharged(by, matter)) {
            var isOwn = matter.body().equals(by.body()) && by.may(Right.FILE_MATTER);
            throw isOwn
                    ? Refusal.under(routing.rules().cite("R-21.5-a"), "matter.facts-after-appraisal", matter.number())
                    : Refusal.forbidden("right.missing", Optional.empty(), Right.APPRAISE_MATTER.key());
        }
        refuseIf(voting.isOpenAbout(matter.ref()), "matter.ballot-open", matter.number());
    }

    /** The body answers for its facts until the Office has appraised them; from then on the Office does. */
    static boolean isCharged(Actor actor, Matter matter) {
        var isOwn = matter.body().equals(actor.body()) && actor.may(Right.FILE_MATTER);
        return actor.may(Right.APPRAISE_MATTER) || isOwn && matter.state() == MatterState.FILED;
    }

    static boolean isUnderWay(Matter matter) {
        return switch (matter.state()) {
            case FILED, ACCEPTED, PLACED, PREPARE_AGAIN -> !matter.itinerary().isDecidedHere();
            case RETURNED, WITHDRAWN, DECIDED, NOT_ADOPTED -> false;
        };
    }
}
