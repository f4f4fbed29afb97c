package vn.quyche.organs;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.quyche.kernel.Citation;
import vn.quyche.kernel.OrganId;
import vn.quyche.kernel.PersonId;
import vn.quyche.regulation.Regulations;

/** Sổ phân công: who is in charge of each subordinate body and field, who monitors it, as of any day. */
@Component
public class AssignmentRegister {

    private static final String DECIDED_BY = "R-2.3.1-a";
    private static final String ANSWERS_BY = "R-4.1-a";

    private final Institution institution;
    private final OrganForms forms;
    private final Regulations regulations;

    AssignmentRegister(Institution institution, OrganForms forms, Regulations regulations) {
        this.institution = institution;
        this.forms = forms;
        this.regulations = regulations;
    }

    public AssignmentSheet on(LocalDate day) {
        var ever = institution.assignmentsEver();
        return new AssignmentSheet(
                day,
                bodies(ever, day),
                fields(ever, day),
                versions(ever),
                cite(DECIDED_BY, day),
                cite(ANSWERS_BY, day));
    }

    private List<AssignmentSheet.Row> bodies(List<Assignment> ever, LocalDate day) {
        var byBody = ever.stream()
                .filter(line -> line.organ().isPresent())
                .collect(Collectors.groupingBy(line -> line.organ().orElseThrow()));
        return forms.on(day).stream()
                .filter(form -> form.kind() == OrganKind.SUBORDINATE_COMMITTEE
                        || byBody.getOrDefault(form.id(), List.of()).stream()
                                .anyMatch(line -> line.during().contains(day)))
                .map(form -> row(form.name(), Optional.of(form.id()), byBody.getOrDefault(form.id(), List.of()), day))
                .toList();
    }

    private static List<AssignmentSheet.Row> fields(List<Assignment> ever, LocalDate day) {
        return ever.stream()
                .filter(line -> line.organ().isEmpty() && !line.during().from().isAfter(day))
                .collect(Collectors.groupingBy(
                        line -> line.field().toLowerCase(Locale.ROOT), TreeMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(lines -> row(lines.get(0).field(), Optional.empty(), lines, day))
                .toList();
    }

    private static AssignmentSheet.Row row(
            String name, Optional<OrganId> organ, List<Assignment> lines, LocalDate day) {
        var inCharge = people(lines, Assignment.Kind.IN_CHARGE, day);
        var since = lines.stream()
                .filter(line -> line.kind() == Assignment.Kind.IN_CHARGE)
                .flatMap(line -> line.during().end().stream())
                .filter(end -> !end.isAfter(day))
                .max(Comparator.naturalOrder())
                .filter(end -> inCharge.isEmpty());
        return new AssignmentSheet.Row(name, organ, inCharge, people(lines, Assignment.Kind.MONITOR, day), since);
    }

    private static List<PersonId> people(List<Assignment> lines, Assignment.Kind kind, LocalDate day) {
        return lines.stream()
                .filter(line -> line.kind() == kind && line.during().contains(day))
                .map(Assignment::person)
                .distinct()
                .toList();
    }

    private static List<AssignmentSheet.Version> versions(List<Assignment> ever) {
        Map<LocalDate, List<Assignment>> begun = ever.stream()
                .collect(Collectors.groupingBy(line -> line.during().from()));
        Map<LocalDate, List<Assignment>> ended = ever.stream()
                .filter(line -> line.during().end().isPresent())
                .collect(Collectors.groupingBy(
                        line -> Objects.requireNonNull(line.during().to())));
        return Stream.concat(begun.keySet().stream(), ended.keySet().stream())
                .distinct()
                .sorted(Comparator.reverseOrder())
                .map(day -> new AssignmentSheet.Version(
                        day, begun.getOrDefault(day, List.of()), ended.getOrDefault(day, List.of())))
                .toList();
    }

    /** As in force on the day; before there was a regulation, as its first version has it. */
    private Citation cite(String rule, LocalDate day) {
        var regulation = regulations.working();
        return Stream.concat(regulation.find(day).stream(), regulation.editions().stream())
                .filter(rules -> rules.rule(rule).isPresent())
                .map(rules -> rules.cite(rule))
                .findFirst()
                .orElseThrow();
    }
}
