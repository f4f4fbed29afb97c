package vn.quyche.access.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.stereotype.Component;
import vn.quyche.access.Account;
import vn.quyche.access.Accounts;
import vn.quyche.access.Entries;
import vn.quyche.access.SignIn;

/** Where one goes after the door: to the page asked for, to one's own first page, or back with the reason. */
@Component
class Arrival extends SavedRequestAwareAuthenticationSuccessHandler implements AuthenticationFailureHandler {

    /** What was typed and why it was refused, for the next sight of the door only. */
    static final String TYPED = "sign-in.typed";

    static final String REFUSED = "sign-in.refused";

    private static final Duration MARK_KEPT = Duration.ofDays(180);

    private final Accounts accounts;
    private final SignIn signIn;
    private final Entries entries;

    Arrival(Accounts accounts, SignIn signIn, Entries entries) {
        this.accounts = accounts;
        this.signIn = signIn;
        this.entries = entries;
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException, ServletException {
        var account = accounts.account(authentication.getName());
        entries.entered(
                account, Shown.of(authentication).name(), Device.of(request).address());
        response.addHeader(HttpHeaders.SET_COOKIE, mark(request, account));
        super.onAuthenticationSuccess(request, response, authentication);
    }

    @Override
    protected String determineTargetUrl(
            HttpServletRequest request, HttpServletResponse response, @Nullable Authentication authentication) {
        var isAdministrator = authentication != null
                && accounts.account(authentication.getName()).isAdministrator();
        return isAdministrator ? "/accounts" : "/";
    }

    /** The cookie by which the device is known at the door, and at the door only. */
    String mark(HttpServletRequest request, Account account) {
        return ResponseCookie.from(
                        Device.cookie(request.isSecure()),
                        signIn.deviceMarks(account, Device.of(request).marks()))
                .path("/sign-in")
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Strict")
                .maxAge(MARK_KEPT)
                .build()
                .toString();
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException problem)
            throws IOException {
        var code = problem instanceof SignInRefused refused ? refused.refusal().code() : "sign-in.wrong";
        var session = request.getSession();
        session.setAttribute(TYPED, request.getParameter("username"));
        session.setAttribute(REFUSED, code);
        response.sendRedirect("/sign-in?refused");
    }
}
