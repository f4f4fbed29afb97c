package vn.quyche.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * What leaves the machine is encrypted. On any address but loopback the application starts only with TLS of its own or
 * behind a proxy that is named; and a call that came neither way, past the proxy, is answered with nothing but that.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class EncryptedLine extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(EncryptedLine.class);
    private static final String SAID = "Chỉ phục vụ qua HTTPS. / Served over HTTPS only.\n";

    private final boolean leavesTheMachine;

    EncryptedLine(ServerProperties server, Environment settings) {
        var address = server.getAddress();
        this.leavesTheMachine = address == null || !address.isLoopbackAddress();
        var encrypts = server.getSsl() != null && server.getSsl().isEnabled();
        var behindProxy = !settings.getProperty("quyche.proxies", "").isBlank();
        if (leavesTheMachine && !encrypts && !behindProxy) {
            throw new StartRefused("web", "no-tls", address == null ? "0.0.0.0" : address.getHostAddress());
        }
    }

    /** Loopback may: probes of the machine itself have no certificate. */
    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!leavesTheMachine || request.isSecure() || isLoopback(request.getRemoteAddr())) {
            chain.doFilter(request, response);
            return;
        }
        LOG.warn("Refused a call without TLS from {}", request.getRemoteAddr());
        response.setStatus(HttpStatus.FORBIDDEN.value());
        response.setContentType("text/plain");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getWriter().write(SAID);
    }

    private static boolean isLoopback(String address) {
        try {
            return InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException notAnAddress) {
            return false;
        }
    }
}
