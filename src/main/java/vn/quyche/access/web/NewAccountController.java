package vn.quyche.access.web;

import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import vn.quyche.access.Accounts;
import vn.quyche.access.Invitations;
import vn.quyche.access.NewAccount;
import vn.quyche.kernel.Actor;
import vn.quyche.kernel.OrganId;
import vn.quyche.kernel.PersonId;
import vn.quyche.kernel.Refusal;
import vn.quyche.kernel.Right;
import vn.quyche.kernel.Role;
import vn.quyche.organs.Organs;
import vn.quyche.web.StepUp;

/** Opening an account: first for whom, then for which body; and the link by which its owner comes in. */
@Controller
class NewAccountController {

    private static final int MOST_FOUND = 20;
    private static final int LONGEST = 100;
    private static final String ACCOUNT = "redirect:/accounts/{name}";

    private final Accounts accounts;
    private final Invitations invitations;
    private final Organs organs;

    NewAccountController(Accounts accounts, Invitations invitations, Organs organs) {
        this.accounts = accounts;
        this.invitations = invitations;
        this.organs = organs;
    }

    @GetMapping("/accounts/new")
    String begin(
            @RequestParam(defaultValue = "") String q, @RequestParam Optional<PersonId> person, Actor me, Model model) {
        me.mustHave(Right.ADMINISTER_ACCOUNTS);
        if (person.isEmpty()) {
            var words = q.substring(0, Math.min(q.length(), LONGEST));
            model.addAttribute("words", words);
            model.addAttribute("total", organs.count(words));
            model.addAttribute("people", organs.search(words, MOST_FOUND, 0));
            return "access/whose-account";
        }
        model.addAttribute("person", organs.person(person.get()));
        model.addAttribute("bodies", accounts.bodies(me, person.get()));
        return "access/new-account";
    }

    @StepUp
    @PostMapping("/accounts")
    String open(
            @RequestParam Optional<PersonId> person,
            @RequestParam(defaultValue = "") String name,
            @RequestParam Optional<OrganId> body,
            @RequestParam(defaultValue = "false") boolean administrator,
            Actor me,
            RedirectAttributes next) {
        me.mustHave(Right.ADMINISTER_ACCOUNTS);
        var whose = person.orElseThrow(() -> Refusal.invalid("person", "field.missing", "person"));
        var acts = administrator ? Optional.of(OrganId.COMMITTEE_OFFICE) : body;
        var account = new NewAccount(
                name.strip(),
                organs.person(whose).id(),
                acts.orElseThrow(() -> Refusal.invalid("body", "account.not-of-body")),
                administrator ? Set.of(Role.ADMINISTRATOR) : Set.of());
        tell(accounts.open(me, account), next);
        next.addAttribute("name", account.name());
        return ACCOUNT;
    }

    /** A new link, for who lost the first or forgot the password. */
    @StepUp
    @PostMapping("/accounts/{name}/invitation")
    String invite(@PathVariable String name, Actor me, RedirectAttributes next) {
        me.mustHave(Right.ADMINISTER_ACCOUNTS);
        tell(invitations.make(me, accounts.account(name)), next);
        return ACCOUNT;
    }

    private static void tell(String link, RedirectAttributes next) {
        var address = ServletUriComponentsBuilder.fromCurrentContextPath()
                .path("/sign-in/invitation/" + link)
                .toUriString();
        next.addFlashAttribute("link", address);
    }
}
