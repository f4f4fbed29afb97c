package vn.quyche.tasks;

import java.time.LocalDate;
import java.util.Map;
import vn.quyche.kernel.Fact;
import vn.quyche.kernel.OrganId;

/** More time was granted. */
public record TaskExtended(Particulars particulars, LocalDate before, LocalDate due, OrganId owner) implements Fact {

    @Override
    public Map<String, String> details() {
        return Map.of("before", before.toString(), "due", due.toString(), "owner", owner.code());
    }
}
