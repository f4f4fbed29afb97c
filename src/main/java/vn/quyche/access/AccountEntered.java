package vn.quyche.access;

import java.util.Map;
import vn.quyche.kernel.Fact;

/**
 * Somebody signed in to an account on the pages. Programs show their password with each call, which is no entering.
 *
 * @param particulars who, when, which account
 * @param means by what: {@code PASSWORD}, {@code PASSKEY} or {@code PROVIDER}
 */
public record AccountEntered(Particulars particulars, String means) implements Fact {

    @Override
    public Map<String, String> details() {
        return Map.of("means", means);
    }
}
