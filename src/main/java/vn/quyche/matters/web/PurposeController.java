package vn.quyche.matters.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.quyche.kernel.Actor;
import vn.quyche.matters.MatterId;
import vn.quyche.matters.Purposes;
import vn.quyche.web.Words;

/** What the sum of a matter is for, as the Office enters it. */
@Controller
class PurposeController {

    private final Purposes purposes;
    private final Words words;

    PurposeController(Purposes purposes, Words words) {
        this.purposes = purposes;
        this.words = words;
    }

    @PostMapping("/matters/{id}/purpose")
    String name(
            Actor me,
            @PathVariable MatterId id,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String purpose,
            RedirectAttributes then) {
        purposes.name(me, id, version, purpose);
        then.addFlashAttribute("toast", words.say("matters.purpose.named"));
        return "redirect:/matters/" + id;
    }
}
