package vn.quyche.journal.web;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.quyche.journal.Entry;
import vn.quyche.journal.Journal;
import vn.quyche.journal.JournalFilter;
import vn.quyche.journal.JournalLog;
import vn.quyche.journal.RecordKey;
import vn.quyche.kernel.Actor;
import vn.quyche.kernel.OrganId;
import vn.quyche.kernel.PersonId;
import vn.quyche.kernel.Refusal;

/** Nhật ký: every fact, by whom, when, under which provision. */
@Controller
class JournalController {

    private static final int LONGEST_WORDS = 200;

    private final Journal journal;
    private final JournalLog log;

    JournalController(Journal journal, JournalLog log) {
        this.journal = journal;
        this.log = log;
    }

    @GetMapping("/journal")
    String show(
            @RequestParam(defaultValue = "") String record,
            @RequestParam Optional<OrganId> organ,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String person,
            @RequestParam(defaultValue = "") String provision,
            @RequestParam Optional<LocalDate> from,
            @RequestParam Optional<LocalDate> to,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String sort,
            @RequestParam(defaultValue = "1") int page,
            Actor me,
            Model model) {
        var filter = new JournalFilter(
                RecordKey.of(record),
                organ,
                Optional.of(name).filter(kind -> !kind.isBlank()),
                Optional.of(person).filter(id -> !id.isBlank()).map(JournalController::person),
                Optional.of(provision).filter(typed -> !typed.isBlank()).map(TypedProvision::eId),
                from,
                to,
                q.substring(0, Math.min(q.length(), LONGEST_WORDS)),
                "time".equals(sort));
        var shown = journal.page(filter, page, me);
        model.addAttribute("shown", shown);
        model.addAttribute(
                "about",
                filter.record()
                        .flatMap(key ->
                                shown.entries().stream().map(Entry::about).findFirst()));
        model.addAttribute("names", journal.names(me));
        model.addAttribute("organs", journal.organs(me));
        model.addAttribute("people", journal.people(me));
        model.addAttribute("state", log.state(me));
        model.addAttribute("provision", provision);
        model.addAttribute("filter", filter);
        model.addAttribute("words", q);
        return "journal/journal";
    }

    private static PersonId person(String id) {
        try {
            return new PersonId(UUID.fromString(id));
        } catch (IllegalArgumentException none) {
            throw Refusal.invalid("person", "journal.person", id);
        }
    }
}
