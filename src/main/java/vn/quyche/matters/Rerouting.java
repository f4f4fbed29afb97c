package vn.quyche.matters;

import static vn.quyche.kernel.Refusal.refuseIf;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.quyche.competence.Route;
import vn.quyche.kernel.Actor;
import vn.quyche.kernel.Fact;
import vn.quyche.kernel.OrganId;
import vn.quyche.kernel.Refusal;
import vn.quyche.kernel.Right;

/**
 * The door to routes computed anew: because facts changed, because another version of the regulation came into force, or
 * because a decision on delegation changed who acts. Nothing moves before somebody has seen what changes and confirmed it.
 * A matter keeps its route until it is routed anew.
 */
@Component
public class Rerouting {

    private final MatterRegister register;
    private final JdbcRouteOverrides overrides;
    private final Doubts doubts;
    private final RouteDrafts drafts;
    private final RouteOffers offers;
    private final MatterFacts telling;
    private final Clock clock;

    Rerouting(
            MatterRegister register,
            JdbcRouteOverrides overrides,
            Doubts doubts,
            RouteDrafts drafts,
            RouteOffers offers,
            MatterFacts telling,
            Clock clock) {
        this.register = register;
        this.overrides = overrides;
        this.doubts = doubts;
        this.drafts = drafts;
        this.offers = offers;
        this.telling = telling;
        this.clock = clock;
    }

    /** The route with the facts as they would be; it says which facts it still needs. Stores nothing. */
    @Transactional(readOnly = true)
    public Route route(Actor by, MatterId id, NewFacts asked) {
        var matter = register.readable(by, id);
        return drafts.route(matter, asked, drafts.what(by, matter, asked));
    }

    /** What would change. Stores nothing. */
    @Transactional(readOnly = true)
    public RouteChange preview(Actor by, MatterId id, NewFacts asked) {
        var matter = register.readable(by, id);
        drafts.refuseUnlessOpen(by, matter);
        return drafts.change(matter, asked, drafts.what(by, matter, asked));
    }

    /** How many departures from the route would fall with it. */
    @Transactional(readOnly = true)
    public boolean isOverridden(Actor by, MatterId id) {
        return overrides.of(register.readable(by, id).id()).stream()
                .anyMatch(one -> one.isOpen() || one.state() == OverrideState.AGREED);
    }

    /** Enters the facts and puts the matter on its new way. */
    @Transactional
    public void confirm(Actor by, MatterId id, int version, NewFacts asked) {
        var matter = register.lockFor(by, id);
        Filings.refuseIfStale(matter, version);
        drafts.refuseUnlessOpen(by, matter);
        var what = drafts.what(by, matter, asked);
        var changed = FactDifference.between(matter.facts(), what.facts());
        refuseIf(changed.isEmpty() && !asked.anew(), "matter.facts-unchanged", matter.number());
        if (asked.reason().isEmpty() && !changed.isEmpty()) {
            throw Refusal.invalid("reason", "matter.facts-reason");
        }
        Prose.refuseIfTooLong("reason", asked.reason(), Prose.LONGEST_TEXT);
        var offer = asked.anew() ? offers.of(matter) : Optional.<RouteOffer>empty();
        refuseIf(asked.anew() && offer.isEmpty(), "matter.version-not-offered", matter.number());
        var change = drafts.change(matter, asked, what);
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        changed.forEach(fact -> register.add(
                id, new FactEntry(fact, FactDifference.entered(what, fact), by.name(), asked.reason(), now)));
        var moved = matter.filed(matter.filing().saying(what)).onto(change, now);
        var fallen = change.isSameWay() ? 0 : overrides.fall(id, now);
        register.save(moved);
        if (!changed.isEmpty()) {
            telling.tell(new FactsChanged(
                    telling.about(by, moved, by.body(), MatterFacts.basisOf(moved)),
                    moved.number(),
                    moved.subject(),
                    changed,
                    !change.isNone(),
                    asked.reason()));
        }
        offer.ifPresent(why -> telling.tell(followed(by, why, moved, change, fallen)));
        matter.place()
                .filter(place -> moved.place().isEmpty())
                .ifPresent(place -> telling.tell(new PlacingCancelled(
                        telling.about(by, moved, place.organ(), MatterFacts.basisOf(moved)),
                        moved.id(),
                        moved.number(),
                        place.meeting())));
        telling.overridesEnded(by, moved, fallen);
        doubts.tell(by, Optional.of(matter.itinerary()), moved);
    }

    /** Leaves the matter its route, with the reason; it is not asked again until the next version or decision. */
    @Transactional
    public void keep(Actor by, MatterId id, int version, String reason) {
        by.mustHave(Right.APPRAISE_MATTER);
        var matter = register.lockFor(by, id);
        Filings.refuseIfStale(matter, version);
        var words = Prose.tidy(reason);
        if (words.isEmpty()) {
            throw Refusal.invalid("reason", "matter.version-reason");
        }
        Prose.refuseIfTooLong("reason", words, Prose.LONGEST_TEXT);
        var offer =
                offers.of(matter).orElseThrow(() -> Refusal.conflict("matter.version-not-offered", matter.number()));
        offers.refuseIfAnyIsLost(matter);
        overrides.keepRoute(id, offer.key(), words, by.name(), clock.instant());
        var told = telling.about(by, matter, OrganId.COMMITTEE_OFFICE, MatterFacts.basisOf(matter));
        telling.tell(offer.version()
                .<Fact>map(inForce -> new VersionKept(
                        told,
                        matter.number(),
                        matter.itinerary().route().version().number(),
                        inForce.number(),
                        words))
                .orElseGet(() -> new RouteKept(told, matter.number(), offer.titles(), words)));
    }

    /** Why the matter may be routed anew, where it may and nobody has said no. */
    @Transactional(readOnly = true)
    public Optional<RouteOffer> offered(Matter matter) {
        return offers.of(matter);
    }

    /** The matters that may be routed anew, for those who do so. */
    @Transactional(readOnly = true)
    public List<MatterLine> offered(Actor by) {
        return by.may(Right.APPRAISE_MATTER) ? offers.of(by) : List.of();
    }

    /** Whether the actor may change the facts of the matter as it stands. */
    public boolean mayChange(Actor actor, Matter matter) {
        return RouteDrafts.isUnderWay(matter) && RouteDrafts.isCharged(actor, matter);
    }

    private Fact followed(Actor by, RouteOffer why, Matter moved, RouteChange change, int fallen) {
        var told = telling.about(by, moved, OrganId.COMMITTEE_OFFICE, MatterFacts.basisOf(moved));
        return why.version()
                .<Fact>map(inForce -> new MatterRerouted(
                        told,
                        moved.number(),
                        moved.subject(),
                        change.before().route().version().number(),
                        change.after().route().version().number(),
                        !change.isNone(),
                        fallen))
                .orElseGet(() -> new DelegationFollowed(
                        told, moved.number(), moved.subject(), why.titles(), !change.isNone(), fallen));
    }
}
