package vn.quyche.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import vn.quyche.access.Account;
import vn.quyche.access.Accounts;
import vn.quyche.access.Passkeys;
import vn.quyche.access.ProviderLink;
import vn.quyche.access.ProviderLinks;
import vn.quyche.access.SecondFactor;
import vn.quyche.access.SignIn;
import vn.quyche.kernel.Refusal;
import vn.quyche.web.StepUp;

/**
 * Before an act marked {@link StepUp}: whoever showed long ago who they are shows it again. It is asked for in the form
 * that was sent, and comes with the form sent again, so that nothing typed is lost and nothing is kept meanwhile. A
 * program sends its password with each call, and shows it by that.
 */
@Component
class StepUpGate implements HandlerInterceptor, WebMvcConfigurer {

    static final String PASSWORD = "_password";

    static final String PASSKEY = "_stepUpKey";

    /** Where templates find what to ask for. */
    private static final String ASKED = "stepUp";

    private static final Set<String> NOT_REPEATED = Set.of(PASSWORD, PASSKEY, "_csrf");

    private final SignIn signIn;
    private final Accounts accounts;
    private final Passkeys passkeys;
    private final PasskeyQuestion question;
    private final Providers providers;
    private final ProviderLinks links;
    private final SecondFactor demanded;
    private final Door door;
    private final Clock clock;
    private final Duration holds;

    StepUpGate(
            SignIn signIn,
            Accounts accounts,
            Passkeys passkeys,
            PasskeyQuestion question,
            Providers providers,
            ProviderLinks links,
            SecondFactor demanded,
            Door door,
            Clock clock,
            @Value("${quyche.step-up.minutes:15}") int minutes) {
        this.signIn = signIn;
        this.accounts = accounts;
        this.passkeys = passkeys;
        this.question = question;
        this.providers = providers;
        this.links = links;
        this.demanded = demanded;
        this.door = door;
        this.clock = clock;
        this.holds = Duration.ofMinutes(minutes);
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        var person = SecurityContextHolder.getContext().getAuthentication();
        if (!asksFor(handler) || person == null || hasShown(person)) {
            return true;
        }
        var account = accounts.account(person.getName());
        request.setAttribute(ASKED, Asked.of(request, account, passkeys, linked(account)));
        var shown = shows(account, request);
        request.removeAttribute(ASKED);
        door.shownAgain(account, shown, request, response);
        return true;
    }

    private Shown shows(Account account, HttpServletRequest request) {
        var key = request.getParameter(PASSKEY);
        if (key != null && !key.isEmpty()) {
            var owner = question.answered(request.getSession(), key);
            Refusal.refuseIf(!owner.name().equals(account.name()), "passkey.of-another", owner.name());
            return Shown.PASSKEY;
        }
        if (demanded.isDemandedOf(accounts.actor(account))) {
            throw Refusal.forbidden("step-up.strong", Optional.empty(), holds.toMinutes());
        }
        var password = request.getParameter(PASSWORD);
        if (password == null || password.isEmpty()) {
            throw Refusal.forbidden("step-up.needed", Optional.empty(), holds.toMinutes());
        }
        signIn.confirm(account.name(), password, request.getSession().getId());
        return Shown.PASSWORD;
    }

    private List<Provider> linked(Account account) {
        var issuers = links.of(account).stream().map(ProviderLink::issuer).toList();
        return providers.all().stream()
                .filter(provider -> issuers.contains(provider.issuer()))
                .toList();
    }

    private boolean asksFor(Object handler) {
        return !holds.isZero() && handler instanceof HandlerMethod method && method.hasMethodAnnotation(StepUp.class);
    }

    private boolean hasShown(Authentication person) {
        return Shown.lastBy(person)
                .filter(at -> at.isAfter(clock.instant().minus(holds)))
                .isPresent();
    }

    /**
     * What is asked for: where to send the form again and, for a browser without script, what was in it.
     *
     * @param path where the form goes
     * @param fields what was typed
     * @param demonstration the password is known to everybody
     * @param passkey the account has one
     * @param origin where passkeys work
     * @param providers where the account's owner signs in
     */
    public record Asked(
            String path,
            List<Field> fields,
            boolean demonstration,
            boolean passkey,
            String origin,
            List<Provider> providers) {

        static Asked of(HttpServletRequest request, Account account, Passkeys passkeys, List<Provider> providers) {
            var fields = request.getParameterMap().entrySet().stream()
                    .filter(entry -> !NOT_REPEATED.contains(entry.getKey()))
                    .flatMap(entry -> Arrays.stream(entry.getValue()).map(value -> new Field(entry.getKey(), value)))
                    .toList();
            return new Asked(
                    request.getRequestURI(),
                    fields,
                    account.demonstration(),
                    !passkeys.of(account).isEmpty(),
                    passkeys.origin(),
                    providers);
        }
    }

    /** A field and what stood in it. */
    public record Field(String name, String value) {}
}
