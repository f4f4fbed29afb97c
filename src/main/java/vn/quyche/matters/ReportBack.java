package vn.quyche.matters;

import java.time.LocalDate;
import java.util.List;
import vn.quyche.kernel.Audience;
import vn.quyche.kernel.Citation;
import vn.quyche.kernel.OrganId;
import vn.quyche.kernel.RecordRef;

/**
 * The duty to report a decision to the organ that delegated it.
 *
 * @param matter the matter that was decided
 * @param number its number in the register
 * @param from who decided and reports
 * @param to who must be told
 * @param when by when, such as NEXT_MEETING
 * @param since the day of the decision
 * @param basis the provisions that ask for it
 * @param missed how many meetings passed without it
 */
public record ReportBack(
        ReportBackId id,
        RecordRef matter,
        String number,
        OrganId from,
        OrganId to,
        String when,
        LocalDate since,
        List<Citation> basis,
        boolean taken,
        int missed,
        Audience audience) {

    public ReportBack {
        basis = List.copyOf(basis);
    }
}
