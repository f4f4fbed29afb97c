package vn.quyche.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * A form sent twice (double click, back button) is done once: each rendered form carries a key, and the second sending is
 * led to where the first one went.
 */
@Component("once")
public class Once implements HandlerInterceptor, WebMvcConfigurer {

    static final String FIELD = "_once";
    private static final String CLAIMED = Once.class.getName();

    private final Submissions submissions;

    Once(Submissions submissions) {
        this.submissions = submissions;
    }

    /** A new key; {@code fragments/form :: once} puts it into a form. */
    public String key() {
        return UUID.randomUUID().toString();
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).excludePathPatterns(ForPrograms.patterns());
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        var key = key(request);
        if (key == null || submissions.claim(key)) {
            request.setAttribute(CLAIMED, key);
            return true;
        }
        var location = submissions.awaitLocation(key);
        if (location.isEmpty()) {
            response.sendError(HttpStatus.CONFLICT.value());
        } else {
            response.setStatus(HttpStatus.SEE_OTHER.value());
            response.setHeader(HttpHeaders.LOCATION, location.get());
        }
        return false;
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception problem) {
        if (request.getAttribute(CLAIMED) instanceof UUID key) {
            var location = response.getHeader(HttpHeaders.LOCATION);
            if (HttpStatus.valueOf(response.getStatus()).is3xxRedirection() && location != null) {
                submissions.done(key, location);
            } else {
                submissions.release(key);
            }
        }
    }

    private static @Nullable UUID key(HttpServletRequest request) {
        var text = "POST".equals(request.getMethod()) ? request.getParameter(FIELD) : null;
        try {
            return text == null ? null : UUID.fromString(text);
        } catch (IllegalArgumentException notAKey) {
            return null;
        }
    }
}
