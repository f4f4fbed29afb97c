package vn.quyche.organs.web;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.quyche.kernel.Actor;
import vn.quyche.kernel.DateRange;
import vn.quyche.kernel.OrganId;
import vn.quyche.kernel.PersonId;
import vn.quyche.kernel.Refusal;
import vn.quyche.kernel.Right;
import vn.quyche.kernel.VietnamTime;
import vn.quyche.organs.Establishment;
import vn.quyche.organs.Organ;
import vn.quyche.organs.OrganKind;
import vn.quyche.organs.Organs;
import vn.quyche.organs.Person;
import vn.quyche.organs.Post;
import vn.quyche.organs.PostKind;
import vn.quyche.organs.Registry;
import vn.quyche.web.TypedDay;
import vn.quyche.web.Words;

/**
 * The first page of a new installation: the administrator enters the bodies that the regulation names and the Chief of
 * Office, who records everything else. Once a body is there the page does nothing more.
 */
@Controller
class BeginningController {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
    private static final List<OrganKind> NAMED = List.of(
            OrganKind.PROVINCIAL_COMMITTEE,
            OrganKind.STANDING_COMMITTEE,
            OrganKind.STANDING_GROUP,
            OrganKind.INSPECTION_COMMISSION,
            OrganKind.OFFICE);

    private final Organs organs;
    private final Registry registry;
    private final MessageSource messages;
    private final Words words;
    private final Clock clock;

    BeginningController(Organs organs, Registry registry, MessageSource messages, Words words, Clock clock) {
        this.organs = organs;
        this.registry = registry;
        this.messages = messages;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping("/organs/beginning")
    String begin(Actor me, Model model) {
        mustBeFirst(me);
        model.addAttribute("today", VietnamTime.today(clock));
        return "organs/beginning";
    }

    @PostMapping("/organs/beginning")
    String enter(
            Actor me,
            @RequestParam(defaultValue = "") String province,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String chief,
            @RequestParam(defaultValue = "") String email,
            RedirectAttributes then) {
        mustBeFirst(me);
        if (province.isBlank()) {
            throw Refusal.invalid("province", "change.name-missing");
        }
        if (chief.isBlank()) {
            throw Refusal.invalid("chief", "change.name-missing");
        }
        var days = DateRange.from(TypedDay.read("from", from));
        var person = new Person(
                new PersonId(UUID.randomUUID()),
                chief.strip(),
                Optional.of(email.strip()).filter(given -> !given.isEmpty()));
        var post = new Post(
                person.id(),
                OrganId.COMMITTEE_OFFICE,
                PostKind.CHIEF_OF_OFFICE,
                said(PostKind.CHIEF_OF_OFFICE.key()),
                days);
        registry.establish(
                me,
                new Establishment(
                        bodies(province.strip(), days),
                        List.of(person),
                        List.of(),
                        List.of(),
                        List.of(post),
                        List.of()));
        then.addFlashAttribute("toast", words.say("beginning.done"));
        return "redirect:/accounts/new?person=" + person.id();
    }

    private void mustBeFirst(Actor me) {
        me.mustHave(Right.ADMINISTER_ACCOUNTS);
        Refusal.refuseIf(!organs.isEmpty(), "institution.begun");
    }

    private List<Organ> bodies(String province, DateRange days) {
        var bodies = new ArrayList<Organ>();
        for (var kind : NAMED) {
            var code = kind == OrganKind.OFFICE ? OrganId.COMMITTEE_OFFICE : OrganId.of(kind.name());
            bodies.add(new Organ(
                    code,
                    said("beginning.body." + kind, province),
                    said("organ." + code),
                    kind,
                    kind == OrganKind.PROVINCIAL_COMMITTEE
                            ? Optional.empty()
                            : Optional.of(OrganId.PROVINCIAL_COMMITTEE),
                    0,
                    days));
        }
        return bodies;
    }

    /** Names of bodies and posts are Vietnamese, whatever the language of the page. */
    private String said(String key, Object... arguments) {
        return messages.getMessage(key, arguments, VIETNAMESE);
    }
}
