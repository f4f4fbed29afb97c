package vn.quyche.access.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.quyche.access.Accounts;
import vn.quyche.kernel.Actor;
import vn.quyche.kernel.Reader;
import vn.quyche.web.CurrentActor;

/**
 * Looks up who the signed-in account stands for, once a request, with the posts and seats of today. An account locked in
 * the meantime is out with its next request, and so is a session past its longest lifetime, however much it is used; a
 * form filled in before is still taken for an hour, so that nothing typed is lost. On that person's
 * behalf the database is asked while the request lasts.
 */
class SignedIn extends OncePerRequestFilter implements CurrentActor {

    private static final String ACTOR = Actor.class.getName();

    /** Marks a request whose session has ended by its age, for the page that asks to sign in anew. */
    static final String OVER = SignedIn.class.getName() + ".over";

    private static final Set<String> READING = Set.of("GET", "HEAD");
    private static final Duration TO_SEND_WHAT_WAS_TYPED = Duration.ofHours(1);

    private final Accounts accounts;
    private final Clock clock;
    private final Duration longest;

    SignedIn(Accounts accounts, Clock clock, Duration longest) {
        this.accounts = accounts;
        this.clock = clock;
        this.longest = longest;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null && isSomebody(authentication)) {
            accounts.find(authentication.getName())
                    .filter(account -> !account.locked() && !isOver(request))
                    .map(accounts::actor)
                    .ifPresentOrElse(
                            actor -> request.setAttribute(ACTOR, actor),
                            () -> new SecurityContextLogoutHandler().logout(request, response, authentication));
        }
        var before = reader(request).enter();
        try {
            chain.doFilter(request, response);
        } finally {
            before.enter();
        }
    }

    private static Reader reader(HttpServletRequest request) {
        return request.getAttribute(ACTOR) instanceof Actor actor ? Reader.of(actor) : Reader.nobody();
    }

    private boolean isOver(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session == null) {
            return false;
        }
        var age = Duration.between(Instant.ofEpochMilli(session.getCreationTime()), clock.instant());
        var over = age.compareTo(READING.contains(request.getMethod()) ? longest : longest.plus(TO_SEND_WHAT_WAS_TYPED))
                > 0;
        if (over) {
            request.setAttribute(OVER, true);
        }
        return over;
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
