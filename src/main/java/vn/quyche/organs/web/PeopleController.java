package vn.quyche.organs.web;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.quyche.kernel.Actor;
import vn.quyche.kernel.PersonId;
import vn.quyche.kernel.Right;
import vn.quyche.kernel.VietnamTime;
import vn.quyche.organs.Change;
import vn.quyche.organs.Changes;
import vn.quyche.organs.Membership;
import vn.quyche.organs.Organs;
import vn.quyche.organs.PageSections;
import vn.quyche.organs.Post;

/** People in the order of given names, found without accents, and the page of each. */
@Controller
class PeopleController {

    private static final int PAGE = 50;
    private static final int LONGEST = 100;

    private final Organs organs;
    private final Changes changes;
    private final List<PageSections> sections;
    private final Clock clock;

    PeopleController(Organs organs, Changes changes, List<PageSections> sections, Clock clock) {
        this.organs = organs;
        this.changes = changes;
        this.sections = sections;
        this.clock = clock;
    }

    @GetMapping("/people")
    String list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "1") int page,
            Actor me,
            Model model) {
        me.mustHave(Right.READ_ORGANS);
        var words = q.substring(0, Math.min(q.length(), LONGEST));
        var total = organs.count(words);
        var pages = Math.max(1, (total + PAGE - 1) / PAGE);
        var shown = Math.max(1, Math.min(page, pages));
        var today = VietnamTime.today(clock);
        var titles = organs.posts(today).stream()
                .collect(Collectors.toMap(Post::person, Post::title, (first, second) -> first));
        model.addAttribute(
                "people",
                organs.search(words, PAGE, (shown - 1) * PAGE).stream()
                        .map(person -> new Line(person.id(), person.name(), titles.getOrDefault(person.id(), "")))
                        .toList());
        model.addAttribute("words", q);
        model.addAttribute("page", shown);
        model.addAttribute("pages", pages);
        model.addAttribute("total", total);
        model.addAttribute("mayRecord", me.may(Right.RECORD_ORGANS));
        return "organs/people";
    }

    @GetMapping("/people/{id}")
    String person(@PathVariable PersonId id, Actor me, Model model) {
        me.mustHave(Right.READ_ORGANS);
        var posts = organs.posts(id);
        var seats = organs.memberships(id);
        model.addAttribute("person", organs.person(id));
        model.addAttribute("posts", posts);
        model.addAttribute("seats", seats);
        model.addAttribute("assignments", organs.assignments(id));
        model.addAttribute(
                "tells",
                Stream.concat(
                                seats.stream().map(Membership::organ),
                                posts.stream().map(Post::organ))
                        .filter(organ -> Change.audience(Optional.of(organ)).includes(me))
                        .collect(Collectors.toSet()));
        model.addAttribute(
                "sections",
                sections.stream()
                        .flatMap(source -> source.of(id, me).stream())
                        .filter(section -> !section.lines().isEmpty())
                        .toList());
        model.addAttribute("changes", changes.of(me, id));
        model.addAttribute("today", VietnamTime.today(clock));
        model.addAttribute(
                "mayRecord", me.may(Right.RECORD_ORGANS) && !me.person().equals(id));
        return "organs/person";
    }

    /** A person and the first post held today. */
    record Line(PersonId id, String name, String title) {}
}
