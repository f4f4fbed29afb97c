package vn.quyche.compliance;

import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.quyche.kernel.OrganId;
import vn.quyche.obligations.Evidence;
import vn.quyche.regulation.Rules;

/** The deadlines of preparation: how many were kept, how many broken. */
final class DeadlineLines {

    private static final String UNIT = "deadline";

    private final Rules rules;
    private final Evidence evidence;

    DeadlineLines(Rules rules, Evidence evidence) {
        this.rules = rules;
        this.evidence = evidence;
    }

    List<Line> of(OrganId organ) {
        var kept = evidence.of("DeadlineKept", organ);
        var broken = evidence.of("DeadlineBroken", organ);
        var byName = Stream.concat(kept.stream(), broken.stream())
                .filter(entry -> !entry.basis().isEmpty())
                .collect(Collectors.groupingBy(
                        entry -> entry.details().getOrDefault("deadline", ""), TreeMap::new, Collectors.toList()));
        var lines = new ArrayList<Line>();
        byName.forEach((name, facts) -> {
            var inTime = facts.stream()
                    .filter(fact -> fact.name().equals("DeadlineKept"))
                    .toList();
            lines.add(new Line(
                    "deadlines.kept." + name,
                    organ,
                    facts.get(0).basis().get(0),
                    inTime.size(),
                    OptionalLong.of(facts.size()),
                    UNIT,
                    norm(name, organ),
                    evidence.byMonth(inTime),
                    OptionalLong.empty(),
                    Verdict.keptUnless(facts.size() - inTime.size(), "verdict.broken"),
                    facts));
        });
        if (!byName.isEmpty()) {
            lines.add(new Line(
                    "deadlines.missed",
                    organ,
                    lines.get(0).basis(),
                    broken.size(),
                    OptionalLong.empty(),
                    UNIT,
                    Saying.of("norm.none-missed"),
                    evidence.byMonth(broken),
                    OptionalLong.empty(),
                    Verdict.keptUnless(broken.size(), "verdict.broken"),
                    broken));
        }
        return lines;
    }

    /** How many days before, as the rules in force say; silent where they are. */
    private Saying norm(String deadline, OrganId organ) {
        var value = deadline.equals("PAPERS_TO_OFFICE") ? "meeting.papers-to-office" : "meeting.notice." + organ.code();
        return rules.findPeriod(value)
                .map(period -> Saying.of("norm.days-before", days(period.value())))
                .orElseGet(() -> Saying.of("norm.none"));
    }

    private long days(Period before) {
        var day = evidence.horizon();
        return ChronoUnit.DAYS.between(day.minus(before), day);
    }
}
