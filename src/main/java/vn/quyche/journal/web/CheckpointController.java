package vn.quyche.journal.web;

import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.quyche.journal.JournalLog;
import vn.quyche.kernel.Actor;
import vn.quyche.log.Checkpoint;

/** The journal's checkpoint to be printed and kept with the minutes, and to be compared with again. */
@Controller
class CheckpointController {

    private final JournalLog log;

    CheckpointController(JournalLog log) {
        this.log = log;
    }

    @GetMapping("/journal/checkpoint")
    String show(Actor me, Model model) {
        var note = log.checkpoint(me);
        model.addAttribute("checkpoint", Checkpoint.of(note.text()));
        model.addAttribute("written", note.toString());
        model.addAttribute("code", PrintedCode.of(note.toString()));
        model.addAttribute("state", log.state(me));
        return "journal/checkpoint";
    }

    /** Checks the whole journal and says how it stands. */
    @PostMapping("/journal/verification")
    String verify(Actor me, RedirectAttributes next) {
        next.addFlashAttribute("verification", log.verify(Optional.empty(), me));
        return "redirect:/journal";
    }

    /** Checks it against a checkpoint that was kept. */
    @PostMapping("/journal/comparison")
    String compare(@RequestParam(defaultValue = "") String checkpoint, Actor me, RedirectAttributes next) {
        next.addFlashAttribute("verification", log.verify(Optional.of(checkpoint), me));
        return "redirect:/journal/checkpoint";
    }
}
