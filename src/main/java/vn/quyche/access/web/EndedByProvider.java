package vn.quyche.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.oidc.authentication.logout.OidcLogoutToken;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import vn.quyche.access.ProviderLinks;

/**
 * Who signs out at a provider is out here too (OpenID Connect Back-Channel Logout): Spring Security checks what the provider
 * sent, we end the sessions that were begun by it.
 */
@Configuration
class EndedByProvider implements LogoutHandler {

    private static final String ADDRESS = "/logout/connect/back-channel/*";

    private final ProviderLinks links;
    private final Sessions sessions;

    EndedByProvider(ProviderLinks links, Sessions sessions) {
        this.links = links;
        this.sessions = sessions;
    }

    /** It comes from the provider's server: with no session, no cookie and no token of ours, but signed. */
    @Bean
    @Order(1)
    SecurityFilterChain backChannel(HttpSecurity http, Providers providers) {
        http.setSharedObject(
                org.springframework.security.oauth2.client.registration.ClientRegistrationRepository.class, providers);
        return http.securityMatcher(ADDRESS)
                .authorizeHttpRequests(requests -> requests.anyRequest().denyAll())
                .oidcLogout(logout -> logout.backChannel(channel -> channel.logoutHandler(this)))
                .sessionManagement(none -> none.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .csrf(AbstractHttpConfigurer::disable)
                .headers(SecurityConfiguration::headers)
                .build();
    }

    @Override
    public void logout(
            HttpServletRequest request, HttpServletResponse response, @Nullable Authentication authentication) {
        if (authentication == null || !(authentication.getPrincipal() instanceof OidcLogoutToken token)) {
            return;
        }
        var issuer = token.getIssuer().toString();
        links.accounts(issuer, Optional.ofNullable(token.getSubject())).stream()
                .filter(account -> sessions.endThrough(account, issuer, Optional.ofNullable(token.getSessionId())))
                .forEach(links::endedByProvider);
    }
}
