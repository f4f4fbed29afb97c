package vn.quyche.tasks;

import java.time.LocalDate;
import java.util.Map;
import vn.quyche.kernel.Fact;
import vn.quyche.kernel.OrganId;

/** More time was not granted. */
public record ExtensionRefused(Particulars particulars, LocalDate due, OrganId owner) implements Fact {

    @Override
    public Map<String, String> details() {
        return Map.of("due", due.toString(), "owner", owner.code());
    }
}
