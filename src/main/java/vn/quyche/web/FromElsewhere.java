package vn.quyche.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.util.UrlPathHelper;
import vn.quyche.kernel.Refusal;

/**
 * Programs need no token to write, so a page of another site could let a browser write with the password it remembers.
 * Browsers say from where they come; programs say nothing of the kind and pass.
 */
@Component
class FromElsewhere extends OncePerRequestFilter {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
    private static final Set<String> FROM_HERE = Set.of("same-origin", "none");

    private final HandlerExceptionResolver refusals;

    FromElsewhere(@Qualifier("handlerExceptionResolver") HandlerExceptionResolver refusals) {
        this.refusals = refusals;
    }

    /** The path is read as the server reads it, so that writing it otherwise leads past nothing. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return READING.contains(request.getMethod())
                || !ForPrograms.isAt(UrlPathHelper.defaultInstance.getPathWithinApplication(request));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isFromElsewhere(request)) {
            refuse(request, response);
        } else {
            chain.doFilter(request, response);
        }
    }

    /** An address that only the server takes for one of ours is answered by the page of errors. */
    private void refuse(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var refusal = Refusal.forbidden("request.from-elsewhere", Optional.empty());
        var unwritten = refusals.resolveException(request, response, null, refusal);
        if (unwritten == null || !unwritten.isEmpty()) {
            response.sendError(HttpStatus.FORBIDDEN.value());
        }
    }

    /** Browsers say so outright where the line is encrypted; where it is not, they name only whence they come. */
    private static boolean isFromElsewhere(HttpServletRequest request) {
        var site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return !FROM_HERE.contains(site);
        }
        var origin = request.getHeader(HttpHeaders.ORIGIN);
        return origin != null && !host(origin).equals(Optional.ofNullable(request.getHeader(HttpHeaders.HOST)));
    }

    private static Optional<String> host(@Nullable String origin) {
        try {
            return Optional.ofNullable(origin).map(URI::create).map(URI::getAuthority);
        } catch (IllegalArgumentException notAnAddress) {
            return Optional.empty();
        }
    }
}
