package vn.quyche.access;

import java.util.Map;
import vn.quyche.kernel.Fact;

/**
 * Somebody signed in showed once more who they are, before an act that binds. Which act it was, its own fact tells.
 *
 * @param particulars who, when, which account
 * @param means by what: {@code PASSWORD}, {@code PASSKEY} or {@code PROVIDER}
 */
public record PresenceConfirmed(Particulars particulars, String means) implements Fact {

    @Override
    public Map<String, String> details() {
        return Map.of("means", means);
    }
}
