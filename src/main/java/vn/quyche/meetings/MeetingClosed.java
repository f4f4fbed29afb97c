package vn.quyche.meetings;

import java.util.Map;
import vn.quyche.kernel.Fact;

/** The meeting ended. */
public record MeetingClosed(Particulars particulars, MeetingKind kind, int present, int members, boolean quorate)
        implements Fact {

    @Override
    public Map<String, String> details() {
        return Map.of(
                "kind",
                kind.name(),
                "organ",
                particulars.organ().code(),
                "present",
                String.valueOf(present),
                "members",
                String.valueOf(members),
                "quorate",
                String.valueOf(quorate));
    }
}
