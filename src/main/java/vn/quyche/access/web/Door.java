package vn.quyche.access.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;
import vn.quyche.access.Account;
import vn.quyche.access.Entries;

/** Lets somebody in who has shown who they are, however that was; and notes it when they show it again. */
@Component
class Door {

    private final Arrival arrival;
    private final SessionAuthenticationStrategy freshSession;
    private final SecurityContextRepository contexts = new HttpSessionSecurityContextRepository();
    private final Entries entries;
    private final Clock clock;

    Door(Arrival arrival, SessionAuthenticationStrategy freshSession, Entries entries, Clock clock) {
        this.arrival = arrival;
        this.freshSession = freshSession;
        this.entries = entries;
        this.clock = clock;
    }

    /** Enters, leaving whoever was in before. */
    void enter(Account account, Shown shown, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        if (request.getUserPrincipal() != null) {
            request.getSession().invalidate();
        }
        var authentication = shown.as(account.name(), Device.of(request), clock.instant());
        freshSession.onAuthentication(authentication, request, response);
        keep(authentication, request, response);
        if (request.getAttribute(ThroughProvider.KEPT) instanceof ThroughProvider through) {
            request.getSession().setAttribute(ThroughProvider.KEPT, through);
        }
        arrival.onAuthenticationSuccess(request, response, authentication);
    }

    /** The same person in the same session, shown anew. */
    void shownAgain(Account account, Shown shown, HttpServletRequest request, HttpServletResponse response) {
        entries.shownAgain(account, shown.name());
        keep(shown.as(account.name(), Device.of(request), clock.instant()), request, response);
    }

    private void keep(Authentication authentication, HttpServletRequest request, HttpServletResponse response) {
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(authentication);
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
    }
}
