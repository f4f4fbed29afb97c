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
import vn.quyche.kernel.OrganId;
import vn.quyche.kernel.Refusal;
import vn.quyche.kernel.Right;
import vn.quyche.regulation.Version;

/**
 * The door to routes computed anew: because facts changed, or because another version of the regulation came into force.
 * Nothing moves before somebody has seen what changes and confirmed it. A matter keeps the version under which it was
 * routed until it is routed anew under another.
 */
@Component
public class Rerouting {

    private final MatterRegister register;
    private final JdbcRouteOverrides overrides;
    private final MatterRouting routing;
    private final Doubts doubts;
    private final RouteDrafts drafts;
    private final MatterFacts telling;
    private final Clock clock;

    Rerouting(
            MatterRegister register,
            JdbcRouteOverrides overrides,
            MatterRouting routing,
            Doubts doubts,
            RouteDrafts drafts,
            MatterFacts telling,
            Clock clock) {
        this.register = register;
        this.overrides = overrides;
        this.routing = routing;
        this.doubts = doubts;
        this.drafts = drafts;
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
        refuseIf(asked.anew() && offered(matter).isEmpty(), "matter.version-not-offered", matter.number());
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
        if (asked.anew()) {
            telling.tell(new MatterRerouted(
                    telling.about(by, moved, OrganId.COMMITTEE_OFFICE, MatterFacts.basisOf(moved)),
                    moved.number(),
                    moved.subject(),
                    change.before().route().version().number(),
                    change.after().route().version().number(),
                    !change.isNone(),
                    fallen));
        }
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

    /** Leaves the matter under its version, with the reason; it is not asked again until the next version. */
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
        var inForce =
                offered(matter).orElseThrow(() -> Refusal.conflict("matter.version-not-offered", matter.number()));
        overrides.keepVersion(id, inForce.key(), words, by.name(), clock.instant());
        telling.tell(new VersionKept(
                telling.about(by, matter, OrganId.COMMITTEE_OFFICE, MatterFacts.basisOf(matter)),
                matter.number(),
                matter.itinerary().route().version().number(),
                inForce.number(),
                words));
    }

    /** The version under which the matter may be routed anew, where another came into force and nobody has said no. */
    @Transactional(readOnly = true)
    public Optional<Version> offered(Matter matter) {
        var inForce = routing.inForce();
        var isOther = !matter.itinerary().route().version().key().equals(inForce.key());
        return isOther && RouteDrafts.isUnderWay(matter) && !overrides.isVersionKept(matter.id(), inForce.key())
                ? Optional.of(inForce)
                : Optional.empty();
    }

    /** The matters that may be routed anew under the version in force, for those who do so. */
    @Transactional(readOnly = true)
    public List<MatterLine> offered(Actor by) {
        return by.may(Right.APPRAISE_MATTER)
                ? overrides.underOtherVersions(by, routing.inForce().key()).stream()
                        .filter(line -> RouteDrafts.isUnderWay(register.readable(by, line.id())))
                        .toList()
                : List.of();
    }

    /** Whether the actor may change the facts of the matter as it stands. */
    public boolean mayChange(Actor actor, Matter matter) {
        return RouteDrafts.isUnderWay(matter) && RouteDrafts.isCharged(actor, matter);
    }
}
