package vn.quyche.documents;

import java.util.Map;
import vn.quyche.kernel.Fact;

/** The one who signs gave a draft back. */
public record DocumentGivenBack(Particulars particulars, String type) implements Fact {

    @Override
    public Map<String, String> details() {
        return Map.of("type", type);
    }
}
