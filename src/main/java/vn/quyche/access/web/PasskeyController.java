package vn.quyche.access.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.quyche.access.Accounts;
import vn.quyche.access.Passkeys;
import vn.quyche.access.SecondFactor;
import vn.quyche.kernel.Actor;
import vn.quyche.kernel.Refusal;
import vn.quyche.web.StepUp;
import vn.quyche.web.Words;

/** Passkeys on one's own page and at the door. What a device is asked lies in the session and is good for one answer. */
@Controller
class PasskeyController {

    private static final String ME = "redirect:/me";

    private final Passkeys passkeys;
    private final Accounts accounts;
    private final PasskeyQuestion question;
    private final SecondFactor demanded;
    private final Door door;
    private final Words words;

    PasskeyController(
            Passkeys passkeys,
            Accounts accounts,
            PasskeyQuestion question,
            SecondFactor demanded,
            Door door,
            Words words) {
        this.passkeys = passkeys;
        this.accounts = accounts;
        this.question = question;
        this.demanded = demanded;
        this.door = door;
        this.words = words;
    }

    @PostMapping(path = "/me/passkeys/options", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    String optionsToAdd(Actor me, HttpSession session) {
        return question.toAdd(me, session);
    }

    @StepUp
    @PostMapping("/me/passkeys")
    String add(
            @RequestParam(name = "_passkey", defaultValue = "") String made,
            @RequestParam(defaultValue = "") String label,
            Actor me,
            HttpSession session,
            RedirectAttributes next) {
        demanded.mustMayAdd(me, SecondFactorGate.isStrong());
        passkeys.add(me, question.addingAnswered(session), made, label);
        demanded.added(me);
        next.addFlashAttribute("toast", words.say("passkey.added"));
        return ME;
    }

    @PostMapping("/me/passkeys/{id}/name")
    String rename(@PathVariable String id, @RequestParam(defaultValue = "") String label, Actor me) {
        passkeys.rename(me, id, label);
        return ME;
    }

    @StepUp
    @PostMapping("/me/passkeys/{id}/removal")
    String remove(@PathVariable String id, Actor me, RedirectAttributes next) {
        passkeys.remove(me, id);
        next.addFlashAttribute("toast", words.say("passkey.removed"));
        return ME;
    }

    @StepUp
    @PostMapping("/accounts/{name}/passkeys/removal")
    String removeAll(@PathVariable String name, Actor me, RedirectAttributes next) {
        passkeys.removeAll(me, accounts.account(name));
        next.addFlashAttribute("toast", words.say("passkey.removed"));
        return "redirect:/accounts/{name}";
    }

    /** For the door, and for showing again that it is oneself. */
    @PostMapping(path = "/sign-in/passkey/options", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    String optionsToUse(HttpSession session) {
        return question.toUse(session);
    }

    @PostMapping("/sign-in/passkey")
    void enter(
            @RequestParam(name = "_passkey", defaultValue = "") String used,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException, ServletException {
        try {
            door.enter(question.answered(request.getSession(), used), Shown.PASSKEY, request, response);
        } catch (Refusal refusal) {
            request.getSession().setAttribute(Arrival.REFUSED, refusal.code());
            response.sendRedirect("/sign-in?refused");
        }
    }
}
