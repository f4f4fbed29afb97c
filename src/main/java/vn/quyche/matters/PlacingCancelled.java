package vn.quyche.matters;

import java.util.Map;
import vn.quyche.kernel.Fact;
import vn.quyche.kernel.RecordRef;

/** A matter's place on an agenda ended, as its new route does not have that step next. */
public record PlacingCancelled(Particulars particulars, MatterId matter, String number, RecordRef meeting)
        implements Fact {

    @Override
    public Map<String, String> details() {
        return Map.of("number", number, "meeting", meeting.title());
    }
}
