package vn.quyche.meetings;

import java.time.LocalDate;
import java.util.Map;
import vn.quyche.kernel.Fact;

/** A deadline before the meeting was missed, for a reason that was recorded. */
public record DeadlineBroken(
        Particulars particulars, DeadlineName deadline, LocalDate due, LocalDate done, String reason) implements Fact {

    @Override
    public Map<String, String> details() {
        return Map.of("deadline", deadline.name(), "due", due.toString(), "done", done.toString(), "reason", reason);
    }
}
