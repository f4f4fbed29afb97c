package vn.quyche.meetings;

import java.time.LocalDate;
import java.util.Map;
import vn.quyche.kernel.Fact;

/** Day, hour or place of a meeting changed before it was convened. */
public record MeetingRescheduled(Particulars particulars, LocalDate day) implements Fact {

    @Override
    public Map<String, String> details() {
        return Map.of("day", day.toString());
    }
}
