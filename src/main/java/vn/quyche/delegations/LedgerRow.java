package vn.quyche.delegations;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.quyche.kernel.Citation;
import vn.quyche.kernel.DateRange;
import vn.quyche.kernel.OrganId;
import vn.quyche.matters.DelegatedDecision;
import vn.quyche.matters.ReportBack;

/**
 * A delegated power, with its uses in a period.
 *
 * @param name how addresses name it: the decision's id, or the provision
 * @param basis the provisions that delegate it, or allow it to be delegated
 * @param by whose power it is
 * @param to who uses it
 * @param subjects the subjects of the catalogue
 * @param force the days on which it is delegated
 * @param granted the decision that gave it; absent where the regulation delegates it
 * @param curbs the decisions that took it back in part or wholly, the latest last
 * @param uses what was decided by it, as far as the reader may read it, the latest first
 */
public record LedgerRow(
        String name,
        List<Citation> basis,
        OrganId by,
        OrganId to,
        List<String> subjects,
        DateRange force,
        Optional<Delegation> granted,
        List<Delegation> curbs,
        State state,
        List<DelegatedDecision> uses) {

    /** Where a delegation stands. */
    public enum State {
        IN_FORCE,
        NARROWED,
        TO_COME,
        ENDED;

        /** The message key that names it. */
        public String key() {
            return "delegation.state." + name();
        }
    }

    public LedgerRow {
        uses = List.copyOf(uses);
    }

    static State state(DateRange force, List<Delegation> curbs, LocalDate on) {
        if (force.from().isAfter(on)) {
            return State.TO_COME;
        }
        if (!force.contains(on)) {
            return State.ENDED;
        }
        var now = curbs.stream().filter(curb -> curb.force().contains(on)).toList();
        if (now.stream()
                .anyMatch(curb ->
                        curb.scope().holds().isEmpty() && curb.scope().subject().isEmpty())) {
            return State.ENDED;
        }
        return now.isEmpty() ? State.IN_FORCE : State.NARROWED;
    }

    public int count() {
        return uses.size();
    }

    /** What the sums come to; none where nothing was about a sum. */
    public Optional<Long> amount() {
        var sums = uses.stream().flatMap(use -> sum(use).stream()).toList();
        return sums.isEmpty()
                ? Optional.empty()
                : Optional.of(sums.stream().mapToLong(Long::longValue).sum());
    }

    /** How many were laid before the delegating organ first. */
    public long askedFirst() {
        return uses.stream().filter(DelegatedDecision::askedFirst).count();
    }

    /** How many reports were heard. */
    public long reported() {
        return reports().filter(report -> report.taken()).count();
    }

    /** How many reports are still to be heard. */
    public long due() {
        return reports().filter(report -> !report.taken()).count();
    }

    /** How many reports a session passed without. */
    public long missed() {
        return reports().filter(report -> report.missed() > 0).count();
    }

    /** What a decision was about in money. */
    public static Optional<Long> sum(DelegatedDecision use) {
        return use.facts().get("amount") instanceof Number sum ? Optional.of(sum.longValue()) : Optional.empty();
    }

    private Stream<ReportBack> reports() {
        return uses.stream().flatMap(use -> use.reports().stream());
    }
}
