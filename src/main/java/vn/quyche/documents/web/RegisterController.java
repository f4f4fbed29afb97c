package vn.quyche.documents.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.quyche.documents.DocumentFilter;
import vn.quyche.documents.DocumentRules;
import vn.quyche.documents.DocumentState;
import vn.quyche.documents.Documents;
import vn.quyche.documents.NewDraft;
import vn.quyche.kernel.Actor;
import vn.quyche.kernel.Audience;
import vn.quyche.kernel.OrganId;
import vn.quyche.kernel.Right;
import vn.quyche.kernel.VietnamTime;

/** The register of documents, and the first lines of a new one. */
@Controller
class RegisterController {

    private final Documents documents;
    private final DocumentRules rules;
    private final Clock clock;

    RegisterController(Documents documents, DocumentRules rules, Clock clock) {
        this.documents = documents;
        this.rules = rules;
        this.clock = clock;
    }

    @GetMapping("/documents")
    String list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam Optional<String> type,
            @RequestParam Optional<DocumentState> state,
            @RequestParam Optional<OrganId> organ,
            @RequestParam Optional<LocalDate> from,
            @RequestParam Optional<LocalDate> to,
            @RequestParam(defaultValue = "-date") String sort,
            @RequestParam(defaultValue = "1") int page,
            Actor me,
            Model model) {
        var today = VietnamTime.today(clock);
        var filter = new DocumentFilter(q, type.filter(code -> !code.isBlank()), state, organ, from, to, sort, page);
        model.addAttribute("filter", filter);
        model.addAttribute("found", documents.list(me, filter));
        model.addAttribute("types", rules.types(today));
        model.addAttribute("deciders", deciders(today));
        model.addAttribute("mayDraft", me.may(Right.DRAFT_DOCUMENT));
        return "documents/list";
    }

    @GetMapping("/documents/new")
    String begin(@RequestParam Optional<OrganId> issuer, @RequestParam Optional<String> type, Actor me, Model model) {
        me.mustHave(Right.DRAFT_DOCUMENT);
        var today = VietnamTime.today(clock);
        var organ = issuer.orElse(OrganId.STANDING_COMMITTEE);
        model.addAttribute("issuer", organ);
        model.addAttribute("issuers", rules.issuingOrgans(today));
        model.addAttribute(
                "carried", rules.carriedBy(organ, today).stream().sorted().toList());
        model.addAttribute("types", rules.typesOf(organ, today));
        model.addAttribute("type", type.orElse("CONCLUSION"));
        model.addAttribute("basis", List.of(rules.cite(organ, today)));
        return "documents/new";
    }

    @PostMapping("/documents")
    String draft(
            @RequestParam String type,
            @RequestParam OrganId issuer,
            @RequestParam OrganId decidedBy,
            @RequestParam String title,
            Actor me) {
        var id = documents.draft(
                me, new NewDraft(type, issuer, decidedBy, title, List.of(), List.of(), null, List.of(), Audience.of()));
        return "redirect:/documents/" + id + "/edit";
    }

    private List<OrganId> deciders(LocalDate today) {
        return rules.issuingOrgans(today).stream()
                .flatMap(issuer -> rules.carriedBy(issuer, today).stream())
                .distinct()
                .sorted()
                .toList();
    }
}
