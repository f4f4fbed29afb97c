package vn.quyche.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.WebUtils;

/** Where a request comes from; kept with the session, so that its owner recognises it in the list. */
record Device(String address, String browser, @Nullable String markText) implements Serializable {

    static final String COOKIE = "device";
    static final Device UNKNOWN = new Device("", "", null);
    private static final int LONGEST = 200;

    static Device of(HttpServletRequest request) {
        var cookie = WebUtils.getCookie(request, COOKIE);
        var browser = Objects.requireNonNullElse(request.getHeader("User-Agent"), "");
        return new Device(
                Objects.requireNonNullElse(request.getRemoteAddr(), ""),
                browser.substring(0, Math.min(browser.length(), LONGEST)),
                cookie == null ? null : cookie.getValue());
    }

    Optional<String> mark() {
        return Optional.ofNullable(markText);
    }

    Device withoutMark() {
        return new Device(address, browser, null);
    }
}
