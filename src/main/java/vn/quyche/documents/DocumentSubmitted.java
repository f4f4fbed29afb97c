package vn.quyche.documents;

import java.util.Map;
import vn.quyche.kernel.Fact;

/** A draft was laid before the one who signs. */
public record DocumentSubmitted(Particulars particulars, String type) implements Fact {

    @Override
    public Map<String, String> details() {
        return Map.of("type", type);
    }
}
