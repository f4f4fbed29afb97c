package vn.quyche.organs.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.quyche.kernel.Actor;
import vn.quyche.kernel.OrganId;
import vn.quyche.kernel.PersonId;
import vn.quyche.kernel.Right;
import vn.quyche.kernel.VietnamTime;
import vn.quyche.organs.Assignment;
import vn.quyche.organs.Change;
import vn.quyche.organs.ChangeId;
import vn.quyche.organs.ChangeKind;
import vn.quyche.organs.Changes;
import vn.quyche.organs.Exit;
import vn.quyche.organs.Membership;
import vn.quyche.organs.Organ;
import vn.quyche.organs.OrganKind;
import vn.quyche.organs.Organs;
import vn.quyche.organs.PostKind;
import vn.quyche.web.Words;

/** Recording a change: which one, of which body, about whom, then its particulars and the document that decided it. */
@Controller
class NewChangeController {

    private static final int MOST_FOUND = 20;
    private static final int LONGEST = 100;

    private final Changes changes;
    private final Organs organs;
    private final Words words;
    private final Clock clock;

    NewChangeController(Changes changes, Organs organs, Words words, Clock clock) {
        this.changes = changes;
        this.organs = organs;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping("/organs/changes/new")
    String begin(
            @RequestParam Optional<ChangeKind> kind,
            @RequestParam Optional<OrganId> organ,
            @RequestParam Optional<PersonId> person,
            @RequestParam Optional<ChangeId> corrects,
            @RequestParam(defaultValue = "") String q,
            Actor me,
            Model model) {
        me.mustHave(Right.RECORD_ORGANS);
        var corrected = corrects.map(id -> changes.find(me, id));
        var what = corrected.map(Change::kind).or(() -> kind);
        var body = corrected
                .flatMap(Change::organ)
                .or(() -> organ)
                .filter(id -> organs.find(id).isPresent());
        var whom = corrected.flatMap(Change::person).or(() -> person);
        model.addAttribute("organ", body.map(organs::organ));
        model.addAttribute("person", whom.map(organs::person));
        model.addAttribute("today", VietnamTime.today(clock));
        if (what.isEmpty()) {
            model.addAttribute("groups", WhichChange.groups(body.isPresent(), whom.isPresent()));
            return "organs/which-change";
        }
        model.addAttribute("kind", what.get());
        if (WhichChange.needsBody(what.get()) && body.isEmpty()) {
            model.addAttribute("bodies", bodies(whom, what.get()));
            return "organs/which-body";
        }
        if (WhichChange.needsPerson(what.get()) && whom.isEmpty()) {
            return whichPerson(q.substring(0, Math.min(q.length(), LONGEST)), what.get(), body, model);
        }
        return form(what.get(), body, whom, corrected, model);
    }

    @PostMapping("/organs/changes")
    String record(Actor me, @RequestParam MultiValueMap<String, String> sent, RedirectAttributes then) {
        me.mustHave(Right.RECORD_ORGANS);
        var what = new ChangeForm(sent).change();
        var id = changes.record(me, what);
        then.addFlashAttribute("toast", words.say("change.done"));
        return what.alteration().kind() == ChangeKind.PERSON_ENTERED
                ? "redirect:/people/" + what.alteration().ofPerson().orElseThrow()
                : "redirect:/organs/changes/" + id;
    }

    private String whichPerson(String q, ChangeKind kind, Optional<OrganId> body, Model model) {
        var today = VietnamTime.today(clock);
        var inBody = body.filter(id -> WhichChange.isAboutThoseInside(kind))
                .map(id -> organs.tied(id, today))
                .orElse(List.of());
        var found = inBody.isEmpty() ? organs.search(q, MOST_FOUND, 0) : inBody;
        model.addAttribute("people", found);
        model.addAttribute("searched", inBody.isEmpty());
        model.addAttribute("words", q);
        model.addAttribute("total", inBody.isEmpty() ? organs.count(q) : found.size());
        return "organs/which-person";
    }

    private String form(
            ChangeKind kind, Optional<OrganId> body, Optional<PersonId> whom, Optional<Change> corrected, Model model) {
        var today = VietnamTime.today(clock);
        Map<String, String> given = new LinkedHashMap<>();
        body.map(organs::organ).filter(form -> WhichChange.isReshaping(kind)).ifPresent(form -> {
            given.put("name", form.name());
            given.put("shortName", form.shortName());
            given.put("kindOfBody", form.kind().name());
            given.put("seats", Integer.toString(form.seats()));
            form.parent().ifPresent(parent -> given.put("parent", parent.code()));
        });
        whom.map(organs::person)
                .filter(known -> kind == ChangeKind.PERSON_CORRECTED)
                .ifPresent(known -> {
                    given.put("name", known.name());
                    known.email().ifPresent(email -> given.put("email", email));
                });
        corrected.ifPresent(old -> given.putAll(old.said()));
        var day = corrected.map(Change::from).orElse(today);
        model.addAttribute("given", given);
        model.addAttribute("corrected", corrected);
        model.addAttribute("from", day);
        model.addAttribute(
                "until",
                Optional.ofNullable(given.get("until")).map(LocalDate::parse).orElse(null));
        model.addAttribute("fields", WhichChange.fields(kind));
        model.addAttribute("bodies", organs.all(day));
        model.addAttribute("kinds", OrganKind.values());
        model.addAttribute("entries", Membership.Entry.values());
        model.addAttribute(
                "exits", Arrays.stream(Exit.values()).filter(Exit::isChosen).toList());
        model.addAttribute("posts", PostKind.values());
        model.addAttribute("assignmentKinds", Assignment.Kind.values());
        model.addAttribute("looking", looking(whom, day));
        model.addAttribute("chosen", List.of(given.getOrDefault("organs", "").split(",", -1)));
        return "organs/new-change";
    }

    /** What the person looks after, each with the one value that stands for it in the form. */
    private List<Looking> looking(Optional<PersonId> whom, LocalDate day) {
        return whom.map(organs::assignments).orElse(List.of()).stream()
                .filter(line -> line.during().contains(day))
                .map(line -> new Looking(
                        String.join(
                                "|",
                                line.kind().name(),
                                line.organ().map(OrganId::code).orElse(""),
                                line.field()),
                        line.kind(),
                        line.organ().map(organs::name).orElse(line.field())))
                .toList();
    }

    /** Where a person is concerned, first the bodies the person is tied to, for what ends there. */
    private List<Organ> bodies(Optional<PersonId> whom, ChangeKind kind) {
        var today = VietnamTime.today(clock);
        var all = organs.all(today);
        if (whom.isEmpty() || !WhichChange.isAboutThoseInside(kind)) {
            return all;
        }
        var seats = organs.memberships(whom.get(), today).stream().map(Membership::organ);
        var posts = organs.posts(whom.get(), today).stream().map(post -> post.organ());
        var tied = Stream.concat(seats, posts).toList();
        var near = all.stream().filter(form -> tied.contains(form.id())).toList();
        return near.isEmpty() ? all : near;
    }

    /** Something that is looked after. */
    record Looking(String value, Assignment.Kind kind, String name) {}
}
