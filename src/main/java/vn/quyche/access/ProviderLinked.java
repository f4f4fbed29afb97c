package vn.quyche.access;

import java.util.Map;
import vn.quyche.kernel.Fact;

/**
 * The owner of an account linked it with their sign-in at a provider.
 *
 * @param particulars who, when, which account
 * @param issuer the provider's address
 */
public record ProviderLinked(Particulars particulars, String issuer) implements Fact {

    @Override
    public Map<String, String> details() {
        return Map.of("issuer", issuer);
    }
}
