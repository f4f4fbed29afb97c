package vn.quyche.organs.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.quyche.kernel.Actor;
import vn.quyche.kernel.OrganId;
import vn.quyche.kernel.PersonId;
import vn.quyche.kernel.Refusal;
import vn.quyche.kernel.Right;
import vn.quyche.kernel.VietnamTime;
import vn.quyche.organs.Assignment;
import vn.quyche.organs.Organ;
import vn.quyche.organs.OrganKind;
import vn.quyche.organs.Organs;
import vn.quyche.organs.Person;
import vn.quyche.organs.Post;

/** The tree of bodies and the page of each, as of any day. */
@Controller
class OrgansController {

    private static final Set<OrganKind> LEADING = EnumSet.of(
            OrganKind.PROVINCIAL_COMMITTEE,
            OrganKind.STANDING_COMMITTEE,
            OrganKind.STANDING_GROUP,
            OrganKind.INSPECTION_COMMISSION,
            OrganKind.OFFICE);

    private final Organs organs;
    private final Clock clock;

    OrgansController(Organs organs, Clock clock) {
        this.organs = organs;
        this.clock = clock;
    }

    @GetMapping("/organs")
    String tree(@RequestParam Optional<LocalDate> on, Actor me, Model model) {
        me.mustHave(Right.READ_ORGANS);
        var day = on.orElseGet(() -> VietnamTime.today(clock));
        var sizes = organs.sizes(day);
        var heads = organs.posts(day).stream()
                .filter(post -> post.kind().isSole())
                .collect(Collectors.toMap(Post::organ, post -> post, (first, second) -> first));
        var names = names(heads.values().stream().map(Post::person));
        Map<String, List<Line>> groups = new LinkedHashMap<>();
        for (var organ : organs.all(day)) {
            var head = Optional.ofNullable(heads.get(ledBy(organ))).map(post -> holder(post, names));
            groups.computeIfAbsent(groupOf(organ.kind()), key -> new ArrayList<>())
                    .add(new Line(organ, sizes.getOrDefault(organ.id(), 0), head));
        }
        model.addAttribute(
                "groups",
                groups.entrySet().stream()
                        .map(group -> new Group(group.getKey(), group.getValue()))
                        .toList());
        model.addAttribute("day", day);
        return "organs/organs";
    }

    @GetMapping("/organs/{code}")
    String organ(@PathVariable String code, @RequestParam Optional<LocalDate> on, Actor me, Model model) {
        me.mustHave(Right.READ_ORGANS);
        var day = on.orElseGet(() -> VietnamTime.today(clock));
        var organ = organs.organ(id(code));
        var posts = organs.posts(organ.id(), day);
        var caretakers = organs.assignments(organ.id(), day);
        var names = names(Stream.concat(
                posts.stream().map(Post::person), caretakers.stream().map(Assignment::person)));
        model.addAttribute("organ", organ);
        model.addAttribute("roll", organs.roll(organ.id(), day));
        model.addAttribute(
                "posts", posts.stream().map(post -> holder(post, names)).toList());
        model.addAttribute("caretakers", caretakers);
        model.addAttribute("names", names);
        model.addAttribute("under", organs.under(organ.id(), day));
        model.addAttribute("day", day);
        return "organs/organ";
    }

    /** The leading bodies stand together; of the others each kind for itself. */
    private static String groupOf(OrganKind kind) {
        return LEADING.contains(kind) ? "organs.leading" : kind.key();
    }

    /** The Secretary leads the Standing Committee and the Standing Group too, without a post of their own. */
    private static OrganId ledBy(Organ organ) {
        return organ.kind() == OrganKind.STANDING_COMMITTEE || organ.kind() == OrganKind.STANDING_GROUP
                ? organ.parent().orElse(organ.id())
                : organ.id();
    }

    private Map<PersonId, String> names(Stream<PersonId> people) {
        return organs.people(people.collect(Collectors.toSet())).stream()
                .collect(Collectors.toMap(Person::id, Person::name));
    }

    private static Holder holder(Post post, Map<PersonId, String> names) {
        return new Holder(post.person(), names.getOrDefault(post.person(), ""), post.title());
    }

    private static OrganId id(String code) {
        if (!code.matches("[A-Z][A-Z0-9_]*")) {
            throw Refusal.notFound("organ.unknown", Optional.empty(), code);
        }
        return OrganId.of(code);
    }

    /** Bodies that stand together, under a message key. */
    record Group(String key, List<Line> lines) {

        /** Whether any of them has a roll; of subordinate bodies only the heads are known. */
        public boolean hasRolls() {
            return lines.stream().anyMatch(line -> line.size() > 0);
        }
    }

    /** A body, how many sit in it, and who leads it. */
    record Line(Organ organ, int size, Optional<Holder> head) {}

    /** Who holds a post. */
    record Holder(PersonId person, String name, String title) {}
}
