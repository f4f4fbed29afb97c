package vn.quyche.compliance;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.quyche.journal.Entry;
import vn.quyche.kernel.OrganId;
import vn.quyche.obligations.Evidence;

/** Matters decided, by organ and kind of power. */
final class DecidingLines {

    private static final String MATTER = "matter";

    private final Evidence evidence;

    DecidingLines(Evidence evidence) {
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
