package vn.quyche.matters;

import java.util.Map;
import vn.quyche.kernel.Fact;

/** One who answers for it entered a judgement on a matter; the route was computed anew. */
public record MatterGraded(Particulars particulars, String number, String judgement, String value) implements Fact {

    @Override
    public Map<String, String> details() {
        return Map.of("number", number, "judgement", judgement, "value", value);
    }
}
