package vn.quyche.meetings;

import java.time.LocalDate;
import java.util.Map;
import vn.quyche.kernel.Fact;

/** A meeting was set down. */
public record MeetingPlanned(Particulars particulars, MeetingKind kind, LocalDate day) implements Fact {

    @Override
    public Map<String, String> details() {
        return Map.of("kind", kind.name(), "day", day.toString());
    }
}
