package vn.quyche.whatif.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.quyche.kernel.Actor;
import vn.quyche.kernel.Refusal;
import vn.quyche.web.TypedDay;
import vn.quyche.web.Words;
import vn.quyche.whatif.CaseTables;
import vn.quyche.whatif.Drafts;
import vn.quyche.whatif.Runs;

/** A draft of one's own: what it changes, on which cases it is tried, and what came of it. */
@Controller
@RequestMapping("/trials/{id}")
class TrialController {

    private static final String TABLE = "table";

    private final Drafts drafts;
    private final Runs runs;
    private final CaseTables tables;
    private final TrialPage page;
    private final Words words;

    TrialController(Drafts drafts, Runs runs, CaseTables tables, TrialPage page, Words words) {
        this.drafts = drafts;
        this.runs = runs;
        this.tables = tables;
        this.page = page;
        this.words = words;
    }

    @GetMapping
    String show(
            Actor me,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "1") int page,
            @RequestHeader(name = "HX-Target", defaultValue = "") String target,
            Model model) {
        var draft = drafts.find(me, id);
        this.page.fill(me, draft, page, model);
        return "run".equals(target) ? "whatif/trial :: run" : "whatif/trial";
    }

    @PostMapping("/changes/{number}/removal")
    String remove(Actor me, @PathVariable UUID id, @PathVariable int number) {
        drafts.remove(me, id, number);
        return "redirect:/trials/" + id;
    }

    @PostMapping("/settings")
    String set(
            Actor me,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "") String on,
            RedirectAttributes then) {
        var draft = drafts.find(me, id);
        drafts.set(me, id, title, on.isBlank() ? draft.on() : TypedDay.read("on", on), draft.table());
        then.addFlashAttribute("toast", words.say("trial.saved"));
        return "redirect:/trials/" + id;
    }

    /** Tries it on a table that is sent with the form, or, without one, on the history. */
    @PostMapping("/cases")
    String cases(
            Actor me,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "history") String source,
            @RequestParam(name = TABLE, required = false) Optional<MultipartFile> file,
            @RequestHeader(name = "HX-Request", defaultValue = "") String inForm,
            HttpServletResponse response,
            Model model)
            throws IOException {
        var draft = drafts.find(me, id);
        var chosen = file.filter(sent -> !sent.isEmpty());
        if (!TABLE.equals(source)) {
            drafts.set(me, id, draft.title(), draft.on(), Optional.empty());
        } else if (chosen.isPresent()) {
            var name = Optional.ofNullable(chosen.get().getOriginalFilename()).orElse("");
            try (var content = chosen.get().getInputStream()) {
                var table = tables.bring(me, name, content, draft.on());
                drafts.set(me, id, draft.title(), draft.on(), Optional.of(table.id()));
            } catch (CaseTables.Faulty faulty) {
                response.setStatus(HttpStatus.BAD_REQUEST.value());
                model.addAttribute("faults", faulty.faults());
                model.addAttribute("count", faulty.count());
                return "true".equals(inForm) ? "whatif/faults :: notice" : "whatif/faults";
            }
        } else if (draft.table().isEmpty()) {
            throw Refusal.invalid(TABLE, "what-if.no-file");
        }
        return "redirect:/trials/" + id + "#cases";
    }

    @PostMapping("/run")
    String run(Actor me, @PathVariable UUID id) {
        runs.start(me, drafts.find(me, id));
        return "redirect:/trials/" + id + "#run";
    }

    @PostMapping("/run/stop")
    String stop(Actor me, @PathVariable UUID id) {
        drafts.find(me, id);
        runs.stop(me, id);
        return "redirect:/trials/" + id + "#run";
    }

    @PostMapping("/discard")
    String discard(Actor me, @PathVariable UUID id, RedirectAttributes then) {
        drafts.discard(me, id);
        runs.forget(me, id);
        then.addFlashAttribute("toast", words.say("trial.discarded"));
        return "redirect:/what-if";
    }
}
