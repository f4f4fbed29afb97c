package vn.quyche.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.quyche.access.Invitations;
import vn.quyche.kernel.Refusal;
import vn.quyche.organs.Organs;

/** The page behind a link: its bearer chooses the password of the account. */
@Controller
@RequestMapping("/sign-in/invitation/{link}")
class InvitationController {

    private final Invitations invitations;
    private final Sessions sessions;
    private final Organs organs;
    private final Arrival arrival;

    InvitationController(Invitations invitations, Sessions sessions, Organs organs, Arrival arrival) {
        this.invitations = invitations;
        this.sessions = sessions;
        this.organs = organs;
        this.arrival = arrival;
    }

    @GetMapping
    String show(@PathVariable String link, Model model) {
        var account = invitations.account(link);
        model.addAttribute("link", link);
        model.addAttribute("account", account);
        model.addAttribute("person", organs.person(account.person()));
        return "access/invitation";
    }

    /** Whoever was in by the old password is out. The device is known from now on: wrong tries elsewhere keep nobody out of it. */
    @PostMapping
    String choose(
            @PathVariable String link,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String again,
            HttpServletRequest request,
            HttpServletResponse response) {
        invitations.account(link);
        if (!password.equals(again)) {
            throw Refusal.invalid("again", "password.different");
        }
        var account = invitations.accept(link, password);
        sessions.endAllBut(account.name(), "");
        response.addHeader(HttpHeaders.SET_COOKIE, arrival.mark(request, account));
        request.getSession().setAttribute(Arrival.TYPED, account.name());
        return "redirect:/sign-in?chosen";
    }
}
