package vn.quyche.journal.web;

import java.time.LocalDate;
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
import vn.quyche.kernel.Right;

/** Nhật ký: every fact, by whom, when, under which provision. */
@Controller
class JournalController {

    private static final int LONGEST_WORDS = 200;

    private final Journal journal;

    JournalController(Journal journal) {
        this.journal = journal;
    }

    @GetMapping("/journal")
    String show(
            @RequestParam Optional<OrganId> organ,
            @RequestParam(defaultValue = "") String name,
            @RequestParam Optional<LocalDate> from,
            @RequestParam Optional<LocalDate> to,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String sort,
            @RequestParam(defaultValue = "1") int page,
            Actor me,
            Model model) {
        var filter = new JournalFilter(
                organ,
                Optional.of(name).filter(kind -> !kind.isBlank()),
                from,
                to,
                q.substring(0, Math.min(q.length(), LONGEST_WORDS)),
                "time".equals(sort));
        model.addAttribute("shown", journal.page(filter, page, me));
        model.addAttribute("names", journal.names(me));
        model.addAttribute("organs", journal.organs(me));
        model.addAttribute("filter", filter);
        model.addAttribute("words", q);
        return "journal/journal";
    }

    /** Checks the whole chain of entries and says how it stands. */
    @PostMapping("/journal/verification")
    String verify(Actor me, RedirectAttributes next) {
        me.mustHave(Right.READ_JOURNAL);
        next.addFlashAttribute("verification", journal.verify());
        return "redirect:/journal";
    }
}
