package vn.quyche.meetings;

import java.util.Map;
import vn.quyche.kernel.Fact;

/** The meeting will not be held. */
public record MeetingCancelled(Particulars particulars, MeetingKind kind) implements Fact {

    @Override
    public Map<String, String> details() {
        return Map.of("kind", kind.name());
    }
}
