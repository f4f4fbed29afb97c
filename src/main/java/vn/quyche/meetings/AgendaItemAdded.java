package vn.quyche.meetings;

import java.util.Map;
import vn.quyche.kernel.Fact;

/** Something was put on an agenda. */
public record AgendaItemAdded(Particulars particulars, ItemKind kind) implements Fact {

    @Override
    public Map<String, String> details() {
        return Map.of("kind", kind.name());
    }
}
