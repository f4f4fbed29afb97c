package vn.quyche.matters;

import static vn.quyche.kernel.Refusal.refuseIf;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.quyche.competence.Step;
import vn.quyche.kernel.Actor;
import vn.quyche.kernel.Citation;
import vn.quyche.kernel.Fact;
import vn.quyche.kernel.OrganId;
import vn.quyche.kernel.Refusal;

/**
 * The door to departures from a route. Only the Standing Group departs from one, with a reason: a member asks, the others
 * say their word, and when as many assent as the regulation asks (Điều 22, khoản 2) the way is changed.
 */
@Component
public class RouteOverrides {

    private final MatterRegister register;
    private final JdbcRouteOverrides overrides;
    private final Overriding overriding;
    private final MatterRouting routing;
    private final StandingGroupAssent assent;
    private final MatterFacts telling;
    private final Clock clock;

    RouteOverrides(
            MatterRegister register,
            JdbcRouteOverrides overrides,
            Overriding overriding,
            MatterRouting routing,
            StandingGroupAssent assent,
            MatterFacts telling,
            Clock clock) {
        this.register = register;
        this.overrides = overrides;
        this.overriding = overriding;
        this.routing = routing;
        this.assent = assent;
        this.telling = telling;
        this.clock = clock;
    }

    /** What the departure would make of the way. Stores nothing. */
    @Transactional(readOnly = true)
    public RouteChange preview(Actor by, MatterId id, NewOverride asked) {
        var matter = register.readable(by, id);
        assent.mustSit(by);
        overriding.refuseIfNotOpen(matter);
        var step = overriding.step(matter, asked);
        return RouteChange.between(matter.itinerary(), overriding.applied(matter, asked.kind(), step, asked.organ()));
    }

    /** A member asks for a departure, and assents to it by asking. */
    @Transactional
    public OverrideId propose(Actor by, MatterId id, int version, NewOverride asked) {
        var matter = register.lockFor(by, id);
        assent.mustSit(by);
        Filings.refuseIfStale(matter, version);
        overriding.refuseIfNotOpen(matter);
        if (asked.reason().isEmpty()) {
            throw Refusal.invalid("reason", "matter.override-reason");
        }
        Prose.refuseIfTooLong("reason", asked.reason(), Prose.LONGEST_TEXT);
        refuseIf(
                overrides.of(id).stream().anyMatch(RouteOverride::isOpen),
                routing.departing(),
                "matter.override-waits",
                matter.number());
        var step = overriding.step(matter, asked);
        overriding.applied(matter, asked.kind(), step, asked.organ());
        var override = new RouteOverride(
                OverrideId.random(),
                asked.kind(),
                step.organ(),
                step.act(),
                asked.kind().namesOrgan() ? asked.organ() : Optional.empty(),
                matter.itinerary().steps().indexOf(step),
                asked.reason(),
                by.name(),
                now(),
                OverrideState.PROPOSED,
                step.basis(),
                List.of());
        overrides.add(id, override);
        telling.tell(new OverrideProposed(about(by, matter, override), matter.number(), override.kind()));
        heard(by, matter, override, true);
        return override.id();
    }

    /** A member says whether they agree; the one who asked may take it back by not agreeing any more. */
    @Transactional
    public void say(Actor by, MatterId id, OverrideId override, boolean agrees) {
        var matter = register.lockFor(by, id);
        assent.mustSit(by);
        var found = overrides.of(id).stream()
                .filter(one -> one.id().equals(override))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("record.not-found", Optional.empty()));
        refuseIf(!found.isOpen(), "matter.override-settled", found.state().key());
        refuseIf(
                found.hasSpoken(by.person()) && (agrees || !found.isAskedBy(by.person())),
                "matter.override-spoken",
                by.name());
        heard(by, matter, found, agrees);
    }

    /** The departures from the route of a matter, the latest first. */
    @Transactional(readOnly = true)
    public List<RouteOverride> of(Actor reader, MatterId id) {
        return overrides.of(register.readable(reader, id).id());
    }

    /** Matters on which the Standing Group waits for this member's word. */
    @Transactional(readOnly = true)
    public List<MatterLine> waitingFor(Actor member) {
        return assent.maySit(member) ? overrides.waitingFor(member) : List.of();
    }

    /** How the Standing Group decides, and so how it departs from a route. */
    public Citation departing() {
        return routing.departing();
    }

    /** Refuses who does not sit in the Standing Group today. */
    public void mustSit(Actor by) {
        assent.mustSit(by);
    }

    /** Whether the actor sits in the Standing Group today. */
    public boolean maySit(Actor actor) {
        return assent.maySit(actor);
    }

    private void heard(Actor by, Matter matter, RouteOverride before, boolean agrees) {
        var override = before.heard(new RouteOverride.Voice(by.person(), by.name(), agrees, now()));
        overrides.add(override.id(), override.voices().get(override.voices().size() - 1));
        var isTakenBack = !agrees && override.isAskedBy(by.person());
        var count = assent.count(override);
        if (isTakenBack || count.isLost()) {
            overrides.settle(override.id(), OverrideState.REJECTED, now());
            telling.tell(new OverrideRejected(about(by, matter, override), matter.number(), override.kind()));
        } else if (count.isCarried()) {
            agree(by, matter, override);
        } else if (agrees && !before.voices().isEmpty()) {
            telling.tell(new OverrideAssented(
                    about(by, matter, override), matter.number(), override.assents(), count.needed()));
        }
    }

    private void agree(Actor by, Matter matter, RouteOverride override) {
        overriding.refuseIfNotOpen(matter);
        var step = matter.itinerary().toCome().stream()
                .filter(ahead -> ahead.organ().equals(override.organ()) && ahead.act() == override.act())
                .findFirst()
                .orElseThrow(() -> Refusal.conflict("matter.override-overtaken", matter.number()));
        var way = overriding.applied(matter, override.kind(), step, override.other());
        var known = matter.readableBy(matter.audience().and(heldBy(step)));
        var changed = known.onto(RouteChange.between(matter.itinerary(), way), now());
        overrides.settle(override.id(), OverrideState.AGREED, now());
        register.save(changed);
        telling.tell(new RouteOverridden(
                about(by, changed, override),
                changed.id(),
                changed.number(),
                changed.subject(),
                override.id(),
                override.kind(),
                override.organ(),
                override.act(),
                override.other(),
                override.reason()));
    }

    /** The organ whose step is departed from may know of it; who acts in person belongs to the Standing Group. */
    private static OrganId heldBy(Step step) {
        return Itinerary.isMet(step) ? step.organ() : OrganId.STANDING_GROUP;
    }

    private Fact.Particulars about(Actor by, Matter matter, RouteOverride override) {
        return telling.about(by, matter, OrganId.STANDING_GROUP, overriding.basis(override.basis()));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
