package vn.quyche.organs.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.quyche.kernel.Actor;
import vn.quyche.kernel.PersonId;
import vn.quyche.kernel.Right;
import vn.quyche.kernel.VietnamTime;
import vn.quyche.organs.AssignmentRegister;
import vn.quyche.organs.AssignmentSheet;
import vn.quyche.organs.Organs;
import vn.quyche.organs.Person;
import vn.quyche.organs.Post;
import vn.quyche.web.Download;
import vn.quyche.web.Folding;

/**
 * The register of assignments as of any day: by body and field, by person, or as a matrix of both; as a sheet too.
 */
@Controller
class AssignmentsController {

    private static final int PAGE = 50;
    private static final int LONGEST = 100;
    private static final int VERSIONS = 12;
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final AssignmentRegister register;
    private final Organs organs;
    private final AssignmentsXlsx xlsx;
    private final Clock clock;

    AssignmentsController(AssignmentRegister register, Organs organs, AssignmentsXlsx xlsx, Clock clock) {
        this.register = register;
        this.organs = organs;
        this.xlsx = xlsx;
        this.clock = clock;
    }

    /** How the register is laid out. */
    enum View {
        /** A line for each body and field. */
        targets,
        /** A line for each person. */
        people,
        /** Bodies and fields down, persons across. */
        matrix
    }

    @GetMapping("/organs/assignments")
    String show(
            @RequestParam Optional<LocalDate> on,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "false") boolean uncovered,
            @RequestParam(defaultValue = "targets") View view,
            @RequestParam(defaultValue = "1") int page,
            Actor me,
            Model model) {
        me.mustHave(Right.READ_ORGANS);
        var sheet = sheet(on);
        var words = words(q);
        var names = names(sheet);
        var people = people(sheet, names);
        var found = found(sheet, words, uncovered, names);
        var shown = people.stream()
                .filter(person ->
                        found.stream().anyMatch(row -> row.of(person.id()).isPresent()))
                .toList();
        var lines = view == View.people ? shown.size() : found.size();
        var pages = view == View.people ? 1 : Math.max(1, (lines + PAGE - 1) / PAGE);
        var at = Math.max(1, Math.min(page, pages));
        var rows = view == View.people
                ? found
                : found.stream().skip((long) (at - 1) * PAGE).limit(PAGE).toList();
        model.addAttribute("sheet", sheet);
        model.addAttribute("rows", rows);
        model.addAttribute("people", shown);
        model.addAttribute(
                "lookers",
                shown.stream().map(person -> Looker.of(person, found)).toList());
        model.addAttribute("names", names);
        model.addAttribute(
                "open", sheet.rows().filter(AssignmentSheet.Row::isUncovered).toList());
        model.addAttribute(
                "shared", sheet.rows().filter(AssignmentSheet.Row::isShared).toList());
        model.addAttribute("versions", sheet.versions().stream().limit(VERSIONS).toList());
        model.addAttribute("inForce", sheet.inForce());
        model.addAttribute("uncovered", uncovered);
        model.addAttribute("view", view.name());
        model.addAttribute("views", View.values());
        model.addAttribute("day", sheet.on());
        model.addAttribute("words", words);
        model.addAttribute("page", at);
        model.addAttribute("pages", pages);
        model.addAttribute("total", lines);
        model.addAttribute("mayRecord", me.may(Right.RECORD_ORGANS));
        return "organs/assignments";
    }

    @GetMapping("/organs/assignments.xlsx")
    void download(
            @RequestParam Optional<LocalDate> on,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "false") boolean uncovered,
            Actor me,
            HttpServletResponse response)
            throws IOException {
        me.mustHave(Right.READ_ORGANS);
        var sheet = sheet(on);
        var names = names(sheet);
        var bytes = xlsx.write(sheet, found(sheet, words(q), uncovered, names), people(sheet, names), names);
        Download.announce(response, "phan-cong-" + sheet.on() + ".xlsx", XLSX, bytes.length);
        response.getOutputStream().write(bytes);
    }

    private AssignmentSheet sheet(Optional<LocalDate> on) {
        return register.on(on.orElseGet(() -> VietnamTime.today(clock)));
    }

    private static String words(String q) {
        return q.substring(0, Math.min(q.length(), LONGEST)).strip();
    }

    private static List<AssignmentSheet.Row> found(
            AssignmentSheet sheet, String words, boolean faulty, Map<PersonId, String> names) {
        return sheet.rows()
                .filter(row -> !faulty || row.isFaulty())
                .filter(row -> Stream.concat(
                                Stream.of(row.name()),
                                Stream.concat(row.inCharge().stream(), row.monitors().stream())
                                        .map(person -> names.getOrDefault(person, "")))
                        .anyMatch(said -> Folding.contains(said, words)))
                .toList();
    }

    /** Whoever looks after something on the day, in the order of precedence of their posts, then by given name. */
    private List<Person> people(AssignmentSheet sheet, Map<PersonId, String> names) {
        var looking = sheet.rows()
                .flatMap(row -> Stream.concat(row.inCharge().stream(), row.monitors().stream()))
                .collect(Collectors.toSet());
        var byPost = organs.posts(sheet.on()).stream().map(Post::person).filter(looking::contains);
        var byName = organs.people(names.keySet()).stream().map(Person::id).filter(looking::contains);
        var known = organs.people(looking).stream().collect(Collectors.toMap(Person::id, person -> person));
        return Stream.concat(byPost, byName)
                .distinct()
                .flatMap(id -> Optional.ofNullable(known.get(id)).stream())
                .toList();
    }

    private Map<PersonId, String> names(AssignmentSheet sheet) {
        var now = sheet.rows().flatMap(row -> Stream.concat(row.inCharge().stream(), row.monitors().stream()));
        var then = sheet.versions().stream()
                .flatMap(version -> Stream.concat(version.begun().stream(), version.ended().stream()))
                .map(line -> line.person());
        return organs.people(Stream.concat(now, then).collect(Collectors.toSet())).stream()
                .collect(Collectors.toMap(Person::id, Person::name));
    }

    /** A person, and what that person is in charge of and monitors. */
    record Looker(Person person, List<AssignmentSheet.Row> inCharge, List<AssignmentSheet.Row> monitors) {

        static Looker of(Person person, List<AssignmentSheet.Row> rows) {
            return new Looker(
                    person,
                    rows.stream()
                            .filter(row -> row.inCharge().contains(person.id()))
                            .toList(),
                    rows.stream()
                            .filter(row -> row.monitors().contains(person.id()))
                            .toList());
        }
    }
}
