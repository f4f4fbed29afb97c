package vn.quyche.access.web;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.oauth2.client.endpoint.OAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2AuthorizationCodeGrantRequest;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.converter.ClaimTypeConverter;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.JwtTypeValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestTemplate;

/**
 * What we ask a provider ourselves: where its doors are, what a code stands for, by which keys it signs. Only addresses of
 * the settings and of the provider's own description are called, no redirect is followed, and nobody waits for long.
 */
class ProviderLine {

    private static final Duration TO_CONNECT = Duration.ofSeconds(5);
    private static final Duration TO_ANSWER = Duration.ofSeconds(10);

    private final ProviderSettings settings;
    private final String key;
    private final Supplier<String> origin;
    private final JdkClientHttpRequestFactory calls;

    /** Read at the first sign-in, and again if that failed: no start waits for somebody else's machine. */
    private final Supplier<ClientRegistration> registration = SingletonSupplier.of(this::discover);

    private final Supplier<JwtDecoder> decoder = SingletonSupplier.of(this::idTokens);

    ProviderLine(String key, ProviderSettings settings, Supplier<String> origin) {
        this.key = key;
        this.settings = settings;
        this.origin = origin;
        this.calls = new JdkClientHttpRequestFactory(HttpClient.newBuilder()
                .connectTimeout(TO_CONNECT)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build());
        this.calls.setReadTimeout(TO_ANSWER);
    }

    ClientRegistration registration() {
        return Objects.requireNonNull(registration.get());
    }

    JwtDecoder decoder() {
        return Objects.requireNonNull(decoder.get());
    }

    OAuth2AccessTokenResponseClient<OAuth2AuthorizationCodeGrantRequest> tokens() {
        var client = new RestClientAuthorizationCodeTokenResponseClient();
        client.setRestClient(RestClient.builder()
                .requestFactory(calls)
                .configureMessageConverters(converters -> converters
                        .addCustomConverter(new FormHttpMessageConverter())
                        .addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter()))
                .build());
        return client;
    }

    private ClientRegistration discover() {
        return ClientRegistrations.fromOidcIssuerLocation(Objects.requireNonNull(settings.issuer()))
                .registrationId(key)
                .clientId(Objects.requireNonNull(settings.clientId()))
                .clientSecret(settings.clientSecret() == null ? "" : settings.clientSecret())
                .redirectUri(origin.get() + Provider.back(key))
                .scope("openid")
                .build();
    }

    /** Signed by RS256, which every provider of OpenID Connect must offer, and by nothing weaker or symmetric. */
    private JwtDecoder idTokens() {
        var known = registration();
        var tokens = NimbusJwtDecoder.withJwkSetUri(
                        Objects.requireNonNull(known.getProviderDetails().getJwkSetUri()))
                .jwsAlgorithm(SignatureAlgorithm.RS256)
                .restOperations(new RestTemplate(calls))
                .build();
        tokens.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
                JwtTypeValidator.jwt(), new JwtTimestampValidator(), new OidcIdTokenValidator(known)));
        tokens.setClaimSetConverter(
                new ClaimTypeConverter(OidcIdTokenDecoderFactory.createDefaultClaimTypeConverters()));
        return tokens;
    }
}
