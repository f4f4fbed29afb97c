package vn.quyche.journal.web;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.quyche.journal.Journal;
import vn.quyche.journal.JournalFilter;
import vn.quyche.kernel.Actor;
import vn.quyche.kernel.OrganId;
import vn.quyche.kernel.Refusal;
import vn.quyche.kernel.Right;

/** Nhật ký: every fact, by whom, when, under which provision. */
@Controller
class JournalController {

    private static final DateTimeFormatter TYPED =
            DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT);
    private static final int LONGEST_WORDS = 200;

    private final Journal journal;

    JournalController(Journal journal) {
        this.journal = journal;
    }

    @GetMapping("/journal")
    String show(
            @RequestParam(defaultValue = "") String organ,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String sort,
            @RequestParam(defaultValue = "1") int page,
            Actor me,
            Model model) {
        var filter = new JournalFilter(
                Optional.of(organ).filter(code -> !code.isBlank()).map(JournalController::organ),
                Optional.of(name).filter(kind -> !kind.isBlank()),
                day("from", from),
                day("to", to),
                q.substring(0, Math.min(q.length(), LONGEST_WORDS)),
                "time".equals(sort));
        model.addAttribute("shown", journal.page(filter, page, me));
        model.addAttribute("names", journal.names(me));
        model.addAttribute("organs", journal.organs(me));
        model.addAttribute("organ", organ);
        model.addAttribute("name", name);
        model.addAttribute("from", from);
        model.addAttribute("to", to);
        model.addAttribute("words", q);
        model.addAttribute("oldestFirst", filter.oldestFirst());
        return "journal/journal";
    }

    /** Checks the whole chain of entries and says how it stands. */
    @PostMapping("/journal/verification")
    String verify(Actor me, RedirectAttributes next) {
        me.mustHave(Right.READ_JOURNAL);
        next.addFlashAttribute("verification", journal.verify());
        return "redirect:/journal";
    }

    private static OrganId organ(String code) {
        if (!code.matches("[A-Z][A-Z0-9_]*")) {
            throw Refusal.invalid("organ", "organ.unknown", code);
        }
        return OrganId.of(code);
    }

    /** As people type it, 1/2/2024, or as browsers send it, 2024-02-01. */
    private static Optional<LocalDate> day(String field, String typed) {
        if (typed.isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    typed.contains("/") ? LocalDate.parse(typed.strip(), TYPED) : LocalDate.parse(typed.strip()));
        } catch (DateTimeParseException problem) {
            throw Refusal.invalid(field, "journal.day", typed);
        }
    }
}
