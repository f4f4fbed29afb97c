package vn.quyche.matters;

import java.util.Map;
import vn.quyche.kernel.Fact;
import vn.quyche.kernel.OrganId;
import vn.quyche.kernel.RecordRef;

/** A meeting that should have taken a report on a delegated decision did not. */
public record ReportBackMissed(Particulars particulars, ReportBackId duty, String number, OrganId to, RecordRef meeting)
        implements Fact {

    @Override
    public Map<String, String> details() {
        return Map.of("duty", duty.toString(), "number", number, "to", to.code(), "meeting", meeting.title());
    }
}
