package vn.quyche.documents.web;

import java.time.Clock;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.quyche.documents.Content;
import vn.quyche.documents.DocumentId;
import vn.quyche.documents.DocumentRules;
import vn.quyche.documents.DocumentState;
import vn.quyche.documents.Documents;
import vn.quyche.documents.Paragraph;
import vn.quyche.documents.SigningForm;
import vn.quyche.kernel.Actor;
import vn.quyche.kernel.Citation;
import vn.quyche.kernel.Right;
import vn.quyche.kernel.VietnamTime;
import vn.quyche.organs.Organs;
import vn.quyche.web.Words;

/** Writing in a draft, with the sheet beside it. */
@Controller
@RequestMapping("/documents/{id}")
class DraftController {

    private final Documents documents;
    private final DocumentRules rules;
    private final Organs organs;
    private final Words words;
    private final Clock clock;

    DraftController(Documents documents, DocumentRules rules, Organs organs, Words words, Clock clock) {
        this.documents = documents;
        this.rules = rules;
        this.organs = organs;
        this.words = words;
        this.clock = clock;
    }

    /** A way of signing with the provision it rests on. */
    record Choice(SigningForm form, Citation basis) {}

    @GetMapping("/edit")
    String edit(@PathVariable DocumentId id, Actor me, Model model) {
        me.mustHave(Right.DRAFT_DOCUMENT);
        var document = documents.find(me, id);
        document.mustBe(DocumentState.DRAFT, "document.not-a-draft");
        var today = VietnamTime.today(clock);
        var choices = rules.signingForms(document.type(), document.issuer(), today).stream()
                .map(form -> new Choice(form, rules.cite(form, today)))
                .toList();
        model.addAttribute("document", document);
        model.addAttribute("body", Paragraph.write(document.content().body()));
        model.addAttribute("recipients", RecipientLines.write(document.content().recipients()));
        model.addAttribute("choices", choices);
        model.addAttribute("house", organs.all(today));
        model.addAttribute("sheet", documents.sheet(me, id));
        model.addAttribute("inside", document.content().recipients());
        model.addAttribute("reading", true);
        return "documents/edit";
    }

    @PostMapping("/content")
    String write(
            @PathVariable DocumentId id,
            @RequestParam int version,
            Written written,
            Actor me,
            RedirectAttributes next) {
        documents.edit(me, id, version, content(written));
        next.addFlashAttribute("toast", words.say("document.done.written"));
        return "redirect:/documents/{id}";
    }

    /** The sheet with what is being typed; nothing is kept. */
    @PostMapping("/preview")
    String preview(@PathVariable DocumentId id, Written written, Actor me, Model model) {
        me.mustHave(Right.DRAFT_DOCUMENT);
        var content = content(written);
        model.addAttribute("sheet", documents.sheet(me, id, content));
        model.addAttribute("inside", content.recipients());
        return "documents/sheet :: preview";
    }

    /** The form as typed. */
    record Written(String title, String body, String recipients, String signing, String absence) {}

    private Content content(Written written) {
        return new Content(
                text(written.title()),
                Paragraph.read(text(written.body())),
                RecipientLines.read(text(written.recipients()), organs.all(VietnamTime.today(clock))),
                text(written.signing()),
                text(written.absence()));
    }

    /** A field that a form leaves out comes as null. */
    private static String text(@org.jspecify.annotations.Nullable String typed) {
        return typed == null ? "" : typed;
    }
}
