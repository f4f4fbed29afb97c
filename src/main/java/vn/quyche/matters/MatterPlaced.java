package vn.quyche.matters;

import java.time.LocalDate;
import java.util.Map;
import vn.quyche.kernel.Fact;
import vn.quyche.kernel.OrganId;
import vn.quyche.kernel.RecordRef;

/** A matter came onto the agenda of a meeting. */
public record MatterPlaced(Particulars particulars, String number, RecordRef meeting, OrganId at, LocalDate on)
        implements Fact {

    @Override
    public Map<String, String> details() {
        return Map.of("number", number, "meeting", meeting.title(), "at", at.code(), "on", on.toString());
    }
}
