package vn.quyche.matters;

import java.util.Map;
import vn.quyche.kernel.Fact;

/** A member of the Standing Group asked for a departure from a matter's route. */
public record OverrideProposed(Particulars particulars, String number, OverrideKind kind) implements Fact {

    @Override
    public Map<String, String> details() {
        return Map.of("number", number, "kind", kind.name());
    }
}
