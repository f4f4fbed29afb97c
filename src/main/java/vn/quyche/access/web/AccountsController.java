package vn.quyche.access.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.quyche.access.Account;
import vn.quyche.access.Accounts;
import vn.quyche.access.Invitations;
import vn.quyche.access.Passkeys;
import vn.quyche.access.ProviderLink;
import vn.quyche.access.ProviderLinks;
import vn.quyche.kernel.Actor;
import vn.quyche.kernel.PersonId;
import vn.quyche.kernel.Right;
import vn.quyche.organs.Organs;
import vn.quyche.organs.Person;
import vn.quyche.web.StepUp;
import vn.quyche.web.Words;

/** Accounts, for the administrator, who opens and closes the door and reads no record behind it. */
@Controller
class AccountsController {

    private static final int PAGE = 50;

    private final Accounts accounts;
    private final Invitations invitations;
    private final Organs organs;
    private final Sessions sessions;
    private final Passkeys passkeys;
    private final ProviderLinks links;
    private final Words words;

    AccountsController(
            Accounts accounts,
            Invitations invitations,
            Organs organs,
            Sessions sessions,
            Passkeys passkeys,
            ProviderLinks links,
            Words words) {
        this.accounts = accounts;
        this.invitations = invitations;
        this.organs = organs;
        this.sessions = sessions;
        this.passkeys = passkeys;
        this.links = links;
        this.words = words;
    }

    @GetMapping("/accounts")
    String list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "1") int page,
            Actor me,
            Model model) {
        var all = accounts.all(me);
        var names = names(all);
        var found = all.stream().filter(account -> matches(account, names, q)).toList();
        var pages = Math.max(1, (found.size() + PAGE - 1) / PAGE);
        var shown = Math.max(1, Math.min(page, pages));
        model.addAttribute("accounts", found.subList((shown - 1) * PAGE, Math.min(shown * PAGE, found.size())));
        model.addAttribute("names", names);
        model.addAttribute("words", q);
        model.addAttribute("page", shown);
        model.addAttribute("pages", pages);
        model.addAttribute("total", found.size());
        return "access/accounts";
    }

    @GetMapping("/accounts/{name}")
    String account(@PathVariable String name, Actor me, Model model) {
        me.mustHave(Right.ADMINISTER_ACCOUNTS);
        var account = accounts.account(name);
        model.addAttribute("account", account);
        model.addAttribute("person", organs.person(account.person()));
        model.addAttribute("sessions", sessions.of(account.name(), ""));
        model.addAttribute("passkeys", passkeys.of(account).size());
        model.addAttribute(
                "linked", links.of(account).stream().map(ProviderLink::issuer).toList());
        model.addAttribute("invitedUntil", invitations.until(account));
        return "access/account";
    }

    @StepUp
    @PostMapping("/accounts/{name}/lock")
    String lock(@PathVariable String name, Actor me, RedirectAttributes next) {
        accounts.lock(me, name);
        sessions.endAllBut(name, "");
        next.addFlashAttribute("toast", words.say("account.locked", name));
        return "redirect:/accounts/{name}";
    }

    @StepUp
    @PostMapping("/accounts/{name}/unlock")
    String unlock(@PathVariable String name, Actor me, RedirectAttributes next) {
        accounts.unlock(me, name);
        next.addFlashAttribute("toast", words.say("account.unlocked", name));
        return "redirect:/accounts/{name}";
    }

    @StepUp
    @PostMapping("/accounts/{name}/sessions/end")
    String endSessions(@PathVariable String name, Actor me, RedirectAttributes next) {
        me.mustHave(Right.ADMINISTER_ACCOUNTS);
        accounts.sessionsEnded(me, accounts.account(name).name());
        sessions.endAllBut(name, "");
        next.addFlashAttribute("toast", words.say("account.sessions.ended", name));
        return "redirect:/accounts/{name}";
    }

    private Map<PersonId, String> names(List<Account> all) {
        return organs.people(all.stream().map(Account::person).collect(Collectors.toSet())).stream()
                .collect(Collectors.toMap(Person::id, Person::name));
    }

    private static boolean matches(Account account, Map<PersonId, String> names, String typed) {
        var wanted = Folded.of(typed);
        return Folded.of(account.name()).contains(wanted)
                || Folded.of(names.getOrDefault(account.person(), "")).contains(wanted);
    }
}
