package vn.quyche.compliance.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.quyche.compliance.Compliance;
import vn.quyche.compliance.Report;
import vn.quyche.journal.Entry;
import vn.quyche.kernel.Actor;
import vn.quyche.kernel.OrganId;
import vn.quyche.kernel.Refusal;
import vn.quyche.kernel.VietnamTime;

/** "Thực hiện quy chế": the report of any period, the records behind each figure, and the report as a document. */
@Controller
@RequestMapping("/implementation")
class ImplementationController {

    private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private static final List<OrganId> OFFERED =
            List.of(OrganId.PROVINCIAL_COMMITTEE, OrganId.STANDING_COMMITTEE, OrganId.STANDING_GROUP);

    private final Compliance compliance;
    private final ReportDocx docx;
    private final Clock clock;

    ImplementationController(Compliance compliance, ReportDocx docx, Clock clock) {
        this.compliance = compliance;
        this.docx = docx;
        this.clock = clock;
    }

    @GetMapping
    String report(
            @RequestParam Optional<LocalDate> from,
            @RequestParam Optional<LocalDate> to,
            @RequestParam Optional<OrganId> organ,
            Actor me,
            Model model) {
        var period = ReportingPeriod.of(from, to, today());
        show(compliance.report(me, period.days(), organ), period, organ, model);
        return "compliance/report";
    }

    /** The facts behind one figure; those the reader may not read are counted, not shown. */
    @GetMapping("/records")
    String records(
            @RequestParam String measure,
            @RequestParam OrganId of,
            @RequestParam Optional<LocalDate> from,
            @RequestParam Optional<LocalDate> to,
            Actor me,
            Model model) {
        var period = ReportingPeriod.of(from, to, today());
        var line = compliance.report(me, period.days(), Optional.of(of)).lines().stream()
                .filter(each -> each.measure().equals(measure))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("report.no-such-line", Optional.empty(), measure));
        var readable =
                line.evidence().stream().filter(entry -> isReadable(entry, me)).toList();
        model.addAttribute("period", period);
        model.addAttribute("line", line);
        model.addAttribute("entries", readable);
        model.addAttribute("hidden", line.evidence().size() - readable.size());
        return "compliance/records";
    }

    @GetMapping("/report.docx")
    ResponseEntity<byte[]> document(
            @RequestParam Optional<LocalDate> from,
            @RequestParam Optional<LocalDate> to,
            @RequestParam Optional<OrganId> organ,
            Actor me) {
        var period = ReportingPeriod.of(from, to, today());
        var report = compliance.report(me, period.days(), organ);
        var name = "thuc-hien-quy-che-" + period.first() + "-" + period.last() + ".docx";
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(DOCX))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(docx.write(report, period));
    }

    private void show(Report report, ReportingPeriod period, Optional<OrganId> organ, Model model) {
        model.addAttribute("report", report);
        model.addAttribute("period", period);
        model.addAttribute("offers", ReportingPeriod.offers(today()));
        model.addAttribute("organs", OFFERED);
        model.addAttribute("organ", organ.map(OrganId::code).orElse(""));
    }

    private LocalDate today() {
        return VietnamTime.today(clock);
    }

    private static boolean isReadable(Entry entry, Actor me) {
        return entry.audience().includes(me);
    }
}
