package vn.quyche.matters;

import java.util.Map;
import vn.quyche.kernel.Fact;
import vn.quyche.kernel.OrganId;
import vn.quyche.kernel.RecordRef;

/** A delegated decision was reported to the organ that delegated it. */
public record ReportBackTaken(Particulars particulars, ReportBackId duty, String number, OrganId to, RecordRef meeting)
        implements Fact {

    @Override
    public Map<String, String> details() {
        return Map.of("duty", duty.toString(), "number", number, "to", to.code(), "meeting", meeting.title());
    }
}
