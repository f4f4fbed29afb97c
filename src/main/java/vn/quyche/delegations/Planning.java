package vn.quyche.delegations;

import static vn.quyche.kernel.Refusal.refuseIf;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.quyche.competence.DelegatedPower;
import vn.quyche.competence.Delegating;
import vn.quyche.competence.DelegationRule;
import vn.quyche.delegations.Delegation.Ending;
import vn.quyche.delegations.Plan.Act;
import vn.quyche.delegations.Plan.InSubject;
import vn.quyche.kernel.Actor;
import vn.quyche.kernel.DateRange;

/** What a decision on delegation would enter and end, once everything that stands against it has been looked at. */
@Component
class Planning {

    private final DelegationBook book;
    private final Delegating delegating;
    private final TermChecks terms;
    private final Limits limits;
    private final TakenBack takenBack;
    private final Clock clock;

    Planning(
            DelegationBook book,
            Delegating delegating,
            TermChecks terms,
            Limits limits,
            TakenBack takenBack,
            Clock clock) {
        this.book = book;
        this.delegating = delegating;
        this.terms = terms;
        this.limits = limits;
        this.takenBack = takenBack;
        this.clock = clock;
    }

    Plan grant(Actor actor, NewGrant what) {
        terms.mustBeWhole(what.terms());
        var power = limits.power(what.by(), what.to(), what.terms().from());
        var decided = terms.decided(actor, power.by(), what.terms());
        var holds = delegating.conditions(what.subject(), what.conditions());
        var grant = entered(actor, Scope.given(what.subject(), power.by(), power.to(), holds), what.terms(), decided);
        limits.mustBeOwn(grant, before(grant));
        limits.refuseOverlap(grant, book.all(grant.regulation()), Optional.empty());
        return plan(Act.GRANT, Optional.of(grant), List.of());
    }

    /** A given power goes on in fewer cases: the earlier decision ends, a narrower one begins. */
    Plan narrow(Actor actor, Delegation old, Map<String, Object> conditions, Terms what) {
        terms.mustBeWhole(what);
        refuseIf(!old.isGrant(), "delegation.restore-first", old.decided().title());
        limits.mustBeInForceOn(old, what.from());
        var decided = terms.decided(actor, old.scope().by(), what);
        var subject = old.scope().subject().orElseThrow();
        var holds = delegating.conditions(subject, conditions);
        var before = old.scope().holds().orElseThrow();
        var isNarrower = delegating.isWithin(what.from(), subject, holds, before)
                && !delegating.isWithin(what.from(), subject, before, holds);
        refuseIf(
                !isNarrower,
                limits.basis(what.from()),
                "delegation.not-narrower",
                old.decided().title());
        var within = new Terms(what.from(), what.until().or(() -> old.force().end()), what.source(), what.reason());
        var narrower =
                entered(actor, old.scope().holding(holds), within, decided).after(old);
        limits.refuseOverlap(narrower, book.all(narrower.regulation()), Optional.of(old.id()));
        return plan(Act.NARROW, Optional.of(narrower), List.of(ended(actor, old, what, decided)));
    }

    /** A given power ends; what was taken back of the regulation is given back. */
    Plan end(Actor actor, Delegation old, Terms what) {
        terms.mustBeWhole(what);
        limits.mustBeInForceOn(old, what.from());
        var decided = terms.decided(actor, old.scope().by(), what);
        return plan(old.isGrant() ? Act.END : Act.RESTORE, Optional.empty(), List.of(ended(actor, old, what, decided)));
    }

    /** A power of the regulation is taken back, wholly or but for the conditions. */
    Plan takeBack(
            Actor actor,
            DelegatedPower power,
            Optional<String> subject,
            Optional<Map<String, Object>> holds,
            Terms what) {
        terms.mustBeWhole(what);
        limits.power(what.from());
        var decided = terms.decided(actor, power.by(), what);
        var within = takenBack.subject(power, subject, holds.isPresent());
        var left = holds.map(given -> delegating.conditions(within.orElseThrow(), given));
        var scope = new Scope(Optional.of(power.source()), within, power.by(), power.to(), left);
        var back = entered(actor, scope, what, decided);
        var replaced = takenBack.replacedBy(back, book.all(back.regulation()));
        var plan = plan(
                holds.isPresent() ? Act.NARROW : Act.END,
                Optional.of(back),
                replaced.stream().map(old -> ended(actor, old, what, decided)).toList());
        refuseIf(
                plan.changes().stream().allMatch(in -> in.changes().isEmpty()),
                power.source(),
                "delegation.nothing-to-take-back",
                power.source());
        return plan;
    }

    private Plan plan(Act act, Optional<Delegation> adds, List<Delegation> ends) {
        var from = adds.map(added -> added.force().from())
                .orElseGet(() -> ends.get(0).ending().map(Ending::from).orElseThrow());
        var of = adds.orElseGet(() -> ends.get(0));
        var before = before(of.regulation(), from);
        var after = new ArrayList<>(before);
        ends.forEach(old ->
                after.removeIf(rule -> rule.decision().id().equals(old.id().toString())));
        adds.map(RulesOfDelegation::rule).ifPresent(after::add);
        var changes = takenBack.subjects(of, from).stream()
                .map(subject -> {
                    var left = delegating.faults(from, subject, after);
                    if (!left.isEmpty()) {
                        throw left.get(0);
                    }
                    return new InSubject(subject, delegating.changes(from, subject, before, after));
                })
                .toList();
        return new Plan(act, adds, ends, changes);
    }

    private List<DelegationRule> before(Delegation delegation) {
        return before(delegation.regulation(), delegation.force().from());
    }

    private List<DelegationRule> before(String regulation, LocalDate from) {
        return book.inForce(regulation, from).stream()
                .map(RulesOfDelegation::rule)
                .toList();
    }

    private Delegation ended(Actor actor, Delegation old, Terms what, Decided decided) {
        return old.endedBy(new Ending(what.from(), decided, what.reason(), actor.name(), clock.instant()));
    }

    private Delegation entered(Actor actor, Scope scope, Terms what, Decided decided) {
        return new Delegation(
                DelegationId.random(),
                limits.regulation(),
                scope,
                new DateRange(what.from(), what.until().orElse(null)),
                what.until(),
                decided,
                what.reason(),
                Optional.empty(),
                actor.name(),
                clock.instant(),
                Optional.empty());
    }
}
