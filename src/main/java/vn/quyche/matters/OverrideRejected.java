package vn.quyche.matters;

import java.util.Map;
import vn.quyche.kernel.Fact;

/** A departure from a matter's route was not agreed to, or was taken back. */
public record OverrideRejected(Particulars particulars, String number, OverrideKind kind) implements Fact {

    @Override
    public Map<String, String> details() {
        return Map.of("number", number, "kind", kind.name());
    }
}
