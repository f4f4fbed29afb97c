package vn.quyche.access.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.firewall.HttpStatusRequestRejectedHandler;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.stereotype.Component;

/** What becomes of those whom the filters stop before any page: who is not signed in, has no token, asks what no page means. */
@Component
class KeptOut implements AuthenticationEntryPoint, AccessDeniedHandler, RequestRejectedHandler {

    static final String SIGN_IN = "/sign-in";

    private static final Logger LOG = LoggerFactory.getLogger(KeptOut.class);

    private final AccessDeniedHandler forbidden = new AccessDeniedHandlerImpl();
    private final RequestRejectedHandler unusable = new HttpStatusRequestRejectedHandler();

    /** A part of a page cannot show the door; htmx is told to take the whole page there. */
    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException problem)
            throws IOException, ServletException {
        var door = request.getAttribute(SignedIn.OVER) == null ? SIGN_IN : SIGN_IN + "?over";
        if ("true".equals(request.getHeader("HX-Request"))) {
            response.setHeader("HX-Redirect", door);
            response.setStatus(HttpStatus.UNAUTHORIZED.value());
        } else {
            new LoginUrlAuthenticationEntryPoint(door).commence(request, response, problem);
        }
    }

    /** A sign-in page left open too long has lost its token: a fresh one is better than a refusal. */
    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException, ServletException {
        if (!(denied instanceof CsrfException)) {
            forbidden.handle(request, response, denied);
            return;
        }
        LOG.info(
                "Refused a form without its token: {} {} from {}",
                request.getMethod(),
                request.getRequestURI(),
                request.getRemoteAddr());
        if (request.getRequestURI().startsWith(SIGN_IN)
                || SecurityContextHolder.getContext().getAuthentication() == null) {
            response.sendRedirect(SIGN_IN + "?stale");
        } else {
            forbidden.handle(request, response, denied);
        }
    }

    /** A path that climbs, a second slash, a control sign. */
    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, RequestRejectedException problem)
            throws IOException, ServletException {
        LOG.info(
                "Refused by the filters: {} from {}: {}",
                request.getMethod(),
                request.getRemoteAddr(),
                problem.getMessage());
        unusable.handle(request, response, problem);
    }
}
