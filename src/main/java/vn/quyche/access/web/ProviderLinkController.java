package vn.quyche.access.web;

import jakarta.servlet.http.HttpSession;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.quyche.access.Accounts;
import vn.quyche.access.Invitations;
import vn.quyche.access.ProviderLinks;
import vn.quyche.kernel.Actor;
import vn.quyche.web.StepUp;
import vn.quyche.web.Words;

/** Linking an account with a sign-in at a provider, by its owner or by the bearer of its invitation, and ending that. */
@Controller
class ProviderLinkController {

    private final Providers providers;
    private final ProviderLinks links;
    private final Invitations invitations;
    private final Accounts accounts;
    private final Words words;

    ProviderLinkController(
            Providers providers, ProviderLinks links, Invitations invitations, Accounts accounts, Words words) {
        this.providers = providers;
        this.links = links;
        this.invitations = invitations;
        this.accounts = accounts;
        this.words = words;
    }

    @StepUp
    @PostMapping("/me/providers/{key}")
    String link(@PathVariable String key, Actor me, HttpSession session, Model model) {
        return begin(key, Errand.LINK, me.account(), session, model);
    }

    @StepUp
    @PostMapping("/me/providers/{key}/removal")
    String unlink(@PathVariable String key, Actor me, RedirectAttributes next) {
        links.unlink(me, providers.find(key).issuer());
        next.addFlashAttribute("toast", words.say("provider.unlinked"));
        return "redirect:/me";
    }

    /** Instead of choosing a password. */
    @PostMapping("/sign-in/invitation/{link}/provider/{key}")
    String accept(@PathVariable String link, @PathVariable String key, HttpSession session, Model model) {
        invitations.account(link);
        return begin(key, Errand.ACCEPT, link, session, model);
    }

    @StepUp
    @PostMapping("/accounts/{name}/providers/removal")
    String unlinkAll(@PathVariable String name, Actor me, RedirectAttributes next) {
        links.unlinkAll(me, accounts.account(name));
        next.addFlashAttribute("toast", words.say("provider.unlinked"));
        return "redirect:/accounts/{name}";
    }

    /** A page that leads on and no redirect, as the content policy lets a form lead to our own pages only. */
    private String begin(String key, Errand errand, String whose, HttpSession session, Model model) {
        providers.find(key);
        session.setAttribute(ProviderController.BEGUN, new ProviderController.Begun(errand, whose));
        model.addAttribute("onward", "/sign-in/provider/" + key);
        return "access/onward";
    }
}
