package vn.quyche.delegations;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.quyche.competence.DelegatedPower;
import vn.quyche.competence.Delegating;
import vn.quyche.kernel.Actor;
import vn.quyche.kernel.Citation;
import vn.quyche.kernel.DateRange;
import vn.quyche.kernel.Refusal;
import vn.quyche.kernel.Right;
import vn.quyche.kernel.VietnamTime;
import vn.quyche.matters.DelegatedDecision;
import vn.quyche.matters.DelegatedDecisions;
import vn.quyche.matters.SplitSum;
import vn.quyche.matters.SplitSums;
import vn.quyche.regulation.Regulations;

/** The delegation ledger: each delegated power with its uses. A reader's counts hold what the reader may read. */
@Component
public class Ledger {

    private final DelegationBook book;
    private final Delegating delegating;
    private final Regulations regulations;
    private final DelegatedDecisions decisions;
    private final SplitSums splits;
    private final Clock clock;

    Ledger(
            DelegationBook book,
            Delegating delegating,
            Regulations regulations,
            DelegatedDecisions decisions,
            SplitSums splits,
            Clock clock) {
        this.book = book;
        this.delegating = delegating;
        this.regulations = regulations;
        this.decisions = decisions;
        this.splits = splits;
        this.clock = clock;
    }

    /** The powers delegated by the regulation in the order of its text, then those given by decision. */
    @Transactional(readOnly = true)
    public List<LedgerRow> rows(Actor reader, DateRange period) {
        reader.mustHave(Right.ASK_COMPETENCE);
        var uses = decisions.of(reader, period);
        var on = horizon(period);
        var all = book.all(regulations.working().id());
        var rows = new ArrayList<LedgerRow>();
        delegating.powers(on).forEach(power -> rows.add(ofRegulation(power, all, uses, on)));
        all.stream()
                .filter(Delegation::isGrant)
                .filter(grant -> !grant.isVoid() && !ended(grant, period))
                .forEach(grant -> rows.add(ofDecision(grant, uses)));
        return rows;
    }

    /** One of them; refuses what is none. */
    @Transactional(readOnly = true)
    public LedgerRow row(Actor reader, String name, DateRange period) {
        reader.mustHave(Right.ASK_COMPETENCE);
        var uses = decisions.of(reader, period);
        var all = book.all(regulations.working().id());
        var on = horizon(period);
        var key = PowerKey.of(name);
        if (key.isPresent()) {
            return delegating.powers(on).stream()
                    .filter(power -> power.source().eId().equals(key.get().eId())
                            && key.get().to().map(power.to()::equals).orElse(true))
                    .findFirst()
                    .map(power -> ofRegulation(power, all, uses, on))
                    .orElseThrow(Ledger::notFound);
        }
        return all.stream()
                .filter(delegation -> delegation.id().toString().equals(name))
                .findFirst()
                .map(delegation ->
                        delegation.isGrant() ? ofDecision(delegation, uses) : row(reader, keyOf(delegation), period))
                .orElseThrow(Ledger::notFound);
    }

    /** Sums to one purpose that together pass what is delegated (J-49). */
    @Transactional(readOnly = true)
    public List<SplitSum> splits(Actor reader, DateRange period) {
        reader.mustHave(Right.ASK_COMPETENCE);
        return splits.during(reader, period, today());
    }

    private LedgerRow ofRegulation(
            DelegatedPower power, List<Delegation> all, List<DelegatedDecision> uses, LocalDate on) {
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
                LedgerRow.state(force, curbs, today()),
                uses.stream()
                        .filter(use -> use.step().decision().isEmpty()
                                && use.step().organ().equals(power.to())
                                && use.step().basis().contains(power.source()))
                        .toList());
    }

    private LedgerRow ofDecision(Delegation grant, List<DelegatedDecision> uses) {
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
                LedgerRow.state(grant.force(), List.of(), today()),
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

    private static String keyOf(Delegation withdrawal) {
        return withdrawal.scope().power().orElseThrow().eId() + "."
                + withdrawal.scope().to().code();
    }

    private static boolean ended(Delegation grant, DateRange period) {
        return grant.force().end().filter(end -> !end.isAfter(period.from())).isPresent();
    }

    private LocalDate horizon(DateRange period) {
        var last = period.end().map(end -> end.minusDays(1)).orElseGet(this::today);
        return last.isAfter(today()) ? today() : last;
    }

    private LocalDate today() {
        return VietnamTime.today(clock);
    }

    private static Refusal notFound() {
        return Refusal.notFound("record.not-found", Optional.empty());
    }
}
