package vn.quyche.matters;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import vn.quyche.competence.Step;
import vn.quyche.kernel.OrganId;
import vn.quyche.kernel.RecordRef;

/**
 * A matter decided by delegated power.
 *
 * @param number its number in the register
 * @param body who filed it
 * @param step the delegated act: by whom, whose power, under which provisions and which decision on delegation
 * @param on the day of the decision
 * @param takenIn the meeting or ballot, or the matter itself where one decided in person
 * @param askedFirst whether the organ that delegated gave its opinion before
 * @param reason why it was filed so, or why it was urgent, where that was said
 * @param reports the duties to report it back
 */
public record DelegatedDecision(
        MatterId id,
        String number,
        String title,
        String subject,
        Map<String, Object> facts,
        OrganId body,
        Step step,
        LocalDate on,
        RecordRef takenIn,
        boolean askedFirst,
        String reason,
        List<ReportBack> reports) {

    public DelegatedDecision {
        reports = List.copyOf(reports);
    }

    /** Whether all that was to be reported has been heard. */
    public boolean isReported() {
        return reports.stream().allMatch(ReportBack::taken);
    }

    /** Whether a session passed without the report. */
    public boolean isMissed() {
        return reports.stream().anyMatch(report -> report.missed() > 0);
    }
}
