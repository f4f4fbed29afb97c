package vn.quyche.meetings;

import java.util.Map;
import vn.quyche.kernel.Fact;

/** Something was taken off an agenda. */
public record AgendaItemRemoved(Particulars particulars, ItemKind kind) implements Fact {

    @Override
    public Map<String, String> details() {
        return Map.of("kind", kind.name());
    }
}
