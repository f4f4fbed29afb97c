package vn.quyche.organs.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.quyche.kernel.Actor;
import vn.quyche.kernel.PersonId;
import vn.quyche.kernel.Right;
import vn.quyche.kernel.VietnamTime;
import vn.quyche.organs.Assignment;
import vn.quyche.organs.OrganKind;
import vn.quyche.organs.Organs;
import vn.quyche.organs.Person;
import vn.quyche.web.Folding;

/** The register of assignments as of any day: who is in charge of each subordinate body and field, who monitors it. */
@Controller
class AssignmentsController {

    private static final int PAGE = 50;
    private static final int LONGEST = 100;

    private final Organs organs;
    private final Clock clock;

    AssignmentsController(Organs organs, Clock clock) {
        this.organs = organs;
        this.clock = clock;
    }

    @GetMapping("/organs/assignments")
    String matrix(
            @RequestParam Optional<LocalDate> on,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "false") boolean uncovered,
            @RequestParam(defaultValue = "1") int page,
            Actor me,
            Model model) {
        me.mustHave(Right.READ_ORGANS);
        var day = on.orElseGet(() -> VietnamTime.today(clock));
        var words = q.substring(0, Math.min(q.length(), LONGEST)).strip();
        var lines = organs.assignments(day);
        var names = organs.people(lines.stream().map(Assignment::person).collect(Collectors.toSet())).stream()
                .collect(Collectors.toMap(Person::id, Person::name));
        var bodies = bodies(lines, names, day);
        var open = bodies.stream().filter(Row::isUncovered).count();
        var found = bodies.stream()
                .filter(row -> !uncovered || row.isUncovered())
                .filter(row -> row.contains(words))
                .toList();
        var pages = Math.max(1, (found.size() + PAGE - 1) / PAGE);
        var shown = Math.max(1, Math.min(page, pages));
        model.addAttribute(
                "bodies",
                found.stream().skip((long) (shown - 1) * PAGE).limit(PAGE).toList());
        model.addAttribute(
                "fields",
                fields(lines, names).stream().filter(row -> row.contains(words)).toList());
        model.addAttribute("open", open);
        model.addAttribute("uncovered", uncovered);
        model.addAttribute("day", day);
        model.addAttribute("words", words);
        model.addAttribute("page", shown);
        model.addAttribute("pages", pages);
        model.addAttribute("total", found.size());
        model.addAttribute("mayRecord", me.may(Right.RECORD_ORGANS));
        return "organs/assignments";
    }

    /** Every subordinate body, looked after or not, and whatever else is looked after. */
    private List<Row> bodies(List<Assignment> lines, Map<PersonId, String> names, LocalDate day) {
        var byBody = lines.stream()
                .filter(line -> line.organ().isPresent())
                .collect(Collectors.groupingBy(line -> line.organ().orElseThrow()));
        return organs.all(day).stream()
                .filter(form -> form.kind() == OrganKind.SUBORDINATE_COMMITTEE || byBody.containsKey(form.id()))
                .map(form -> row(
                        form.name(), Optional.of(form.id().code()), byBody.getOrDefault(form.id(), List.of()), names))
                .toList();
    }

    private static List<Row> fields(List<Assignment> lines, Map<PersonId, String> names) {
        var byField = lines.stream()
                .filter(line -> line.organ().isEmpty())
                .collect(Collectors.groupingBy(Assignment::field, TreeMap::new, Collectors.toList()));
        var rows = new ArrayList<Row>();
        byField.forEach((field, those) -> rows.add(row(field, Optional.empty(), those, names)));
        return rows;
    }

    private static Row row(String name, Optional<String> code, List<Assignment> lines, Map<PersonId, String> names) {
        return new Row(
                name,
                code,
                people(lines, Assignment.Kind.IN_CHARGE, names),
                people(lines, Assignment.Kind.MONITOR, names));
    }

    private static List<Holder> people(List<Assignment> lines, Assignment.Kind kind, Map<PersonId, String> names) {
        return lines.stream()
                .filter(line -> line.kind() == kind)
                .map(line -> new Holder(line.person(), names.getOrDefault(line.person(), ""), ""))
                .toList();
    }

    /**
     * A line of the matrix.
     *
     * @param name the body or the field
     * @param code the body's code, if it is one
     * @param inCharge who is in charge
     * @param monitors who monitors it
     */
    record Row(String name, Optional<String> code, List<Holder> inCharge, List<Holder> monitors) {

        /** Whether nobody looks after it (J-32). */
        public boolean isUncovered() {
            return inCharge.isEmpty();
        }

        boolean contains(String words) {
            return Folding.contains(name, words)
                    || inCharge.stream().anyMatch(holder -> Folding.contains(holder.name(), words))
                    || monitors.stream().anyMatch(holder -> Folding.contains(holder.name(), words));
        }
    }
}
