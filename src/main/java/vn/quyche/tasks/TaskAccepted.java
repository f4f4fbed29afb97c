package vn.quyche.tasks;

import java.time.LocalDate;
import java.util.Map;
import vn.quyche.kernel.Fact;
import vn.quyche.kernel.OrganId;

/** The Office accepted what was reported: the task is done. */
public record TaskAccepted(Particulars particulars, LocalDate due, OrganId owner) implements Fact {

    @Override
    public Map<String, String> details() {
        return Map.of("due", due.toString(), "owner", owner.code());
    }
}
