package vn.quyche.tasks;

import java.time.LocalDate;
import java.util.Map;
import vn.quyche.kernel.Fact;
import vn.quyche.kernel.OrganId;

/** The owner asked for more time. */
public record ExtensionAsked(Particulars particulars, LocalDate due, LocalDate wished, OrganId owner) implements Fact {

    @Override
    public Map<String, String> details() {
        return Map.of("due", due.toString(), "wished", wished.toString(), "owner", owner.code());
    }
}
