package vn.quyche.organs.web;

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
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.quyche.kernel.Actor;
import vn.quyche.kernel.OrganId;
import vn.quyche.kernel.PersonId;
import vn.quyche.kernel.Refusal;
import vn.quyche.kernel.Right;
import vn.quyche.kernel.VietnamTime;
import vn.quyche.organs.Assignment;
import vn.quyche.organs.Change;
import vn.quyche.organs.Changes;
import vn.quyche.organs.Membership;
import vn.quyche.organs.Organs;
import vn.quyche.organs.PageSections;
import vn.quyche.organs.Person;
import vn.quyche.organs.Post;
import vn.quyche.organs.StandIn;
import vn.quyche.organs.StandIns;
import vn.quyche.organs.Succession;

/** A body as of any day: who sits in it and who did, who leads it, what became of it, and what it has in hand. */
@Controller
class OrganController {

    /** How many bodies beneath it stand on its page before it leads to their list. */
    private static final int BENEATH = 50;

    private static final int CHANGES = 10;

    private final Organs organs;
    private final StandIns standIns;
    private final Changes changes;
    private final List<PageSections> sections;
    private final Clock clock;

    OrganController(Organs organs, StandIns standIns, Changes changes, List<PageSections> sections, Clock clock) {
        this.organs = organs;
        this.standIns = standIns;
        this.changes = changes;
        this.sections = sections;
        this.clock = clock;
    }

    @GetMapping("/organs/{code}")
    String show(@PathVariable String code, @RequestParam Optional<LocalDate> on, Actor me, Model model) {
        me.mustHave(Right.READ_ORGANS);
        var day = on.orElseGet(() -> VietnamTime.today(clock));
        var id = organs.organ(id(code)).id();
        var posts = organs.posts(id, day);
        var caretakers = organs.assignments(id, day);
        var former = organs.seats(id).stream()
                .filter(seat ->
                        seat.during().end().filter(end -> !end.isAfter(day)).isPresent())
                .toList();
        var standing = standIns.of(id, day);
        var names = names(Stream.of(
                        posts.stream().map(Post::person),
                        caretakers.stream().map(Assignment::person),
                        former.stream().map(Membership::person),
                        standing.stream().map(StandIn::person))
                .flatMap(people -> people));
        model.addAttribute("organ", organs.organ(id));
        model.addAttribute("roll", organs.roll(id, day));
        model.addAttribute("tells", Change.audience(Optional.of(id)).includes(me));
        model.addAttribute("term", organs.term(id, day));
        model.addAttribute(
                "posts", posts.stream().map(post -> Holder.of(post, names)).toList());
        model.addAttribute("former", former);
        model.addAttribute("standing", standing);
        model.addAttribute("caretakers", caretakers);
        model.addAttribute("names", names);
        beneath(id, day, model);
        history(id, model);
        model.addAttribute(
                "sections",
                sections.stream()
                        .flatMap(source -> source.of(id, me).stream())
                        .filter(section -> !section.lines().isEmpty())
                        .toList());
        model.addAttribute("changes", changes.of(me, id).stream().limit(CHANGES).toList());
        model.addAttribute("day", day);
        model.addAttribute("mayRecord", me.may(Right.RECORD_ORGANS));
        return "organs/organ";
    }

    private void beneath(OrganId id, LocalDate day, Model model) {
        var under = organs.under(id, day);
        model.addAttribute("under", under.stream().limit(BENEATH).toList());
        model.addAttribute("underAll", under.size());
    }

    private void history(OrganId id, Model model) {
        var successions = organs.successions();
        model.addAttribute("forms", organs.history(id));
        model.addAttribute(
                "successors",
                successions.stream()
                        .filter(line -> line.predecessor().equals(id))
                        .map(Succession::successor)
                        .toList());
        model.addAttribute(
                "predecessors",
                successions.stream()
                        .filter(line -> line.successor().equals(id))
                        .map(Succession::predecessor)
                        .toList());
    }

    private Map<PersonId, String> names(Stream<PersonId> people) {
        return organs.people(people.collect(Collectors.toSet())).stream()
                .collect(Collectors.toMap(Person::id, Person::name));
    }

    private static OrganId id(String code) {
        if (!code.matches("[A-Z][A-Z0-9_]*")) {
            throw Refusal.notFound("organ.unknown", Optional.empty(), code);
        }
        return OrganId.of(code);
    }
}
