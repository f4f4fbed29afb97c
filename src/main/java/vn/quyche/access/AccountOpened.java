package vn.quyche.access;

import java.util.Map;
import vn.quyche.kernel.Fact;

/**
 * An account was opened.
 *
 * @param particulars who, when, which
 * @param body the body in whose name it acts
 */
public record AccountOpened(Particulars particulars, String body) implements Fact {

    @Override
    public Map<String, String> details() {
        return Map.of("body", body);
    }
}
