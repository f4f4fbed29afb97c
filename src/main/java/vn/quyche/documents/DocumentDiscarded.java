package vn.quyche.documents;

import java.util.Map;
import vn.quyche.kernel.Fact;

/** A draft was given up before it had a number. */
public record DocumentDiscarded(Particulars particulars, String type) implements Fact {

    @Override
    public Map<String, String> details() {
        return Map.of("type", type);
    }
}
