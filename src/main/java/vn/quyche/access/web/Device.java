package vn.quyche.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.WebUtils;
import vn.quyche.access.SignIn;
import vn.quyche.access.Visitor;

/** Where a request comes from; kept with the session, so that its owner recognises it in the list. */
record Device(String address, String browser, @Nullable String kept) implements Serializable {

    /** Over TLS browsers take a cookie of that beginning from TLS alone, so that no plain page plants one. */
    private static final String OVER_TLS = "__Secure-";

    private static final String COOKIE = "device";
    static final Device UNKNOWN = new Device("", "", null);
    private static final int LONGEST = 200;

    Visitor visitor() {
        return new Visitor(address, marks());
    }

    static Device of(HttpServletRequest request) {
        var cookie = WebUtils.getCookie(request, cookie(request.isSecure()));
        var browser = Objects.requireNonNullElse(request.getHeader("User-Agent"), "");
        return new Device(
                Objects.requireNonNullElse(request.getRemoteAddr(), ""),
                browser.substring(0, Math.min(browser.length(), LONGEST)),
                cookie == null ? null : cookie.getValue());
    }

    static String cookie(boolean overTls) {
        return overTls ? OVER_TLS + COOKIE : COOKIE;
    }

    List<String> marks() {
        return kept == null ? List.of() : SignIn.marks(kept);
    }

    Device withoutMarks() {
        return new Device(address, browser, null);
    }
}
