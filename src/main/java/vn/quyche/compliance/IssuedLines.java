package vn.quyche.compliance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.quyche.journal.Entry;
import vn.quyche.kernel.OrganId;
import vn.quyche.kernel.VietnamTime;
import vn.quyche.obligations.Evidence;
import vn.quyche.regulation.Rules;

/** Documents issued, by type, and the tasks that came of them. */
final class IssuedLines {

    private final Rules rules;
    private final Evidence evidence;

    IssuedLines(Rules rules, Evidence evidence) {
        this.rules = rules;
        this.evidence = evidence;
    }

    List<Line> documents(OrganId issuer) {
        var byType = evidence.of("DocumentIssued", issuer).stream()
                .collect(Collectors.groupingBy(
                        entry -> entry.details().getOrDefault("type", ""), TreeMap::new, Collectors.toList()));
        var basis = rules.cite("R-27.2-a");
        var lines = new ArrayList<Line>();
        byType.forEach((type, issued) -> lines.add(new Line(
                "documents.issued." + type,
                issuer,
                basis,
                issued.size(),
                OptionalLong.empty(),
                "document",
                Saying.of("norm.none"),
                evidence.byMonth(issued),
                OptionalLong.empty(),
                Verdict.none(),
                issued)));
        return lines;
    }

    /** Tasks assigned to a body: done in time, done late, overdue today. */
    List<Line> tasks(OrganId owner) {
        var assigned = evidence.of("TaskAssigned", owner);
        if (assigned.isEmpty()) {
            return List.of();
        }
        var done = evidence.entries().stream()
                .filter(entry -> entry.name().equals("TaskAccepted"))
                .collect(Collectors.toMap(entry -> entry.about().id(), entry -> entry, (first, again) -> first));
        var inTime = assigned.stream()
                .filter(task -> Optional.ofNullable(done.get(task.about().id()))
                        .filter(accepted -> !Evidence.day(accepted).isAfter(due(task)))
                        .isPresent())
                .toList();
        var late = assigned.stream()
                .filter(task -> !inTime.contains(task) && due(task).isBefore(evidence.horizon()))
                .toList();
        return List.of(new Line(
                "tasks.done-in-time",
                owner,
                rules.cite("R-27.1-a"),
                inTime.size(),
                OptionalLong.of(assigned.size()),
                "task",
                Saying.of("norm.by-due-date"),
                evidence.byMonth(assigned),
                OptionalLong.empty(),
                Verdict.keptUnless(late.size(), "verdict.tasks-late"),
                assigned));
    }

    private static LocalDate due(Entry task) {
        var due = task.details().get("due");
        return due == null ? VietnamTime.dateOf(task.happenedAt()) : LocalDate.parse(due);
    }
}
