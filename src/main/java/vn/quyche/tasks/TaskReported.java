package vn.quyche.tasks;

import java.time.LocalDate;
import java.util.Map;
import vn.quyche.kernel.Fact;
import vn.quyche.kernel.OrganId;

/** The owner reported a task done. */
public record TaskReported(Particulars particulars, LocalDate due, OrganId owner) implements Fact {

    @Override
    public Map<String, String> details() {
        return Map.of("due", due.toString(), "owner", owner.code());
    }
}
