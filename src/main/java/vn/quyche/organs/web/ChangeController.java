package vn.quyche.organs.web;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.quyche.kernel.Actor;
import vn.quyche.kernel.Right;
import vn.quyche.organs.Change;
import vn.quyche.organs.ChangeFilter;
import vn.quyche.organs.ChangeId;
import vn.quyche.organs.ChangeKind;
import vn.quyche.organs.Changes;
import vn.quyche.web.TypedDay;
import vn.quyche.web.Words;

/** The changes of the institution: all of them, and one with what it did and how it was put right. */
@Controller
class ChangeController {

    private static final int PAGE = 30;
    private static final int LONGEST = 100;

    private final Changes changes;
    private final Words words;

    ChangeController(Changes changes, Words words) {
        this.changes = changes;
        this.words = words;
    }

    @GetMapping("/organs/changes")
    String list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam Optional<ChangeKind> kind,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "1") int page,
            Actor me,
            Model model) {
        me.mustHave(Right.READ_ORGANS);
        var filter =
                new ChangeFilter(q.substring(0, Math.min(q.length(), LONGEST)), kind, day("from", from), day("to", to));
        var total = changes.count(me, filter);
        var pages = Math.max(1, (total + PAGE - 1) / PAGE);
        var shown = Math.max(1, Math.min(page, pages));
        var lines = changes.page(me, filter, PAGE, (shown - 1) * PAGE);
        model.addAttribute("changes", lines);
        model.addAttribute(
                "gone",
                lines.stream().map(Change::id).filter(id -> !changes.stands(id)).collect(Collectors.toSet()));
        model.addAttribute("filter", filter);
        model.addAttribute("kinds", ChangeKind.values());
        model.addAttribute("page", shown);
        model.addAttribute("pages", pages);
        model.addAttribute("total", total);
        model.addAttribute("mayRecord", me.may(Right.RECORD_ORGANS));
        return "organs/changes";
    }

    @GetMapping("/organs/changes/{id}")
    String show(@PathVariable ChangeId id, Actor me, Model model) {
        me.mustHave(Right.READ_ORGANS);
        var change = changes.find(me, id);
        var stands = changes.stands(id);
        var isOwn = change.person().filter(me.person()::equals).isPresent();
        model.addAttribute("change", change);
        model.addAttribute("stands", stands);
        model.addAttribute("correcting", changes.correcting(id));
        model.addAttribute("corrected", change.corrects().map(old -> changes.find(me, old)));
        model.addAttribute(
                "mayUndo",
                me.may(Right.RECORD_ORGANS) && stands && change.kind().canBeUndone() && !isOwn);
        model.addAttribute("mayCorrect", change.kind() != ChangeKind.IMPORTED);
        return "organs/change";
    }

    @PostMapping("/organs/changes/{id}/undoing")
    String undo(
            @PathVariable ChangeId id,
            @RequestParam(defaultValue = "") String reason,
            Actor me,
            RedirectAttributes then) {
        me.mustHave(Right.RECORD_ORGANS);
        changes.undo(me, id, reason);
        then.addFlashAttribute("toast", words.say("change.undone"));
        return "redirect:/organs/changes/" + id;
    }

    private static Optional<LocalDate> day(String field, String typed) {
        return typed.isBlank() ? Optional.empty() : Optional.of(TypedDay.read(field, typed));
    }
}
