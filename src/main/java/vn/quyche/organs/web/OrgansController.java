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
import org.springframework.web.bind.annotation.RequestParam;
import vn.quyche.kernel.Actor;
import vn.quyche.kernel.OrganId;
import vn.quyche.kernel.PersonId;
import vn.quyche.kernel.Right;
import vn.quyche.kernel.VietnamTime;
import vn.quyche.organs.Organ;
import vn.quyche.organs.OrganKind;
import vn.quyche.organs.Organs;
import vn.quyche.organs.Person;
import vn.quyche.organs.Post;
import vn.quyche.organs.Succession;
import vn.quyche.web.Folding;

/** The tree of bodies as of any day, those that are no more with their successors among them. */
@Controller
class OrgansController {

    /** How many of a kind stand in the tree before it leads to a list of their own. */
    private static final int OF_A_KIND = 30;

    private static final int PAGE = 50;
    private static final int LONGEST = 100;

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
    String tree(
            @RequestParam Optional<LocalDate> on,
            @RequestParam(defaultValue = "") String q,
            @RequestParam Optional<OrganKind> kind,
            @RequestParam(defaultValue = "1") int page,
            Actor me,
            Model model) {
        me.mustHave(Right.READ_ORGANS);
        var day = on.orElseGet(() -> VietnamTime.today(clock));
        var words = q.substring(0, Math.min(q.length(), LONGEST)).strip();
        var found = organs.all(day).stream()
                .filter(organ -> kind.filter(one -> one != organ.kind()).isEmpty())
                .filter(organ -> Folding.contains(organ.name() + " " + organ.shortName(), words))
                .toList();
        var isList = kind.isPresent() || !words.isEmpty();
        var pages = isList ? Math.max(1, (found.size() + PAGE - 1) / PAGE) : 1;
        var shown = Math.max(1, Math.min(page, pages));
        var lines = isList
                ? found.stream().skip((long) (shown - 1) * PAGE).limit(PAGE).toList()
                : found;
        model.addAttribute("groups", groups(lines, day, isList));
        model.addAttribute("ended", ended(day, words, kind));
        model.addAttribute("day", day);
        model.addAttribute("words", words);
        model.addAttribute("kind", kind.orElse(null));
        model.addAttribute("kinds", OrganKind.values());
        model.addAttribute("filtered", isList);
        model.addAttribute("page", shown);
        model.addAttribute("pages", pages);
        model.addAttribute("total", found.size());
        model.addAttribute("mayRecord", me.may(Right.RECORD_ORGANS));
        return "organs/organs";
    }

    private List<Group> groups(List<Organ> bodies, LocalDate day, boolean whole) {
        var sizes = organs.sizes(day);
        var heads = organs.posts(day).stream()
                .filter(post -> post.kind().isSole())
                .collect(Collectors.toMap(Post::organ, post -> post, (first, second) -> first));
        var names = names(heads.values().stream().map(Post::person));
        Map<String, List<Organ>> groups = new LinkedHashMap<>();
        bodies.forEach(organ -> groups.computeIfAbsent(groupOf(organ.kind()), key -> new ArrayList<>())
                .add(organ));
        return groups.entrySet().stream()
                .map(group -> new Group(
                        group.getKey(),
                        group.getValue().get(0).kind(),
                        group.getValue().size(),
                        group.getValue().stream()
                                .limit(whole ? PAGE : OF_A_KIND)
                                .map(organ -> new Line(
                                        organ,
                                        sizes.getOrDefault(organ.id(), 0),
                                        Optional.ofNullable(heads.get(ledBy(organ)))
                                                .map(post -> Holder.of(post, names))))
                                .toList()))
                .toList();
    }

    private List<Ended> ended(LocalDate day, String words, Optional<OrganKind> kind) {
        var successions = organs.successions();
        return organs.ended(day).stream()
                .filter(organ -> kind.filter(one -> one != organ.kind()).isEmpty())
                .filter(organ -> Folding.contains(organ.name() + " " + organ.shortName(), words))
                .map(organ -> new Ended(
                        organ,
                        successions.stream()
                                .filter(line -> line.predecessor().equals(organ.id()))
                                .map(Succession::successor)
                                .toList()))
                .toList();
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

    /**
     * Bodies that stand together.
     *
     * @param key the message key of their heading
     * @param kind the kind of the first, whose list shows them all
     * @param all how many there are
     * @param lines those that are shown
     */
    record Group(String key, OrganKind kind, int all, List<Line> lines) {

        /** Whether any of them has a roll; of subordinate bodies only the heads are known. */
        public boolean hasRolls() {
            return lines.stream().anyMatch(line -> line.size() > 0);
        }
    }

    /** A body, how many sit in it, and who leads it. */
    record Line(Organ organ, int size, Optional<Holder> head) {}

    /** A body that is no more, and where its work went. */
    record Ended(Organ organ, List<OrganId> successors) {}
}
