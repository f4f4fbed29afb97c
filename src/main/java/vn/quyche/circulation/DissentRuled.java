package vn.quyche.circulation;

import java.util.Map;
import vn.quyche.kernel.Fact;

/** The Standing Group said whether a dissent in writing concerns an important matter. */
public record DissentRuled(Particulars particulars, boolean important) implements Fact {

    @Override
    public Map<String, String> details() {
        return Map.of("important", Boolean.toString(important));
    }
}
