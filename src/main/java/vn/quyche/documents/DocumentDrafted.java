package vn.quyche.documents;

import java.util.Map;
import vn.quyche.kernel.Fact;

/** A document was drafted. */
public record DocumentDrafted(Particulars particulars, String type) implements Fact {

    @Override
    public Map<String, String> details() {
        return Map.of("type", type);
    }
}
