package vn.quyche.matters;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.quyche.competence.DelegationRule;
import vn.quyche.competence.DelegationRules;
import vn.quyche.competence.Outcome;
import vn.quyche.competence.Step;
import vn.quyche.kernel.Actor;
import vn.quyche.kernel.RecordRef;
import vn.quyche.kernel.Refusal;
import vn.quyche.regulation.Regulations;

/** Finds the matters whose route is no longer that of today: another version is in force, or other delegations are. */
@Component
class RouteOffers {

    private final JdbcRouteOverrides overrides;
    private final MatterRouting routing;
    private final DelegationRules delegations;
    private final Regulations regulations;
    private final Turns turns;

    RouteOffers(
            JdbcRouteOverrides overrides,
            MatterRouting routing,
            DelegationRules delegations,
            Regulations regulations,
            Turns turns) {
        this.overrides = overrides;
        this.routing = routing;
        this.delegations = delegations;
        this.regulations = regulations;
        this.turns = turns;
    }

    /** Absent where the route stands, and where somebody has said that the matter keeps it. */
    Optional<RouteOffer> of(Matter matter) {
        if (!RouteDrafts.isUnderWay(matter)) {
            return Optional.empty();
        }
        var offer = isUnderOtherVersion(matter) ? Optional.of(RouteOffer.of(routing.inForce())) : ofDelegations(matter);
        return offer.filter(found -> !overrides.isRouteKept(matter.id(), found.key()));
    }

    /** The open matters that the reader may read and for which there is one. */
    List<MatterLine> of(Actor reader) {
        var found = new ArrayList<MatterId>();
        for (var matter : overrides.open(reader)) {
            of(matter).ifPresent(offer -> found.add(matter.id()));
        }
        return overrides.lines(reader, found);
    }

    /** A power that is no longer delegated cannot be used, whenever the matter was filed. */
    void refuseIfLost(Matter matter, Step step, LocalDate on) {
        if (step.delegatedBy().isEmpty()
                || isUnderOtherVersion(matter)
                || touching(matter, on).isEmpty()) {
            return;
        }
        var route = routing.routeOn(matter.filing().what(), on);
        var isLost = route.outcome() != Outcome.FACTS_NEEDED
                && route.steps().stream().noneMatch(other -> Itinerary.isSamePower(step, other));
        if (isLost) {
            throw turns.outOfTurn(
                    step,
                    "matter.power-taken-back",
                    matter,
                    RouteOffer.of(touching(matter, on)).titles());
        }
    }

    /** Steps to come that rest on a power which is no longer delegated. */
    void refuseIfAnyIsLost(Matter matter) {
        matter.itinerary().toCome().forEach(step -> refuseIfLost(matter, step, routing.today()));
    }

    private Optional<RouteOffer> ofDelegations(Matter matter) {
        var touching = touching(matter, routing.today());
        return touching.isEmpty() || !isChanged(matter) ? Optional.empty() : Optional.of(RouteOffer.of(touching));
    }

    private boolean isChanged(Matter matter) {
        try {
            var route = routing.routeAnew(matter.filing().what());
            return route.outcome() == Outcome.FACTS_NEEDED
                    || !RouteChange.to(matter.itinerary(), routing.way(route, routing.today()))
                            .isNone();
        } catch (Refusal factsThatNoLongerFit) {
            return true;
        }
    }

    private boolean isUnderOtherVersion(Matter matter) {
        return !matter.itinerary()
                .route()
                .version()
                .key()
                .equals(routing.inForce().key());
    }

    /**
     * The decisions on delegation that began or ended for the subject since the matter was routed; those in force where
     * none did, as one may have been entered later on the same day.
     */
    private List<RecordRef> touching(Matter matter, LocalDate on) {
        var way = matter.itinerary();
        var now = inForce(matter.subject(), on);
        var then = new LinkedHashMap<>(inForce(matter.subject(), way.on()));
        way.route().steps().stream()
                .flatMap(step -> step.decision().stream())
                .forEach(decision -> then.put(decision.id(), decision));
        var changed = Stream.concat(
                        now.values().stream().filter(decision -> !then.containsKey(decision.id())),
                        then.values().stream().filter(decision -> !now.containsKey(decision.id())))
                .toList();
        return changed.isEmpty() ? List.copyOf(now.values()) : changed;
    }

    private Map<String, RecordRef> inForce(String subject, LocalDate on) {
        var decisions = new LinkedHashMap<String, RecordRef>();
        delegations.inForce(regulations.working().id(), on).stream()
                .filter(rule -> rule.isAbout(subject))
                .map(DelegationRule::decision)
                .forEach(decision -> decisions.put(decision.id(), decision));
        return decisions;
    }
}
