package vn.quyche.access.web;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.FactorGrantedAuthority;

/** By what and when the signed-in person last showed that it is them; the session keeps it with the account's name. */
enum Shown {
    PASSWORD(FactorGrantedAuthority.PASSWORD_AUTHORITY),
    PASSKEY(FactorGrantedAuthority.WEBAUTHN_AUTHORITY),
    PROVIDER(FactorGrantedAuthority.AUTHORIZATION_CODE_AUTHORITY),
    /** A provider that said how it asked, and in a way that suffices. */
    STRONG_PROVIDER("FACTOR_STRONG_PROVIDER");

    private final String factor;

    Shown(String factor) {
        this.factor = factor;
    }

    /** The principal is the account's name and nothing more. */
    Authentication as(String account, Device device, Instant at) {
        var shown = FactorGrantedAuthority.withAuthority(factor).issuedAt(at).build();
        var token = UsernamePasswordAuthenticationToken.authenticated(account, null, List.of(shown));
        token.setDetails(device.withoutMarks());
        return token;
    }

    /** Whether it takes more than to know a password. */
    boolean isStrong() {
        return this == PASSKEY || this == STRONG_PROVIDER;
    }

    /** By what the person showed it. */
    static Shown of(Authentication authentication) {
        return Arrays.stream(values())
                .filter(shown -> authentication.getAuthorities().stream()
                        .anyMatch(held -> shown.factor.equals(held.getAuthority())))
                .findFirst()
                .orElse(PASSWORD);
    }

    static Optional<Instant> lastBy(Authentication authentication) {
        return authentication.getAuthorities().stream()
                .filter(FactorGrantedAuthority.class::isInstance)
                .map(shown -> ((FactorGrantedAuthority) shown).getIssuedAt())
                .max(Instant::compareTo);
    }
}
