package vn.quyche.access.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.util.StringUtils;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Says that a form is too large before anybody looks for its token, which cannot be read any more. Where script sends the
 * form the token stands in a header, and the refusal goes into the form as all others do.
 */
class OversizedForm extends OncePerRequestFilter {

    private static final String TOKEN_HEADER = "X-CSRF-TOKEN";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getHeader(TOKEN_HEADER) == null && isTooLarge(request)) {
            response.sendError(HttpStatus.CONTENT_TOO_LARGE.value());
        } else {
            chain.doFilter(request, response);
        }
    }

    private static boolean isTooLarge(HttpServletRequest request) throws ServletException, IOException {
        if (!StringUtils.startsWithIgnoreCase(request.getContentType(), "multipart/form-data")) {
            return false;
        }
        try {
            request.getParts();
            return false;
        } catch (IllegalStateException overTheLimits) {
            return true;
        }
    }
}
