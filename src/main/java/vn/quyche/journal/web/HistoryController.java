package vn.quyche.journal.web;

import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.quyche.journal.Journal;
import vn.quyche.kernel.Actor;
import vn.quyche.kernel.Refusal;

/** Lịch sử: what happened to one record, as far as the reader may know of it. */
@Controller
class HistoryController {

    private final Journal journal;

    HistoryController(Journal journal) {
        this.journal = journal;
    }

    @GetMapping("/history/{type}/{id}")
    String show(@PathVariable String type, @PathVariable String id, Actor me, Model model) {
        var entries = journal.about(type, id, me);
        if (entries.isEmpty()) {
            throw Refusal.notFound("record.not-found", Optional.empty());
        }
        model.addAttribute("entries", entries);
        model.addAttribute("about", entries.get(0).about());
        return "journal/history";
    }
}
