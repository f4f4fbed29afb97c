package vn.quyche.journal.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.quyche.journal.Corrections;
import vn.quyche.kernel.Actor;
import vn.quyche.kernel.Right;

/** One line of the journal, with what puts it right. */
@Controller
class CorrectionController {

    private final Corrections corrections;

    CorrectionController(Corrections corrections) {
        this.corrections = corrections;
    }

    @GetMapping("/journal/entries/{seq}")
    String show(@PathVariable long seq, Actor me, Model model) {
        var entry = corrections.entry(seq, me);
        model.addAttribute("entry", entry);
        model.addAttribute("corrections", corrections.of(entry));
        model.addAttribute("mayCorrect", me.may(Right.CORRECT_JOURNAL));
        return "journal/entry";
    }

    @PostMapping("/journal/entries/{seq}/correction")
    String correct(@PathVariable long seq, @RequestParam(defaultValue = "") String note, Actor me) {
        corrections.correct(seq, note, me);
        return "redirect:/journal/entries/" + seq;
    }
}
