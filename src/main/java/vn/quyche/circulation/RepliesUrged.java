package vn.quyche.circulation;

import java.util.Map;
import vn.quyche.kernel.Fact;

/**
 * Answers in writing were missing, and the next step of the ladder was taken.
 *
 * @param rung who heard
 * @param awaited how many had not answered
 */
public record RepliesUrged(Particulars particulars, Rung rung, int awaited) implements Fact {

    @Override
    public Map<String, String> details() {
        return Map.of("rung", rung.name(), "awaited", Integer.toString(awaited));
    }
}
