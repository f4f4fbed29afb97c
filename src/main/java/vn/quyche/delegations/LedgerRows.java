package vn.quyche.delegations;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.quyche.competence.DelegatedPower;
import vn.quyche.competence.Delegating;
import vn.quyche.kernel.Citation;
import vn.quyche.kernel.DateRange;
import vn.quyche.matters.DelegatedDecision;
import vn.quyche.regulation.Regulations;

/** Makes the rows of the ledger: since when a power is delegated, what curbs it, and which decisions used it. */
@Component
class LedgerRows {

    private final Delegating delegating;
    private final Regulations regulations;

    LedgerRows(Delegating delegating, Regulations regulations) {
        this.delegating = delegating;
        this.regulations = regulations;
    }

    LedgerRow ofRegulation(
            DelegatedPower power, List<Delegation> all, List<DelegatedDecision> uses, LocalDate on, LocalDate stands) {
        var curbs = all.stream()
                .filter(delegation -> delegation.scope().power().equals(Optional.of(power.source()))
                        && delegation.scope().to().equals(power.to())
                        && !delegation.isVoid())
                .toList();
        var force = force(power, on);
        return new LedgerRow(
                isFirst(power, on)
                        ? power.source().eId()
                        : power.source().eId() + "." + power.to().code(),
                List.of(power.source()),
                power.by(),
                power.to(),
                power.subjects(),
                force,
                Optional.empty(),
                curbs,
                LedgerRow.state(force, curbs, stands),
                uses.stream()
                        .filter(use -> use.step().decision().isEmpty()
                                && use.step().organ().equals(power.to())
                                && use.step().basis().contains(power.source()))
                        .toList());
    }

    LedgerRow ofDecision(Delegation grant, List<DelegatedDecision> uses, LocalDate stands) {
        return new LedgerRow(
                grant.id().toString(),
                delegating
                        .power(grant.force().from())
                        .map(power -> power.basis())
                        .orElse(List.of()),
                grant.scope().by(),
                grant.scope().to(),
                grant.scope().subject().stream().toList(),
                grant.force(),
                Optional.of(grant),
                List.of(),
                LedgerRow.state(grant.force(), List.of(), stands),
                uses.stream()
                        .filter(use -> use.step()
                                .decision()
                                .filter(decision ->
                                        decision.id().equals(grant.id().toString()))
                                .isPresent())
                        .toList());
    }

    /** Since when, without a break, the versions of the regulation have delegated it. */
    private DateRange force(DelegatedPower power, LocalDate on) {
        var from = on;
        var to = on;
        for (var version : regulations.working().versions()) {
            var holds = has(version.effectiveFrom(), power.source(), power);
            if (version.force().contains(on)) {
                from = from.equals(on) ? version.effectiveFrom() : from;
                return new DateRange(from, version.effectiveTo().orElse(null));
            }
            from = holds ? (from.equals(on) ? version.effectiveFrom() : from) : on;
        }
        return new DateRange(from, to);
    }

    private boolean has(LocalDate on, Citation source, DelegatedPower power) {
        return delegating.powers(on).stream()
                .anyMatch(known -> known.source().equals(source) && known.to().equals(power.to()));
    }

    private boolean isFirst(DelegatedPower power, LocalDate on) {
        return delegating.powers(on).stream()
                .filter(known -> known.source().equals(power.source()))
                .findFirst()
                .filter(first -> first.to().equals(power.to()))
                .isPresent();
    }
}
