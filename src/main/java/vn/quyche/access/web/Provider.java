package vn.quyche.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.oauth2.client.authentication.OAuth2LoginAuthenticationToken;
import org.springframework.security.oauth2.client.oidc.authentication.OidcAuthorizationCodeAuthenticationProvider;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizationRequestRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationExchange;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationResponse;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import vn.quyche.kernel.Refusal;

/**
 * A provider at which people of the institution sign in: OpenID Connect by authorization code with PKCE, state and nonce.
 * Only what it signed for us, in answer to the question of this session, counts, and of that only who it is, when and how
 * strongly it asked; its tokens are not kept.
 */
public final class Provider {

    private static final Logger LOG = LoggerFactory.getLogger(Provider.class);

    private static final String ERRAND = "quyche.errand";
    private static final String WHOSE = "quyche.whose";
    private static final String ASKED_AT = "quyche.asked-at";
    private static final String NAMES_ITSELF = "authorization_response_iss_parameter_supported";

    private static final int LONGEST = 4_000;
    private static final Duration CLOCKS_DIFFER = Duration.ofSeconds(60);

    private final String key;
    private final ProviderSettings settings;
    private final ProviderLine line;
    private final HttpSessionOAuth2AuthorizationRequestRepository questions =
            new HttpSessionOAuth2AuthorizationRequestRepository();

    Provider(String key, ProviderSettings settings, ProviderLine line) {
        this.key = key;
        this.settings = settings;
        this.line = line;
    }

    /** Where a provider sends the browser back; each has a place of its own, so that none answers for another. */
    static String back(String key) {
        return "/sign-in/provider/" + key + "/return";
    }

    public String key() {
        return key;
    }

    /** What people call it. */
    public String name() {
        var given = settings.name();
        return given == null || given.isBlank()
                ? String.valueOf(URI.create(issuer()).getHost())
                : given;
    }

    public String issuer() {
        return Objects.requireNonNull(settings.issuer());
    }

    /** Whether it says how it asked, so that its word is as good as a second factor. */
    boolean asksStrongly() {
        return !accepted().isEmpty();
    }

    Shown shows() {
        return asksStrongly() ? Shown.STRONG_PROVIDER : Shown.PROVIDER;
    }

    /** Where to send the browser, with a question that its session remembers. */
    String question(
            Errand errand, String whose, Instant now, HttpServletRequest request, HttpServletResponse response) {
        var known = registration();
        var resolver = new DefaultOAuth2AuthorizationRequestResolver(id -> known, "/sign-in/provider");
        resolver.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce()
                .andThen(asked -> {
                    asked.attributes(kept -> {
                        kept.put(ERRAND, errand.name());
                        kept.put(WHOSE, whose);
                        kept.put(ASKED_AT, now.toString());
                    });
                    asked.additionalParameters(sent -> {
                        if (errand == Errand.SHOW) {
                            sent.put("prompt", "login");
                            sent.put("max_age", "0");
                        }
                        if (asksStrongly()) {
                            sent.put("acr_values", String.join(" ", accepted()));
                        }
                    });
                }));
        var question = Objects.requireNonNull(resolver.resolve(request, key));
        questions.saveAuthorizationRequest(question, request, response);
        return question.getAuthorizationRequestUri();
    }

    /** Who it is, by the provider's answer to the question of this session; good once. */
    ProviderAnswer answered(HttpServletRequest request, HttpServletResponse response) {
        var question = questions.removeAuthorizationRequest(request, response);
        var code = request.getParameter("code");
        if (question == null || code == null || code.length() > LONGEST) {
            throw refused("no question, or no code");
        }
        mustBeItself(request);
        var answer = OAuth2AuthorizationResponse.success(code)
                .redirectUri(Objects.requireNonNull(question.getRedirectUri()))
                .state(request.getParameter("state"))
                .build();
        try {
            var checks = new OidcAuthorizationCodeAuthenticationProvider(line.tokens(), idTokenAlone());
            checks.setJwtDecoderFactory(known -> line.decoder());
            var shown = checks.authenticate(new OAuth2LoginAuthenticationToken(
                    registration(), new OAuth2AuthorizationExchange(question, answer)));
            return answer(question, (OidcUser)
                    Objects.requireNonNull(Objects.requireNonNull(shown).getPrincipal()));
        } catch (OAuth2AuthenticationException problem) {
            throw refused(problem.getError().getErrorCode());
        }
    }

    private ProviderAnswer answer(OAuth2AuthorizationRequest question, OidcUser who) {
        var errand = Errand.valueOf(kept(question, ERRAND));
        var askedAt = Instant.parse(kept(question, ASKED_AT));
        var authenticatedAt = who.getAuthenticatedAt();
        if (errand == Errand.SHOW
                && (authenticatedAt == null || authenticatedAt.isBefore(askedAt.minus(CLOCKS_DIFFER)))) {
            LOG.info("Step-up by the provider {} refused: it did not ask anew", key);
            throw Refusal.invalid("provider", "provider.not-fresh");
        }
        if (asksStrongly() && !accepted().contains(String.valueOf(who.getAuthenticationContextClass()))) {
            LOG.info("Sign-in by the provider {} refused: {}", key, who.getAuthenticationContextClass());
            throw Refusal.invalid("provider", "provider.weak");
        }
        return new ProviderAnswer(
                errand,
                kept(question, WHOSE),
                issuer(),
                Objects.requireNonNull(who.getSubject()),
                Optional.ofNullable(who.getClaimAsString("sid")));
    }

    private static String kept(OAuth2AuthorizationRequest question, String name) {
        return Objects.requireNonNull(question.<String>getAttribute(name));
    }

    /** A provider that says that it names itself in its answers must, and none may name another (RFC 9207). */
    private void mustBeItself(HttpServletRequest request) {
        var named = request.getParameter("iss");
        var metadata = registration().getProviderDetails().getConfigurationMetadata();
        if (named == null ? Boolean.TRUE.equals(metadata.get(NAMES_ITSELF)) : !named.equals(issuer())) {
            throw refused("the answer is of another provider");
        }
    }

    private static OidcUserService idTokenAlone() {
        var service = new OidcUserService();
        service.setRetrieveUserInfo(request -> false);
        return service;
    }

    private Refusal refused(String why) {
        LOG.info("Sign-in by the provider {} refused: {}", key, why);
        return Refusal.invalid("provider", "provider.refused");
    }

    private List<String> accepted() {
        var acr = settings.acr();
        return acr == null ? List.of() : acr;
    }

    ClientRegistration registration() {
        try {
            return line.registration();
        } catch (IllegalArgumentException | IllegalStateException unreachable) {
            LOG.warn("The provider {} does not answer as OpenID Connect asks: {}", key, unreachable.getMessage());
            throw Refusal.conflict("provider.unreachable");
        }
    }
}
