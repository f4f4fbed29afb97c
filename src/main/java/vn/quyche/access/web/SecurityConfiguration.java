package vn.quyche.access.web;

import jakarta.servlet.DispatcherType;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.authentication.session.SessionFixationProtectionStrategy;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.AndRequestMatcher;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.security.web.util.matcher.RequestHeaderRequestMatcher;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;
import org.springframework.web.servlet.HandlerExceptionResolver;
import vn.quyche.access.Accounts;
import vn.quyche.web.ForPrograms;

/** Nothing is open but the door itself: the API by Basic without a session, the pages by session, each behind headers. */
@Configuration
class SecurityConfiguration {

    private static final String SIGN_IN = KeptOut.SIGN_IN;

    /** No inline script or style, nothing from elsewhere, no frame around us. */
    private static final String CONTENT_POLICY = "default-src 'self'; img-src 'self' data:; object-src 'none';"
            + " base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    private static final String NO_DEVICES = "camera=(), microphone=(), geolocation=(), payment=(), usb=()";

    /** Two requests of one session may write the same attribute at once; the later one wins, and neither fails. */
    @Bean
    PostgreSqlJdbcIndexedSessionRepositoryCustomizer sessionsWrittenAtOnce() {
        return new PostgreSqlJdbcIndexedSessionRepositoryCustomizer();
    }

    /**
     * Who signs in gets a new session. A new id for the old one does not hold: each save of a stored session writes its
     * id, so that another request of the browser, begun before, would put the old id back and sign the person out.
     */
    @Bean
    SessionAuthenticationStrategy freshSession() {
        return new SessionFixationProtectionStrategy();
    }

    @Bean
    SignedIn signedIn(Accounts accounts, Clock clock, @Value("${quyche.session.longest-hours:24}") int hours) {
        return new SignedIn(accounts, clock, Duration.ofHours(hours));
    }

    @Bean
    CallLimit callLimit(
            @Value("${quyche.calls.per-minute:1200}") int perMinute,
            @Qualifier("handlerExceptionResolver") HandlerExceptionResolver refusals) {
        return new CallLimit(perMinute, refusals);
    }

    @Bean
    FilterRegistrationBean<CallLimit> callLimitOnlyInChains(CallLimit calls) {
        var registration = new FilterRegistrationBean<>(calls);
        registration.setEnabled(false);
        return registration;
    }

    /** It stands in the security chains only, after they know the account. */
    @Bean
    FilterRegistrationBean<SignedIn> signedInOnlyInChains(SignedIn signedIn) {
        var registration = new FilterRegistrationBean<>(signedIn);
        registration.setEnabled(false);
        return registration;
    }

    /** What every page is made of is everybody's; nobody is looked up for it. */
    @Bean
    @Order(0)
    SecurityFilterChain looks(HttpSecurity http) {
        return http.securityMatcher("/assets/**", "/favicon.ico")
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .securityContext(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(AbstractHttpConfigurer::disable)
                .csrf(AbstractHttpConfigurer::disable)
                .headers(SecurityConfiguration::headers)
                .build();
    }

    @Bean
    @Order(1)
    SecurityFilterChain api(
            HttpSecurity http, PasswordProvider passwords, Problems problems, SignedIn signedIn, CallLimit calls) {
        return http.securityMatcher(ForPrograms.patterns().toArray(String[]::new))
                .authenticationManager(only(passwords))
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(
                                DispatcherType.ERROR, DispatcherType.FORWARD, DispatcherType.ASYNC)
                        .permitAll()
                        .requestMatchers("/api/openapi.json", "/api/openapi.json/**")
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .httpBasic(
                        basic -> basic.authenticationDetailsSource(Device::of).authenticationEntryPoint(problems))
                .exceptionHandling(no -> no.authenticationEntryPoint(problems).accessDeniedHandler(problems))
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .headers(SecurityConfiguration::headers)
                .addFilterBefore(signedIn, AuthorizationFilter.class)
                .addFilterAfter(calls, SignedIn.class)
                .build();
    }

    @Bean
    @Order(2)
    @SuppressWarnings("NullAway") // null is how one says: no marker in the address
    SecurityFilterChain pages(
            HttpSecurity http,
            PasswordProvider passwords,
            Arrival arrival,
            KeptOut keptOut,
            SignedIn signedIn,
            CallLimit calls,
            SessionAuthenticationStrategy freshSession) {
        var comeBack = new HttpSessionRequestCache();
        comeBack.setMatchingRequestParameterName(null);
        comeBack.setRequestMatcher(new AndRequestMatcher(
                request -> "GET".equals(request.getMethod()),
                new NegatedRequestMatcher(new RequestHeaderRequestMatcher("HX-Request")),
                request -> String.valueOf(request.getHeader(HttpHeaders.ACCEPT)).contains("html"),
                new NegatedRequestMatcher(PathPatternRequestMatcher.pathPattern("/.well-known/**"))));
        return http.authenticationManager(only(passwords))
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(
                                DispatcherType.ERROR, DispatcherType.FORWARD, DispatcherType.ASYNC)
                        .permitAll()
                        .requestMatchers(SIGN_IN, SIGN_IN + "/**", "/language")
                        .permitAll()
                        .requestMatchers("/actuator/health", "/actuator/health/**")
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .requestCache(cache -> cache.requestCache(comeBack))
                .sessionManagement(sessions -> sessions.sessionAuthenticationStrategy(freshSession))
                .formLogin(form -> form.loginPage(SIGN_IN)
                        .authenticationDetailsSource(Device::of)
                        .successHandler(arrival)
                        .failureHandler(arrival))
                .logout(out -> out.logoutUrl("/sign-out").logoutSuccessUrl(SIGN_IN + "?out"))
                .exceptionHandling(no -> no.authenticationEntryPoint(keptOut).accessDeniedHandler(keptOut))
                .headers(SecurityConfiguration::headers)
                .addFilterBefore(new OversizedForm(), CsrfFilter.class)
                .addFilterBefore(signedIn, AuthorizationFilter.class)
                .addFilterAfter(calls, SignedIn.class)
                .build();
    }

    /** A wrong password is tried once; with a manager above this one it would be tried, hashed and counted there again. */
    private static AuthenticationManager only(PasswordProvider passwords) {
        return new ProviderManager(passwords);
    }

    static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(policy -> policy.policy(NO_DEVICES))
                .crossOriginOpenerPolicy(policy -> policy.policy(CrossOriginOpenerPolicy.SAME_ORIGIN));
    }
}
