package vn.quyche.meetings;

import java.util.Map;
import vn.quyche.kernel.Fact;

/** The meeting heard an item that needs no vote. */
public record ItemTaken(Particulars particulars, ItemKind kind) implements Fact {

    @Override
    public Map<String, String> details() {
        return Map.of("kind", kind.name());
    }
}
