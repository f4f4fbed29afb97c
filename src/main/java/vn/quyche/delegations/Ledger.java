package vn.quyche.delegations;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.quyche.competence.Delegating;
import vn.quyche.kernel.Actor;
import vn.quyche.kernel.DateRange;
import vn.quyche.kernel.Refusal;
import vn.quyche.kernel.Right;
import vn.quyche.kernel.VietnamTime;
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
    private final LedgerRows ledgerRows;
    private final DelegatedDecisions decisions;
    private final SplitSums splits;
    private final Clock clock;

    Ledger(
            DelegationBook book,
            Delegating delegating,
            Regulations regulations,
            LedgerRows ledgerRows,
            DelegatedDecisions decisions,
            SplitSums splits,
            Clock clock) {
        this.book = book;
        this.delegating = delegating;
        this.regulations = regulations;
        this.ledgerRows = ledgerRows;
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
        delegating.powers(on).forEach(power -> rows.add(ledgerRows.ofRegulation(power, all, uses, on, today())));
        all.stream()
                .filter(Delegation::isGrant)
                .filter(grant -> !grant.isVoid() && !ended(grant, period))
                .forEach(grant -> rows.add(ledgerRows.ofDecision(grant, uses, today())));
        return rows;
    }

    /** What is delegated on a day, past or to come, and where it then stands; the uses are those of the period. */
    @Transactional(readOnly = true)
    public List<LedgerRow> rowsOn(Actor reader, DateRange period, LocalDate on) {
        reader.mustHave(Right.ASK_COMPETENCE);
        var uses = decisions.of(reader, period);
        var all = book.all(regulations.working().id());
        var rows = new ArrayList<LedgerRow>();
        delegating.powers(on).forEach(power -> rows.add(ledgerRows.ofRegulation(power, all, uses, on, on)));
        all.stream()
                .filter(Delegation::isGrant)
                .filter(grant -> grant.force().contains(on))
                .forEach(grant -> rows.add(ledgerRows.ofDecision(grant, uses, on)));
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
                    .map(power -> ledgerRows.ofRegulation(power, all, uses, on, today()))
                    .orElseThrow(Ledger::notFound);
        }
        return all.stream()
                .filter(delegation -> delegation.id().toString().equals(name))
                .findFirst()
                .map(delegation -> delegation.isGrant()
                        ? ledgerRows.ofDecision(delegation, uses, today())
                        : row(reader, keyOf(delegation), period))
                .orElseThrow(Ledger::notFound);
    }

    /** Sums to one purpose that together pass what is delegated (J-49). */
    @Transactional(readOnly = true)
    public List<SplitSum> splits(Actor reader, DateRange period) {
        reader.mustHave(Right.ASK_COMPETENCE);
        return splits.during(reader, period, today());
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
