package vn.quyche.secrecy.web;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.quyche.kernel.Actor;
import vn.quyche.kernel.Circle;
import vn.quyche.kernel.OrganId;
import vn.quyche.kernel.PersonId;
import vn.quyche.kernel.Refusal;
import vn.quyche.kernel.Right;
import vn.quyche.kernel.VietnamTime;
import vn.quyche.organs.Organs;
import vn.quyche.organs.Person;
import vn.quyche.secrecy.Level;
import vn.quyche.secrecy.LevelEntry;
import vn.quyche.secrecy.LevelWords;
import vn.quyche.secrecy.Levels;
import vn.quyche.secrecy.Openings;
import vn.quyche.secrecy.Readership.Standing;
import vn.quyche.web.Words;

/** How far a record is open: read, set, and who looked. */
@Controller
class LevelController {

    private final Levels levels;
    private final Openings looks;
    private final LevelWords levelWords;
    private final Organs organs;
    private final Words words;
    private final Clock clock;

    LevelController(Levels levels, Openings looks, LevelWords levelWords, Organs organs, Words words, Clock clock) {
        this.levels = levels;
        this.looks = looks;
        this.levelWords = levelWords;
        this.organs = organs;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping("/levels/{type}/{id}")
    String show(Actor me, @PathVariable String type, @PathVariable String id, Model model) {
        me.mustHave(Right.SET_LEVEL);
        var record = levels.find(me, type, id);
        var current = levels.of(type, id);
        var listed = persons(record.readers().circles());
        model.addAttribute("record", record.ref());
        model.addAttribute("current", current);
        model.addAttribute(
                "choices",
                Levels.CHOSEN.stream()
                        .map(each -> new Choice(each, levelWords.of(each), each == current))
                        .toList());
        var ticked = current == Level.LISTED ? listed : Set.of(me.person());
        model.addAttribute("groups", groups(record, ticked));
        model.addAttribute("listed", ticked);
        model.addAttribute(
                "history",
                levels.history(me, type, id).stream().map(this::settled).toList());
        return "secrecy/level";
    }

    @PostMapping("/levels/{type}/{id}")
    String set(
            Actor me,
            @PathVariable String type,
            @PathVariable String id,
            @RequestParam Optional<Level> before,
            @RequestParam Optional<Level> level,
            @RequestParam(defaultValue = "") List<PersonId> person,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes then) {
        me.mustHave(Right.SET_LEVEL);
        var record = levels.find(me, type, id).ref();
        var wanted = level.orElseThrow(() -> Refusal.invalid("level", "level.not-chosen"));
        levels.set(me, type, id, new Levels.NewLevel(before.orElse(wanted), wanted, Set.copyOf(person), reason));
        then.addFlashAttribute("toast", words.say("level.done"));
        return "redirect:" + record.path();
    }

    @GetMapping("/looks/{type}/{id}")
    String looks(Actor me, @PathVariable String type, @PathVariable String id, Model model) {
        model.addAttribute("looks", looks.of(me, type, id));
        model.addAttribute("record", looks.find(me, type, id));
        return "secrecy/looks";
    }

    /** Whom one would put on the list, by the organ that brings them to the record; each once, those listed first of all. */
    private List<Group> groups(Standing record, Set<PersonId> listed) {
        var today = VietnamTime.today(clock);
        var seen = new HashSet<PersonId>();
        var groups = new ArrayList<Group>();
        for (var organ : offered(record)) {
            var people = organs.tied(organ, today).stream()
                    .filter(person -> seen.add(person.id()))
                    .toList();
            if (!people.isEmpty()) {
                groups.add(group(organs.name(organ), people, listed));
            }
        }
        var others = organs.people(
                listed.stream().filter(person -> !seen.contains(person)).toList());
        if (!others.isEmpty()) {
            groups.add(group(words.say("level.list.others"), others, listed));
        }
        return groups;
    }

    private static Group group(String organ, List<Person> people, Set<PersonId> listed) {
        return new Group(organ, people, people.stream().map(Person::id).anyMatch(listed::contains));
    }

    private static Set<OrganId> offered(Standing record) {
        var concerned = record.ordinary().circles().stream()
                .flatMap(circle -> circle.organ().stream())
                .sorted();
        var leading = Stream.of(
                OrganId.STANDING_GROUP,
                OrganId.COMMITTEE_OFFICE,
                OrganId.STANDING_COMMITTEE,
                OrganId.PROVINCIAL_COMMITTEE);
        return Stream.concat(leading, concerned).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private Settled settled(LevelEntry entry) {
        var names = organs.people(persons(entry.readers().circles())).stream()
                .map(Person::name)
                .collect(Collectors.joining(", "));
        return new Settled(entry, levelWords.of(entry.level()).name(), names);
    }

    private static Set<PersonId> persons(Collection<Circle> circles) {
        return circles.stream().flatMap(circle -> circle.person().stream()).collect(Collectors.toUnmodifiableSet());
    }

    /** A level that can be chosen. */
    public record Choice(Level level, LevelWords.Words words, boolean now) {}

    /** People whom one organ brings; open to see where somebody of them is on the list. */
    public record Group(String organ, List<Person> people, boolean open) {}

    /** A level as it was set, and who was on the list by it. */
    public record Settled(LevelEntry entry, LevelWords.Phrase level, String names) {}
}
