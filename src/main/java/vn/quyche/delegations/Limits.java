package vn.quyche.delegations;

import static vn.quyche.kernel.Refusal.refuseIf;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.quyche.competence.Course;
import vn.quyche.competence.Delegating;
import vn.quyche.competence.DelegatingPower;
import vn.quyche.competence.DelegationRule;
import vn.quyche.competence.Step;
import vn.quyche.kernel.Citation;
import vn.quyche.kernel.OrganId;
import vn.quyche.kernel.Refusal;
import vn.quyche.organs.Organs;
import vn.quyche.regulation.Regulations;

/** How far an organ may delegate: only its own power, to whom the regulation names, once. */
@Component
class Limits {

    private static final String TO_THE_COLLECTIVE = "R-3.5-a";

    private final Delegating delegating;
    private final Regulations regulations;
    private final Organs organs;

    Limits(Delegating delegating, Regulations regulations, Organs organs) {
        this.delegating = delegating;
        this.regulations = regulations;
        this.organs = organs;
    }

    String regulation() {
        return regulations.working().id();
    }

    /** The power to delegate of a day; refuses where the text of that day gives none. */
    DelegatingPower power(LocalDate on) {
        return delegating.power(on).orElseThrow(() -> Refusal.invalid("from", "delegation.no-power-then", on));
    }

    /** Refuses one who hands on what is not his, and one who may not receive. */
    DelegatingPower power(Optional<OrganId> giver, Optional<OrganId> receiver, LocalDate on) {
        var power = power(on);
        var by = giver.orElse(power.by());
        var to = receiver.orElse(power.to());
        var basis = power.basis().get(0);
        refuseIf(by.equals(power.to()), basis, "delegation.no-sub-delegation", organs.name(by));
        refuseIf(
                !by.equals(power.by()),
                basis,
                "delegation.not-the-delegator",
                organs.name(by),
                organs.name(power.by()));
        refuseIf(
                !to.equals(power.to()),
                regulations.rules(on).cite(TO_THE_COLLECTIVE),
                "delegation.collective-only",
                organs.name(to),
                organs.name(power.to()));
        return power;
    }

    /** Each case that is to be handed on must be the delegating organ's own, and its alone. */
    void mustBeOwn(Delegation grant, List<DelegationRule> before) {
        var from = grant.force().from();
        var power = power(from);
        var courses = delegating.courses(
                from,
                grant.scope().subject().orElseThrow(),
                before,
                grant.scope().holds().orElseThrow());
        var own = courses.stream().anyMatch(course -> above(course, power).isEmpty() && isOwn(course, power));
        var above = courses.stream()
                .flatMap(course -> above(course, power).stream())
                .findFirst();
        var delegated = courses.stream()
                .flatMap(course -> course.steps().stream())
                .filter(step -> step.delegatedBy().isPresent())
                .findFirst();
        above.ifPresent(step -> refuseIf(
                true,
                basisOf(step, power),
                own ? "delegation.beyond-own-power" : "delegation.power-of-an-organ-above",
                organs.name(step.organ()),
                organs.name(power.by())));
        if (!own) {
            delegated.ifPresent(step ->
                    refuseIf(true, basisOf(step, power), "delegation.already-delegated", organs.name(step.organ())));
        }
        refuseIf(!own, power.basis().get(0), "delegation.nothing-to-delegate", organs.name(power.by()));
    }

    /** One case is delegated by one decision at a time. */
    void refuseOverlap(Delegation grant, List<Delegation> all, Optional<DelegationId> except) {
        var subject = grant.scope().subject().orElseThrow();
        all.stream()
                .filter(other -> other.isGrant()
                        && !Optional.of(other.id()).equals(except)
                        && other.scope().subject().equals(grant.scope().subject())
                        && other.meets(grant))
                .filter(other -> delegating.meet(
                        grant.force().from(),
                        subject,
                        grant.scope().holds().orElseThrow(),
                        other.scope().holds().orElseThrow()))
                .findFirst()
                .ifPresent(other -> refuseIf(
                        true,
                        basis(grant.force().from()),
                        "delegation.overlaps",
                        other.decided().title(),
                        other.force().from()));
    }

    void mustBeInForceOn(Delegation old, LocalDate from) {
        refuseIf(
                old.ending().isPresent(),
                "delegation.already-ended",
                old.decided().title());
        var ends = old.force().end().filter(day -> !from.isBefore(day)).isPresent();
        if (ends || from.isBefore(old.force().from())) {
            throw Refusal.invalid(
                    "from", "delegation.not-in-force-then", old.decided().title(), from);
        }
    }

    Citation basis(LocalDate on) {
        return power(on).basis().get(0);
    }

    private static boolean isOwn(Course course, DelegatingPower power) {
        return course.steps().stream().anyMatch(power::covers);
    }

    private static Optional<Step> above(Course course, DelegatingPower power) {
        return course.steps().stream()
                .filter(step -> power.unlessThen().contains(step.organ()))
                .findFirst();
    }

    private static Citation basisOf(Step step, DelegatingPower power) {
        return step.basis().isEmpty() ? power.basis().get(0) : step.basis().get(0);
    }
}
