package vn.quyche.compliance;

import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.quyche.journal.Entry;
import vn.quyche.kernel.OrganId;
import vn.quyche.obligations.Evidence;
import vn.quyche.regulation.Rules;

/** The sessions of an organ against its cadence and its quorum. */
final class SessionLines {

    private static final String HELD = "MeetingClosed";
    private static final String UNIT = "session";

    private final Rules rules;
    private final Evidence evidence;

    SessionLines(Rules rules, Evidence evidence) {
        this.rules = rules;
        this.evidence = evidence;
    }

    List<Line> of(OrganId organ) {
        var held = evidence.of(HELD, organ);
        var regular = held.stream().filter(SessionLines::isRegular).toList();
        var lines = new ArrayList<Line>();
        byGap(organ, regular).or(() -> byMonth(organ, regular)).ifPresent(lines::add);
        if (!lines.isEmpty()) {
            var basis = lines.get(0).basis();
            var extraordinary = held.stream().filter(entry -> !isRegular(entry)).toList();
            lines.add(new Line(
                    "sessions.extraordinary",
                    organ,
                    basis,
                    extraordinary.size(),
                    OptionalLong.empty(),
                    UNIT,
                    Saying.of("norm.when-needed"),
                    evidence.byMonth(extraordinary),
                    OptionalLong.empty(),
                    Verdict.none(),
                    extraordinary));
        }
        quorum(organ, held).ifPresent(lines::add);
        return lines;
    }

    /** A cadence said as the longest time between two sessions. */
    private Optional<Line> byGap(OrganId organ, List<Entry> regular) {
        return rules.findPeriod("meeting.cadence." + organ.code())
                .map(cadence -> new Line(
                        "sessions.held",
                        organ,
                        cadence.source(),
                        regular.size(),
                        OptionalLong.empty(),
                        UNIT,
                        every(cadence.value()),
                        evidence.byMonth(regular),
                        OptionalLong.empty(),
                        Verdict.keptUnless(lateGaps(organ, cadence.value()), "verdict.late-gaps"),
                        regular));
    }

    /** A cadence said as how many sessions a month has at the least and at the most. */
    private Optional<Line> byMonth(OrganId organ, List<Entry> regular) {
        return rules.findRange("meeting.cadence." + organ.code()).map(cadence -> {
            var months = evidence.byMonth(regular);
            var least = cadence.value().least();
            var complete = evidence.months().stream()
                    .filter(month -> !month.atEndOfMonth().isAfter(evidence.horizon()))
                    .filter(month -> !month.atDay(1).isBefore(evidence.period().from()))
                    .map(month -> evidence.months().indexOf(month));
            var less = complete.filter(month -> months.get(month) < least).count();
            return new Line(
                    "sessions.held",
                    organ,
                    cadence.source(),
                    regular.size(),
                    OptionalLong.empty(),
                    UNIT,
                    Saying.of("norm.per-month", least, cadence.value().most()),
                    months,
                    OptionalLong.of(least),
                    Verdict.keptUnless(less, "verdict.months-short"),
                    regular);
        });
    }

    private long lateGaps(OrganId organ, Period cadence) {
        var days = evidence.ever(HELD, organ)
                .filter(SessionLines::isRegular)
                .map(Evidence::day)
                .filter(day -> !day.isAfter(evidence.horizon()))
                .toList();
        var late = 0L;
        @Nullable LocalDate before = null;
        for (var day : days) {
            if (before != null
                    && before.plus(cadence).isBefore(day)
                    && evidence.period().contains(day)) {
                late++;
            }
            before = day;
        }
        return before != null && before.plus(cadence).isBefore(evidence.horizon()) ? late + 1 : late;
    }

    /** The session with the fewest members present, against the quorum. */
    private Optional<Line> quorum(OrganId organ, List<Entry> held) {
        return held.stream()
                .filter(entry -> number(entry, "members") > 0)
                .min((left, right) -> Long.compare(number(left, "present"), number(right, "present")))
                .map(lowest -> {
                    var members = (int) number(lowest, "members");
                    var quorum =
                            rules.findShare("quorum." + organ.code()).orElseGet(() -> rules.share("quorum.fraction"));
                    var needed = quorum.value().needed(members);
                    var without = held.stream()
                            .filter(entry ->
                                    number(entry, "present") < quorum.value().needed((int) number(entry, "members")))
                            .count();
                    return new Line(
                            "sessions.lowest-attendance",
                            organ,
                            quorum.source(),
                            number(lowest, "present"),
                            OptionalLong.of(members),
                            "member",
                            Saying.of("norm.at-least", needed),
                            List.of(),
                            OptionalLong.empty(),
                            Verdict.keptUnless(without, "verdict.no-quorum"),
                            Stream.of(lowest).toList());
                });
    }

    private static Saying every(Period cadence) {
        return cadence.toTotalMonths() > 0
                ? Saying.of("norm.every-months", cadence.toTotalMonths())
                : Saying.of("norm.every-days", cadence.get(ChronoUnit.DAYS));
    }

    private static boolean isRegular(Entry entry) {
        return Evidence.says(entry, "kind", "REGULAR");
    }

    private static long number(Entry entry, String detail) {
        return Long.parseLong(entry.details().getOrDefault(detail, "0"));
    }
}
