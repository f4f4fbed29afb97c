package vn.quyche.matters;

import java.util.Map;
import vn.quyche.kernel.Fact;
import vn.quyche.kernel.RecordRef;

/** A matter came off the agenda of a meeting. */
public record MatterUnplaced(Particulars particulars, String number, RecordRef meeting) implements Fact {

    @Override
    public Map<String, String> details() {
        return Map.of("number", number, "meeting", meeting.title());
    }
}
