package vn.quyche.compliance;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.quyche.journal.Entry;
import vn.quyche.kernel.Citation;
import vn.quyche.kernel.OrganId;
import vn.quyche.obligations.Evidence;
import vn.quyche.regulation.Rules;

/**
 * What was decided by delegated power: how often, whether complex matters were laid before the delegating organ first,
 * and whether what was decided was reported back. First all powers of an organ together, then each by itself.
 */
final class DelegationLines {

    private static final String UNIT = "matter";

    /** That a complex matter goes before the delegating organ first; that the Standing Group decides for another. */
    private static final String REFERRED_FIRST = "R-3.5-b";

    private static final String COLLECTIVE = "R-3.5-a";

    private final Rules rules;
    private final Evidence evidence;
    private final Uses uses;

    DelegationLines(Rules rules, Evidence evidence) {
        this.rules = rules;
        this.evidence = evidence;
        this.uses = new Uses(evidence);
    }

    /** The organs and office-holders that used a delegated power, or owe a report on one, in the period. */
    List<OrganId> receivers() {
        var decided = evidence.of("DecisionTaken").stream().filter(Uses::isUse);
        var reported = Reports.NAMES.stream().flatMap(name -> evidence.of(name).stream());
        return Stream.concat(decided, reported)
                .map(Entry::organ)
                .distinct()
                .sorted()
                .toList();
    }

    List<Line> of(OrganId organ) {
        var used =
                evidence.of("DecisionTaken", organ).stream().filter(Uses::isUse).toList();
        var reports = Reports.of(evidence, organ);
        var lines = new ArrayList<Line>();
        add(lines, organ, used, reports, Optional.empty());
        var each = new TreeMap<PowerUsed, List<Entry>>(used.stream().collect(Collectors.groupingBy(PowerUsed::in)));
        reports.all().forEach(entry -> uses.powerOf(entry).ifPresent(power -> each.putIfAbsent(power, List.of())));
        each.forEach((power, decided) -> add(lines, organ, decided, reports.of(uses, power), Optional.of(power)));
        return lines;
    }

    private void add(List<Line> lines, OrganId organ, List<Entry> used, Reports reports, Optional<PowerUsed> power) {
        if (!used.isEmpty()) {
            lines.add(decided(organ, used, power));
            referredFirst(organ, used, power).ifPresent(lines::add);
        }
        if (!reports.isEmpty()) {
            lines.add(reportedBack(organ, reports, power));
        }
        if (power.isEmpty() && !reports.isEmpty() || !reports.missed().isEmpty()) {
            lines.add(missed(organ, reports, power));
        }
    }

    private Line decided(OrganId organ, List<Entry> used, Optional<PowerUsed> power) {
        return line(
                "delegated.decided",
                organ,
                power.map(PowerUsed::source)
                        .or(() -> source(COLLECTIVE, organ, used))
                        .orElseThrow(),
                used,
                OptionalLong.empty(),
                Saying.of("norm.none"),
                Verdict.none(),
                used,
                power);
    }

    /** Those laid before the delegating organ first, out of those that were or had to be. */
    private Optional<Line> referredFirst(OrganId organ, List<Entry> used, Optional<PowerUsed> power) {
        var asked = used.stream().filter(Uses::isAskedFirst).toList();
        var behind = used.stream()
                .filter(entry -> Uses.isAskedFirst(entry) || Uses.isComplex(entry))
                .toList();
        if (behind.isEmpty() && power.isPresent()) {
            return Optional.empty();
        }
        return source(REFERRED_FIRST, organ, behind)
                .map(basis -> line(
                        "delegated.referred-first",
                        organ,
                        basis,
                        asked,
                        OptionalLong.of(behind.size()),
                        Saying.of("norm.complex-first"),
                        Verdict.keptUnless((long) behind.size() - asked.size(), "verdict.not-referred"),
                        behind,
                        power));
    }

    private Line reportedBack(OrganId organ, Reports reports, Optional<PowerUsed> power) {
        return line(
                "delegated.reported-back",
                organ,
                reports.basis(),
                reports.taken(),
                OptionalLong.of(reports.each().size()),
                Saying.of("norm.next-meeting"),
                Verdict.keptUnless(reports.missed().size(), "verdict.reports-missed"),
                reports.each(),
                power);
    }

    private Line missed(OrganId organ, Reports reports, Optional<PowerUsed> power) {
        return line(
                "delegated.report-missed",
                organ,
                reports.basis(),
                reports.missed(),
                OptionalLong.empty(),
                Saying.of("norm.none-missed"),
                Verdict.keptUnless(reports.missed().size(), "verdict.reports-missed"),
                reports.missed(),
                power);
    }

    private Line line(
            String measure,
            OrganId organ,
            Citation basis,
            List<Entry> counted,
            OptionalLong outOf,
            Saying norm,
            Verdict verdict,
            List<Entry> behind,
            Optional<PowerUsed> power) {
        return new Line(
                measure + power.map(one -> "." + one.code()).orElse(""),
                organ,
                basis,
                counted.size(),
                outOf,
                UNIT,
                norm,
                evidence.byMonth(counted),
                OptionalLong.empty(),
                verdict,
                behind,
                power);
    }

    /** The rule where the version has it and it binds the organ, else a provision of what happened. */
    private Optional<Citation> source(String rule, OrganId organ, List<Entry> facts) {
        return rules.rule(rule)
                .filter(found -> rules.binds(rule, organ))
                .map(found -> found.source())
                .or(() -> facts.stream().flatMap(fact -> fact.basis().stream()).findFirst());
    }
}
