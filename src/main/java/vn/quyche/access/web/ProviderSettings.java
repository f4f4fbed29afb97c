package vn.quyche.access.web;

import java.net.URI;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.quyche.web.StartRefused;

/**
 * A provider as whoever runs the product names it, {@code quyche.oidc.KEY.…}.
 *
 * @param issuer its address, as it stands in its tokens
 * @param clientId what we are called there
 * @param clientSecret what we show there; none where the provider trusts PKCE alone
 * @param name what people call it
 * @param acr which ways of signing in there count, as the provider names them; none: each does
 */
record ProviderSettings(
        @Nullable String issuer,
        @Nullable String clientId,
        @Nullable String clientSecret,
        @Nullable String name,
        @Nullable List<String> acr) {

    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    /** What is missing or cannot be is said at the start, not to the first who signs in. */
    void mustBeUsable(String key) {
        if (!key.matches("[a-z0-9][a-z0-9-]{0,19}")) {
            throw new StartRefused("access", "provider-key", key);
        }
        if (isBlank(issuer) || isBlank(clientId)) {
            throw new StartRefused("access", "provider-incomplete", key);
        }
        if (!isEncrypted(String.valueOf(issuer))) {
            throw new StartRefused("access", "provider-unencrypted", key, String.valueOf(issuer));
        }
    }

    private static boolean isBlank(@Nullable String setting) {
        return setting == null || setting.isBlank();
    }

    /** On loopback nobody listens. */
    private static boolean isEncrypted(String address) {
        try {
            var uri = URI.create(address);
            return "https".equals(uri.getScheme()) || LOOPBACK.contains(String.valueOf(uri.getHost()));
        } catch (IllegalArgumentException notAnAddress) {
            return false;
        }
    }
}
