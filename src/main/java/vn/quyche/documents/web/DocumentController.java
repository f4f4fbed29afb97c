package vn.quyche.documents.web;

import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.quyche.documents.Annexes;
import vn.quyche.documents.DocumentId;
import vn.quyche.documents.DocumentRules;
import vn.quyche.documents.DocumentState;
import vn.quyche.documents.Documents;
import vn.quyche.kernel.Actor;
import vn.quyche.kernel.Right;
import vn.quyche.kernel.VietnamTime;
import vn.quyche.web.StepUp;
import vn.quyche.web.Words;

/** A document as it is printed, and the steps it may take from here. */
@Controller
@RequestMapping("/documents/{id}")
class DocumentController {

    private final Documents documents;
    private final DocumentRules rules;
    private final Standing standing;
    private final ObjectProvider<Annexes> annexes;
    private final Words words;
    private final Clock clock;

    DocumentController(
            Documents documents,
            DocumentRules rules,
            Standing standing,
            ObjectProvider<Annexes> annexes,
            Words words,
            Clock clock) {
        this.documents = documents;
        this.rules = rules;
        this.standing = standing;
        this.annexes = annexes;
        this.words = words;
        this.clock = clock;
    }

    /** Opening it as one of its recipients is receiving it. */
    @GetMapping
    String show(@PathVariable DocumentId id, Actor me, Model model) {
        documents.receive(me, id);
        fill(id, me, model);
        model.addAttribute("versions", documents.versions(me, id));
        model.addAttribute("receipts", documents.receipts(me, id));
        var document = documents.find(me, id);
        model.addAttribute(
                "annexes",
                document.origin().stream()
                        .flatMap(origin ->
                                annexes.stream().flatMap(each -> each.of(me, origin, document.decidedBy()).stream()))
                        .toList());
        return "documents/document";
    }

    @GetMapping("/versions/{version}")
    String version(@PathVariable DocumentId id, @PathVariable int version, Actor me, Model model) {
        var found = documents.version(me, id, version);
        model.addAttribute("document", documents.find(me, id));
        model.addAttribute("version", found);
        model.addAttribute("sheet", documents.sheet(me, id, found.content()));
        model.addAttribute("reading", true);
        return "documents/version";
    }

    /** Says once more what will be signed, before it is. */
    @GetMapping("/signature")
    String beforeSigning(@PathVariable DocumentId id, Actor me, Model model) {
        me.mustHave(Right.SIGN_DOCUMENT);
        documents.find(me, id).mustBe(DocumentState.TO_SIGN, "document.not-to-sign");
        return check("signature", id, me, model);
    }

    @GetMapping("/issue")
    String beforeIssuing(@PathVariable DocumentId id, Actor me, Model model) {
        me.mustHave(Right.ISSUE_DOCUMENT);
        documents.find(me, id).mustBeIssuable();
        model.addAttribute("today", VietnamTime.today(clock));
        return check("issue", id, me, model);
    }

    @GetMapping("/voiding")
    String beforeVoiding(@PathVariable DocumentId id, Actor me, Model model) {
        me.mustHave(Right.ISSUE_DOCUMENT);
        return check("voiding", id, me, model);
    }

    @PostMapping("/submission")
    String submit(@PathVariable DocumentId id, @RequestParam int version, Actor me, RedirectAttributes next) {
        documents.submitForSignature(me, id, version);
        return done("document.done.submitted", next);
    }

    @PostMapping("/return")
    String giveBack(@PathVariable DocumentId id, @RequestParam int version, Actor me, RedirectAttributes next) {
        documents.giveBack(me, id, version);
        return done("document.done.given-back", next);
    }

    @StepUp
    @PostMapping("/signature")
    String sign(@PathVariable DocumentId id, @RequestParam int version, Actor me, RedirectAttributes next) {
        documents.sign(me, id, version);
        return done("document.done.signed", next);
    }

    @StepUp
    @PostMapping("/issue")
    String issue(@PathVariable DocumentId id, @RequestParam int version, Actor me, RedirectAttributes next) {
        documents.issue(me, id, version);
        return done("document.done.issued", next);
    }

    @PostMapping("/voiding")
    String voidIt(
            @PathVariable DocumentId id,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String reason,
            Actor me,
            RedirectAttributes next) {
        documents.voidDocument(me, id, version, reason);
        return done("document.done.void", next);
    }

    @GetMapping("/file")
    ResponseEntity<byte[]> file(
            @PathVariable DocumentId id, @RequestParam(defaultValue = "pdf") FileFormat format, Actor me) {
        return format.answer(documents, me, id);
    }

    /** The page on which a step that cannot be undone is looked at again. */
    private String check(String step, DocumentId id, Actor me, Model model) {
        fill(id, me, model);
        model.addAttribute("step", step);
        return "documents/check";
    }

    private void fill(DocumentId id, Actor me, Model model) {
        var document = documents.find(me, id);
        var today = VietnamTime.today(clock);
        model.addAttribute("document", document);
        model.addAttribute("sheet", documents.sheet(me, id));
        model.addAttribute("signer", documents.isSigner(me, document));
        model.addAttribute(
                "form",
                rules.signingForms(document.type(), document.issuer(), today).stream()
                        .filter(form -> form.key().equals(document.content().signing()))
                        .findFirst()
                        .orElse(null));
        model.addAttribute("formBasis", rules.citeSigning(document, today));
        model.addAttribute("standing", standing.of(document));
        model.addAttribute("mayRecord", me.may(Right.RECORD_ORGANS));
        model.addAttribute("mayDraft", me.may(Right.DRAFT_DOCUMENT));
        model.addAttribute("mayIssue", me.may(Right.ISSUE_DOCUMENT));
        model.addAttribute("mayAssign", me.may(Right.ASSIGN_TASK) && document.is(DocumentState.ISSUED));
        model.addAttribute("reading", true);
    }

    private String done(String key, RedirectAttributes next) {
        next.addFlashAttribute("toast", words.say(key));
        return "redirect:/documents/{id}";
    }
}
