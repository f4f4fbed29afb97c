package vn.quyche.organs.web;

import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
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
import vn.quyche.kernel.Refusal;
import vn.quyche.kernel.Right;
import vn.quyche.kernel.VietnamTime;
import vn.quyche.organs.Changes;
import vn.quyche.organs.NewChange;
import vn.quyche.organs.Organ;
import vn.quyche.organs.OrganKind;
import vn.quyche.organs.Organs;
import vn.quyche.organs.SeveralBodies;
import vn.quyche.organs.SeveralBodies.Doing;
import vn.quyche.web.Folding;
import vn.quyche.web.Words;

/**
 * One act on many bodies: they are chosen from a filtered list or pasted as lines, looked at with what stands against
 * each, and recorded together. The list of lines is the choice, so nothing chosen is lost by looking for others.
 */
@Controller
class SeveralController {

    private static final int PAGE = 50;
    private static final int SHOWN = 100;

    private final SeveralBodies several;
    private final Organs organs;
    private final Changes changes;
    private final Words words;
    private final Clock clock;

    SeveralController(SeveralBodies several, Organs organs, Changes changes, Words words, Clock clock) {
        this.several = several;
        this.organs = organs;
        this.changes = changes;
        this.words = words;
        this.clock = clock;
    }

    /** What a button of the form does, besides leafing. */
    enum Step {
        find,
        chosen,
        page,
        all,
        look
    }

    @GetMapping("/organs/several")
    String begin(@RequestParam(defaultValue = "MERGED") Doing doing, Actor me, Model model) {
        me.mustHave(Right.RECORD_ORGANS);
        var today = VietnamTime.today(clock);
        fill(new SeveralForm.Wanted(doing, "", Optional.empty(), 1, today), List.of(), model);
        model.addAttribute("another", Optional.empty());
        model.addAttribute("sent", Optional.empty());
        return "organs/several";
    }

    @PostMapping("/organs/several")
    String choose(
            @RequestParam(defaultValue = "") List<String> chosen,
            @RequestParam MultiValueMap<String, String> sent,
            Actor me,
            Model model) {
        me.mustHave(Right.RECORD_ORGANS);
        var fields = new SeveralForm(sent);
        var step = fields.text("step").isEmpty() ? Step.find : fields.one("step", Step.values());
        var wanted = fields.wanted(VietnamTime.today(clock));
        var lines = new LinkedHashSet<>(fields.lines());
        var found = found(wanted);
        var added = switch (step) {
            case chosen ->
                found.stream().filter(form -> chosen.contains(form.id().code()));
            case page -> page(found, wanted.page()).stream();
            case all -> found.stream();
            default -> Stream.<Organ>empty();
        };
        added.map(Organ::name).forEach(lines::add);
        fill(wanted, List.copyOf(lines), model);
        var another = fields.findOrgan("another");
        model.addAttribute("another", another);
        model.addAttribute("sent", Optional.of(sent));
        if (step == Step.look) {
            look(wanted, List.copyOf(lines), another, model);
        }
        return "organs/several";
    }

    @PostMapping("/organs/several/change")
    String record(@RequestParam MultiValueMap<String, String> sent, Actor me, RedirectAttributes then) {
        me.mustHave(Right.RECORD_ORGANS);
        var fields = new SentFields(sent);
        var wanted = new SeveralForm(sent).wanted(VietnamTime.today(clock));
        var another = fields.findOrgan("another");
        var looked = several.look(wanted.doing(), new SeveralForm(sent).lines(), another, wanted.from());
        var faults = looked.stream().filter(line -> line.fault().isPresent()).count();
        Refusal.refuseIf(faults > 0, "several.has-faults", faults);
        var id = changes.record(
                me,
                new NewChange(
                        several.act(wanted.doing(), looked, another),
                        wanted.from(),
                        Optional.of(fields.document()),
                        fields.text("remark"),
                        Optional.empty()));
        then.addFlashAttribute("toast", words.say("several.done", looked.size()));
        return "redirect:/organs/changes/" + id;
    }

    private void look(SeveralForm.Wanted wanted, List<String> names, Optional<OrganId> another, Model model) {
        var looked = several.look(wanted.doing(), names, another, wanted.from());
        var faults = looked.stream().filter(line -> line.fault().isPresent()).toList();
        model.addAttribute("looked", looked.size());
        model.addAttribute(
                "faults", faults.stream().limit(SHOWN).map(this::fault).toList());
        model.addAttribute("faultCount", faults.size());
        model.addAttribute(
                "good",
                looked.stream()
                        .filter(line -> line.fault().isEmpty())
                        .flatMap(line -> line.body().stream())
                        .toList());
    }

    private Fault fault(SeveralBodies.Line line) {
        var refusal = line.fault().orElseThrow();
        var key = "refusal." + refusal.code();
        var arguments = refusal.arguments().toArray();
        return new Fault(line.typed(), words.say(key, arguments), words.say(key + ".remedy", arguments));
    }

    private void fill(SeveralForm.Wanted wanted, List<String> lines, Model model) {
        var found = found(wanted);
        model.addAttribute("wanted", wanted);
        model.addAttribute("doings", Doing.values());
        model.addAttribute("kinds", OrganKind.values());
        model.addAttribute("found", page(found, wanted.page()));
        model.addAttribute("total", found.size());
        model.addAttribute("pages", Math.max(1, (found.size() + PAGE - 1) / PAGE));
        model.addAttribute("bodies", organs.all(wanted.from()));
        model.addAttribute("list", String.join("\n", lines));
        model.addAttribute("count", lines.size());
    }

    private List<Organ> found(SeveralForm.Wanted wanted) {
        return organs.all(wanted.from()).stream()
                .filter(form -> !form.kind().isNamedByRegulation())
                .filter(form ->
                        wanted.kind().filter(kind -> kind != form.kind()).isEmpty())
                .filter(form -> Folding.contains(form.name() + " " + form.shortName(), wanted.words()))
                .toList();
    }

    private static List<Organ> page(List<Organ> found, int page) {
        return found.stream().skip((long) (page - 1) * PAGE).limit(PAGE).toList();
    }

    /** A line that cannot be done, why, and what would be right. */
    record Fault(String typed, String reason, String remedy) {}
}
