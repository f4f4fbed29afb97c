package vn.quyche.organs.web;

import java.time.Clock;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.quyche.kernel.Actor;
import vn.quyche.kernel.PersonId;
import vn.quyche.kernel.Right;
import vn.quyche.kernel.VietnamTime;
import vn.quyche.organs.Organs;

/** People in the order of given names, found without accents, and the page of each. */
@Controller
class PeopleController {

    private static final int PAGE = 50;
    private static final int LONGEST = 100;

    private final Organs organs;
    private final Clock clock;

    PeopleController(Organs organs, Clock clock) {
        this.organs = organs;
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
        var posts = organs.posts(today);
        model.addAttribute(
                "people",
                organs.search(words, PAGE, (shown - 1) * PAGE).stream()
                        .map(person -> new Line(
                                person.id(),
                                person.name(),
                                posts.stream()
                                        .filter(post -> post.person().equals(person.id()))
                                        .map(post -> post.title())
                                        .findFirst()
                                        .orElse("")))
                        .toList());
        model.addAttribute("words", q);
        model.addAttribute("page", shown);
        model.addAttribute("pages", pages);
        model.addAttribute("total", total);
        return "organs/people";
    }

    @GetMapping("/people/{id}")
    String person(@PathVariable PersonId id, Actor me, Model model) {
        me.mustHave(Right.READ_ORGANS);
        var today = VietnamTime.today(clock);
        model.addAttribute("person", organs.person(id));
        model.addAttribute("posts", organs.posts(id));
        model.addAttribute("seats", organs.memberships(id));
        model.addAttribute("assignments", organs.assignments(id, today));
        return "organs/person";
    }

    /** A person and the first post held today. */
    record Line(PersonId id, String name, String title) {}
}
