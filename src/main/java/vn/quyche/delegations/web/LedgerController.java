package vn.quyche.delegations.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.quyche.delegations.Ledger;
import vn.quyche.delegations.LedgerRow;
import vn.quyche.journal.Journal;
import vn.quyche.kernel.Actor;
import vn.quyche.kernel.Right;
import vn.quyche.kernel.VietnamTime;
import vn.quyche.matters.DecisionsInPerson;
import vn.quyche.web.Download;

/** "Sổ ủy quyền": the delegated powers of a period, and one of them with its uses. */
@Controller
class LedgerController {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final Ledger ledger;
    private final LedgerXlsx xlsx;
    private final DelegationWords said;
    private final Journal journal;
    private final Clock clock;

    LedgerController(Ledger ledger, LedgerXlsx xlsx, DelegationWords said, Journal journal, Clock clock) {
        this.ledger = ledger;
        this.xlsx = xlsx;
        this.said = said;
        this.journal = journal;
        this.clock = clock;
    }

    @ModelAttribute("period")
    LedgerPeriod period(@RequestParam @Nullable String from, @RequestParam @Nullable String to) {
        return LedgerPeriod.read(from, to, VietnamTime.today(clock));
    }

    @ModelAttribute("view")
    LedgerView view(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String source,
            @RequestParam(defaultValue = "") String organ,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "false") boolean used,
            @RequestParam(defaultValue = "") String sort) {
        return new LedgerView(q, source, organ, state, used, sort);
    }

    @GetMapping("/delegations")
    String list(
            Actor me,
            @ModelAttribute("period") LedgerPeriod period,
            @ModelAttribute("view") LedgerView view,
            Model model) {
        var all = ledger.rows(me, period.days());
        model.addAttribute("rows", view.of(all, said));
        model.addAttribute("filtered", view.isFiltered());
        model.addAttribute(
                "byText", distinct(all.stream().filter(said::isListed).toList(), false));
        model.addAttribute("byDecision", distinct(all, true));
        model.addAttribute("uses", all.stream().mapToInt(LedgerRow::count).sum());
        model.addAttribute("due", all.stream().mapToLong(LedgerRow::due).sum());
        model.addAttribute("missed", all.stream().mapToLong(LedgerRow::missed).sum());
        model.addAttribute(
                "receivers", all.stream().map(LedgerRow::to).distinct().toList());
        model.addAttribute("states", LedgerRow.State.values());
        model.addAttribute("splits", ledger.splits(me, period.days()));
        model.addAttribute("mayRecord", me.may(Right.RECORD_DELEGATION));
        return "delegations/ledger";
    }

    @GetMapping("/delegations/ledger.xlsx")
    void sheet(
            Actor me,
            @ModelAttribute("period") LedgerPeriod period,
            @ModelAttribute("view") LedgerView view,
            HttpServletResponse response)
            throws IOException {
        var bytes = xlsx.write(view.of(ledger.rows(me, period.days()), said), period);
        Download.announce(
                response, "so-uy-quyen-" + period.first() + "-" + period.last() + ".xlsx", XLSX, bytes.length);
        response.getOutputStream().write(bytes);
    }

    @GetMapping("/delegations/{name}")
    String show(Actor me, @PathVariable String name, @ModelAttribute("period") LedgerPeriod period, Model model) {
        var row = ledger.row(me, name, period.days());
        model.addAttribute("row", row);
        model.addAttribute(
                "splits",
                ledger.splits(me, period.days()).stream()
                        .filter(split -> row.subjects().contains(split.subject()))
                        .toList());
        model.addAttribute(
                "history",
                row.granted()
                        .map(grant -> journal.about(grant.ref(), me))
                        .orElseGet(() -> row.curbs().stream()
                                .flatMap(curb -> journal.about(curb.ref(), me).stream())
                                .toList()));
        model.addAttribute("mayRecord", me.may(Right.RECORD_DELEGATION));
        model.addAttribute("mayUse", me.may(Right.FILE_MATTER) && DecisionsInPerson.holds(me, row.to()));
        model.addAttribute("today", VietnamTime.today(clock));
        return "delegations/delegation";
    }

    /** The regulation counts a power by its provision, whoever receives it. */
    private static long distinct(List<LedgerRow> rows, boolean decided) {
        return rows.stream()
                .filter(row -> row.granted().isPresent() == decided)
                .map(row -> decided
                        ? Optional.of(row.name())
                        : row.basis().stream().findFirst().map(Object::toString))
                .distinct()
                .count();
    }
}
