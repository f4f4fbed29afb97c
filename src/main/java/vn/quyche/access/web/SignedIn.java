package vn.quyche.access.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.quyche.access.Accounts;
import vn.quyche.kernel.Actor;
import vn.quyche.web.CurrentActor;

/**
 * Looks up who the signed-in account stands for, once a request, with the posts and seats of today. An account locked in
 * the meantime is out with its next request.
 */
class SignedIn extends OncePerRequestFilter implements CurrentActor {

    private static final String ACTOR = Actor.class.getName();

    private final Accounts accounts;

    SignedIn(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null && isSomebody(authentication)) {
            accounts.find(authentication.getName())
                    .filter(account -> !account.locked())
                    .map(accounts::actor)
                    .ifPresentOrElse(
                            actor -> request.setAttribute(ACTOR, actor),
                            () -> new SecurityContextLogoutHandler().logout(request, response, authentication));
        }
        chain.doFilter(request, response);
    }

    private static boolean isSomebody(Authentication authentication) {
        return authentication.isAuthenticated() && !(authentication instanceof AnonymousAuthenticationToken);
    }

    @Override
    public Optional<Actor> find() {
        var attributes = RequestContextHolder.getRequestAttributes();
        return attributes == null ? Optional.empty() : Optional.ofNullable((Actor) attributes.getAttribute(ACTOR, 0));
    }
}
