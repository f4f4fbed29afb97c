package vn.quyche.compliance;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.quyche.journal.Entry;
import vn.quyche.kernel.OrganId;
import vn.quyche.regulation.Rules;

/** Matters decided, by organ and kind of power, and what became of the duty to report back. */
final class DecidingLines {

    private static final String MATTER = "matter";

    private final Rules rules;
    private final Evidence evidence;

    DecidingLines(Rules rules, Evidence evidence) {
        this.rules = rules;
        this.evidence = evidence;
    }

    /** Decisions of an organ, one line for each kind of power it used. */
    List<Line> of(OrganId organ) {
        var byPower = evidence.of("DecisionTaken", organ).stream()
                .filter(entry -> Evidence.says(entry, "result", "ADOPTED"))
                .filter(entry -> !entry.basis().isEmpty())
                .collect(Collectors.groupingBy(
                        entry -> entry.details().getOrDefault("power", "OWN"), TreeMap::new, Collectors.toList()));
        var lines = new ArrayList<Line>();
        byPower.forEach((power, decisions) -> lines.add(counted("matters.decided." + power, organ, decisions)));
        var disputed = evidence.of("RediscussionOrdered", organ);
        if (!disputed.isEmpty()) {
            lines.add(counted("matters.rediscussed", organ, disputed));
        }
        return lines;
    }

    /** Delegated decisions against the reports on them. */
    List<Line> reportBacks(OrganId to) {
        var arose = evidence.of("ReportBackArose", to);
        if (arose.isEmpty()) {
            return List.of();
        }
        var basis = rules.cite("R-3.6-a");
        var taken = evidence.of("ReportBackTaken", to);
        var missed = evidence.of("ReportBackMissed", to);
        return List.of(
                new Line(
                        "delegated.reported-back",
                        to,
                        basis,
                        taken.size(),
                        OptionalLong.of(arose.size()),
                        MATTER,
                        Saying.of("norm.next-meeting"),
                        evidence.byMonth(taken),
                        OptionalLong.empty(),
                        Verdict.keptUnless(missed.size(), "verdict.reports-missed"),
                        taken),
                new Line(
                        "delegated.report-missed",
                        to,
                        basis,
                        missed.size(),
                        OptionalLong.empty(),
                        MATTER,
                        Saying.of("norm.none-missed"),
                        evidence.byMonth(missed),
                        OptionalLong.empty(),
                        Verdict.keptUnless(missed.size(), "verdict.reports-missed"),
                        missed));
    }

    private Line counted(String measure, OrganId organ, List<Entry> facts) {
        return new Line(
                measure,
                organ,
                facts.get(0).basis().get(0),
                facts.size(),
                OptionalLong.empty(),
                MATTER,
                Saying.of("norm.none"),
                evidence.byMonth(facts),
                OptionalLong.empty(),
                Verdict.none(),
                facts);
    }
}
