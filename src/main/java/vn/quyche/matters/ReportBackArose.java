package vn.quyche.matters;

import java.util.Map;
import vn.quyche.kernel.Fact;
import vn.quyche.kernel.OrganId;

/** A delegated decision is to be reported to the organ that delegated it. */
public record ReportBackArose(Particulars particulars, ReportBackId duty, String number, OrganId to, String when)
        implements Fact {

    @Override
    public Map<String, String> details() {
        return Map.of("duty", duty.toString(), "number", number, "to", to.code(), "when", when);
    }
}
