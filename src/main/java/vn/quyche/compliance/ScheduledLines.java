package vn.quyche.compliance;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.quyche.kernel.OrganId;
import vn.quyche.obligations.Evidence;
import vn.quyche.obligations.Obligation;
import vn.quyche.obligations.Obligation.State;

/** What the calendar of the regulation asked for: how often it was owed, done, late, excused and missed. */
final class ScheduledLines {

    private static final String MET = "ObligationFulfilled";

    private final Evidence evidence;
    private final List<Obligation> owed;

    /**
     * @param owed the obligations of the calendar that fell due in the period
     */
    ScheduledLines(Evidence evidence, List<Obligation> owed) {
        this.evidence = evidence;
        this.owed =
                owed.stream().filter(one -> isJudged(one, evidence.horizon())).toList();
    }

    /** A line for each kind of obligation that somebody owed, or that one organ did. */
    List<Line> lines(Optional<OrganId> organ) {
        return owed.stream()
                .filter(one -> organ.map(one.owner()::equals).orElse(true))
                .collect(Collectors.groupingBy(Obligation::what, TreeMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(kind -> line(kind, organ))
                .toList();
    }

    private Line line(List<Obligation> kind, Optional<OrganId> organ) {
        var first = kind.get(0);
        var keys = kind.stream()
                .filter(Obligation::isMet)
                .flatMap(one -> one.slot().stream())
                .map(slot -> slot.key().toString())
                .collect(Collectors.toSet());
        var facts = evidence.entries().stream()
                .filter(entry ->
                        entry.name().equals(MET) && keys.contains(entry.about().id()))
                .toList();
        var missed = count(kind, State.MISSED);
        return new Line(
                "obligations." + first.what(),
                organ.orElseGet(() -> oneOrReceiver(kind)),
                first.basis(),
                keys.size(),
                OptionalLong.of(kind.size() - count(kind, State.EXCUSED)),
                "obligation",
                Saying.of("norm.none-missed"),
                evidence.byMonth(facts),
                OptionalLong.empty(),
                missed > 0
                        ? Verdict.keptUnless(missed, "verdict.obligations-missed")
                        : Verdict.keptUnless(count(kind, State.SATISFIED_LATE), "verdict.obligations-late"),
                facts);
    }

    /** Whose line it is: the one who owed it, or, where several did, the one who received it. */
    private static OrganId oneOrReceiver(List<Obligation> kind) {
        var owners = kind.stream().map(Obligation::owner).distinct().toList();
        return owners.size() == 1
                ? owners.get(0)
                : kind.get(0).slot().stream()
                        .flatMap(slot -> slot.schedule().to().stream())
                        .findFirst()
                        .orElse(owners.get(0));
    }

    private static long count(List<Obligation> kind, State state) {
        return kind.stream().filter(one -> one.state() == state).count();
    }

    /** What is still to come counts for nothing, unless it is done already. */
    private static boolean isJudged(Obligation one, LocalDate horizon) {
        return one.slot().isPresent()
                && (one.settlement().isPresent()
                        || one.due().filter(due -> !due.isAfter(horizon)).isPresent());
    }
}
