package vn.quyche.access.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.SessionAttribute;
import org.springframework.web.server.ResponseStatusException;
import vn.quyche.access.Passkeys;

/** The door. In the demonstration one press of a role opens it. */
@Controller
class SignInController {

    private final DemonstrationRoles roles;
    private final Passkeys passkeys;
    private final Door door;

    SignInController(DemonstrationRoles roles, Passkeys passkeys, Door door) {
        this.roles = roles;
        this.passkeys = passkeys;
        this.door = door;
    }

    @GetMapping("/sign-in")
    String show(
            @RequestParam(required = false) @Nullable String refused,
            @RequestParam(required = false) @Nullable String out,
            @RequestParam(required = false) @Nullable String stale,
            @RequestParam(required = false) @Nullable String chosen,
            @RequestParam(required = false) @Nullable String over,
            @SessionAttribute(name = Arrival.TYPED, required = false) @Nullable String typed,
            @SessionAttribute(name = Arrival.REFUSED, required = false) @Nullable String why,
            HttpSession session,
            Model model) {
        session.removeAttribute(Arrival.TYPED);
        session.removeAttribute(Arrival.REFUSED);
        model.addAttribute("typed", typed == null ? "" : typed);
        model.addAttribute("refused", refused != null && why != null ? why : "");
        model.addAttribute("out", out != null);
        model.addAttribute("stale", stale != null);
        model.addAttribute("chosen", chosen != null);
        model.addAttribute("over", over != null);
        model.addAttribute("origin", passkeys.origin());
        model.addAttribute("roles", roles.groups());
        return "access/sign-in";
    }

    /** Enters as a role of the demonstration, leaving the one before; there is no such address outside it. */
    @PostMapping("/sign-in/as")
    void enterAs(@RequestParam String account, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        var role = roles.find(account).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        door.enter(role, Shown.PASSWORD, request, response);
    }
}
