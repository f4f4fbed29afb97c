package vn.quyche.meetings;

import java.util.Map;
import vn.quyche.kernel.Fact;

/** The guests of a meeting were kept out of an item; the guests are not told. */
public record ItemClosed(Particulars particulars, String decider) implements Fact {

    @Override
    public Map<String, String> details() {
        return Map.of("decider", decider);
    }

    @Override
    public boolean isConfidential() {
        return true;
    }
}
