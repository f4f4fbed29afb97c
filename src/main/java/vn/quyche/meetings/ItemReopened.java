package vn.quyche.meetings;

import java.util.Map;
import vn.quyche.kernel.Fact;

/** The guests of a meeting were let into an item again that had been closed to them. */
public record ItemReopened(Particulars particulars, String decider) implements Fact {

    @Override
    public Map<String, String> details() {
        return Map.of("decider", decider);
    }

    @Override
    public boolean isConfidential() {
        return true;
    }
}
