package vn.quyche.meetings;

import java.time.LocalDate;
import java.util.Map;
import vn.quyche.kernel.Fact;

/** Papers reached the Office too late, for a reason that was recorded. */
public record PapersLate(Particulars particulars, LocalDate due, String reason) implements Fact {

    @Override
    public Map<String, String> details() {
        return Map.of("due", due.toString(), "reason", reason);
    }
}
