package vn.quyche.access.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.quyche.access.Accounts;
import vn.quyche.access.ProviderLinks;
import vn.quyche.kernel.Actor;
import vn.quyche.kernel.Refusal;
import vn.quyche.web.CurrentActor;
import vn.quyche.web.Words;

/** The way to a provider and back: to come in, to link the own account, to take up an invitation, to show presence. */
@Controller
@RequestMapping("/sign-in/provider/{key}")
class ProviderController {

    /** What the own page or an invitation began, until the browser is sent off with it. */
    static final String BEGUN = "provider.begun";

    private final Providers providers;
    private final ProviderLinks links;
    private final Accounts accounts;
    private final Door door;
    private final Sessions sessions;
    private final CurrentActor current;
    private final Clock clock;
    private final Words words;

    ProviderController(
            Providers providers,
            ProviderLinks links,
            Accounts accounts,
            Door door,
            Sessions sessions,
            CurrentActor current,
            Clock clock,
            Words words) {
        this.providers = providers;
        this.links = links;
        this.accounts = accounts;
        this.door = door;
        this.sessions = sessions;
        this.current = current;
        this.clock = clock;
        this.words = words;
    }

    @GetMapping
    String ask(
            @PathVariable String key,
            @RequestParam(required = false) @Nullable String again,
            HttpServletRequest request,
            HttpServletResponse response) {
        var provider = providers.find(key);
        var session = request.getSession();
        var begun = session.getAttribute(BEGUN) instanceof Begun waiting ? waiting : begun(again != null);
        session.removeAttribute(BEGUN);
        try {
            return "redirect:" + provider.question(begun.errand(), begun.whose(), clock.instant(), request, response);
        } catch (Refusal refusal) {
            return backToTheDoor(refusal, begun.errand(), session);
        }
    }

    private Begun begun(boolean again) {
        return current.find()
                .filter(me -> again)
                .map(me -> new Begun(Errand.SHOW, me.account()))
                .orElse(new Begun(Errand.ENTER, ""));
    }

    /**
     * Where the provider sends the browser back. Coming from another site it brings no cookie of ours (SameSite=Strict), so
     * a page of ours leads on, and from there it does.
     */
    @GetMapping("/return")
    String comeBack(@PathVariable String key, HttpServletRequest request, Model model) {
        providers.find(key);
        model.addAttribute("onward", "/sign-in/provider/" + key + "/entered?" + request.getQueryString());
        return "access/onward";
    }

    @GetMapping("/entered")
    @Nullable
    String arrive(
            @PathVariable String key, HttpServletRequest request, HttpServletResponse response, RedirectAttributes next)
            throws IOException, ServletException {
        var provider = providers.find(key);
        var answer = answered(provider, request, response);
        if (answer == null) {
            return "redirect:/sign-in?refused";
        }
        switch (answer.errand()) {
            case ENTER -> {
                return enter(provider, answer, request, response);
            }
            case ACCEPT -> {
                var account = links.accept(answer.whose(), answer.issuer(), answer.subject());
                sessions.endAllBut(account.name(), "");
                keep(answer, request);
                door.enter(account, provider.shows(), request, response);
                return null; // the door has answered
            }
            case LINK -> {
                links.link(mustBe(answer.whose()), answer.issuer(), answer.subject());
                next.addFlashAttribute("toast", words.say("provider.linked"));
                return "redirect:/me";
            }
            case SHOW -> {
                return show(provider, answer, request, response);
            }
        }
        throw new IllegalStateException(answer.errand().name());
    }

    /** The answer, or none where somebody who only wanted to come in is told why not at the door. */
    private @Nullable ProviderAnswer answered(
            Provider provider, HttpServletRequest request, HttpServletResponse response) {
        try {
            return provider.answered(request, response);
        } catch (Refusal refusal) {
            if (current.find().isPresent()) {
                throw refusal;
            }
            request.getSession().setAttribute(Arrival.REFUSED, refusal.code());
            return null;
        }
    }

    private @Nullable String enter(
            Provider provider, ProviderAnswer answer, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        try {
            var account = links.account(answer.issuer(), answer.subject());
            keep(answer, request);
            door.enter(account, provider.shows(), request, response);
            return null; // the door has answered
        } catch (Refusal refusal) {
            return backToTheDoor(refusal, Errand.ENTER, request.getSession());
        }
    }

    /** The page that asked stands in another tab, with all that was typed: it is sent from there. */
    private String show(
            Provider provider, ProviderAnswer answer, HttpServletRequest request, HttpServletResponse response) {
        var me = mustBe(answer.whose());
        var account = links.account(answer.issuer(), answer.subject());
        Refusal.refuseIf(!account.name().equals(me.account()), "provider.of-another", account.name());
        door.shownAgain(accounts.account(me.account()), provider.shows(), request, response);
        return "access/shown";
    }

    /** Who began an errand must be the one who ends it: in between somebody else may have signed in on this device. */
    private Actor mustBe(String account) {
        return current.find()
                .filter(me -> me.account().equals(account))
                .orElseThrow(() -> Refusal.conflict("provider.somebody-else"));
    }

    /** The new session of the door takes over what the old one had. */
    private static void keep(ProviderAnswer answer, HttpServletRequest request) {
        request.setAttribute(
                ThroughProvider.KEPT,
                new ThroughProvider(answer.issuer(), answer.session().orElse("")));
    }

    private static String backToTheDoor(Refusal refusal, Errand errand, HttpSession session) {
        if (errand != Errand.ENTER) {
            throw refusal;
        }
        session.setAttribute(Arrival.REFUSED, refusal.code());
        return "redirect:/sign-in?refused";
    }

    /**
     * An errand begun on a page of ours.
     *
     * @param errand which
     * @param whose the account, or the invitation
     */
    record Begun(Errand errand, String whose) implements java.io.Serializable {}
}
