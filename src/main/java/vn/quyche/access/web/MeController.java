package vn.quyche.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.quyche.access.Accounts;
import vn.quyche.access.Passkeys;
import vn.quyche.access.ProviderLink;
import vn.quyche.access.ProviderLinks;
import vn.quyche.kernel.Actor;
import vn.quyche.kernel.Refusal;
import vn.quyche.web.Part;
import vn.quyche.web.StepUp;
import vn.quyche.web.Words;

/** One's own account: who one is here, where one is signed in, the password. */
@Controller
class MeController {

    private final Accounts accounts;
    private final Sessions sessions;
    private final DemonstrationRoles roles;
    private final Passkeys passkeys;
    private final ProviderLinks links;
    private final Words words;

    MeController(
            Accounts accounts,
            Sessions sessions,
            DemonstrationRoles roles,
            Passkeys passkeys,
            ProviderLinks links,
            Words words) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.roles = roles;
        this.passkeys = passkeys;
        this.links = links;
        this.words = words;
    }

    @GetMapping("/me")
    String show(Actor me, HttpSession session, HttpServletRequest request, Model model) {
        model.addAttribute("me", me);
        var account = accounts.account(me.account());
        model.addAttribute("account", account);
        model.addAttribute("passkeys", passkeys.of(account));
        model.addAttribute(
                "linked", links.of(account).stream().map(ProviderLink::issuer).toList());
        model.addAttribute("origin", passkeys.origin());
        model.addAttribute("thisDevice", Browser.of(Device.of(request).browser()));
        model.addAttribute("sessions", sessions.of(me.account(), session.getId()));
        model.addAttribute("roles", roles.groups());
        return "access/me";
    }

    /** The roles one may change to in the demonstration, beside any page. */
    @GetMapping("/me/roles")
    String roles(Model model, HttpServletRequest request) {
        if (!Part.isAsked(request)) {
            return "redirect:/me";
        }
        var groups = roles.groups();
        if (groups.isEmpty()) {
            throw Refusal.notFound("record.not-found", Optional.empty());
        }
        model.addAttribute("roles", groups);
        return "access/fragments :: beside";
    }

    /** The other sessions end: whoever knew the old password is out. */
    @PostMapping("/me/password")
    String changePassword(
            @RequestParam String current,
            @RequestParam String password,
            @RequestParam String again,
            Actor me,
            HttpSession session,
            RedirectAttributes next) {
        if (!password.equals(again)) {
            throw Refusal.invalid("again", "password.different");
        }
        accounts.changePassword(me, current, password);
        sessions.endAllBut(me.account(), session.getId());
        next.addFlashAttribute("toast", words.say("me.password.changed"));
        return "redirect:/me";
    }

    /** All but the one in which this is asked. */
    @StepUp
    @PostMapping("/me/sessions/end")
    String endOthers(Actor me, HttpSession session, RedirectAttributes next) {
        sessions.endAllBut(me.account(), session.getId());
        accounts.sessionsEnded(me, me.account());
        next.addFlashAttribute("toast", words.say("me.sessions.ended"));
        return "redirect:/me";
    }

    @StepUp
    @PostMapping("/me/sessions/{name}/end")
    String end(@PathVariable String name, Actor me, RedirectAttributes next) {
        if (sessions.end(me.account(), name)) {
            accounts.sessionsEnded(me, me.account());
        }
        next.addFlashAttribute("toast", words.say("me.session.ended"));
        return "redirect:/me";
    }
}
