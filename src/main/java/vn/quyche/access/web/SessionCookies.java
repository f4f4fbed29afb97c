package vn.quyche.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.stereotype.Component;

/**
 * The cookie of a session. Over TLS its name begins with {@code __Host-}: browsers take such a cookie from this host alone
 * and over TLS alone, so that neither a plain page nor another host of the domain plants one. The demonstration on
 * loopback, which has no TLS, goes without.
 */
@Component
class SessionCookies implements CookieSerializer {

    static final String NAME = "SESSION";
    static final String OVER_TLS = "__Host-" + NAME;

    private final CookieSerializer plain = named(NAME, false);
    private final CookieSerializer overTls = named(OVER_TLS, true);

    @Override
    public void writeCookieValue(CookieValue value) {
        of(value.getRequest()).writeCookieValue(value);
    }

    @Override
    public List<String> readCookieValues(HttpServletRequest request) {
        return of(request).readCookieValues(request);
    }

    private CookieSerializer of(HttpServletRequest request) {
        return request.isSecure() ? overTls : plain;
    }

    private static CookieSerializer named(String name, boolean secure) {
        var serializer = new DefaultCookieSerializer();
        serializer.setCookieName(name);
        serializer.setCookiePath("/");
        serializer.setUseHttpOnlyCookie(true);
        serializer.setUseSecureCookie(secure);
        serializer.setSameSite("Strict");
        return serializer;
    }
}
