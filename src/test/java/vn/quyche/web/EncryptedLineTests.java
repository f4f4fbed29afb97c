package vn.quyche.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.web.server.Ssl;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class EncryptedLineTests {

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "192.0.2.1", "::"})
    void nothingIsServedBeyondTheMachineWithoutTls(String address) throws UnknownHostException {
        var server = server(address);
        var none = new MockEnvironment();
        assertThatThrownBy(() -> new EncryptedLine(server, none))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("without TLS");
        var tls = server(address);
        tls.setSsl(new Ssl());
        assertThatCode(() -> new EncryptedLine(tls, none)).doesNotThrowAnyException();
        var proxy = new MockEnvironment().withProperty("quyche.proxies", "10\\.0\\.0\\.1");
        assertThatCode(() -> new EncryptedLine(server, proxy)).doesNotThrowAnyException();
    }

    @Test
    void onLoopbackNobodyListens() throws UnknownHostException {
        var server = server("127.0.0.1");
        assertThatCode(() -> new EncryptedLine(server, new MockEnvironment())).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({"198.51.100.7, false, 403", "198.51.100.7, true, 200", "127.0.0.1, false, 200"})
    void aCallPastTheProxyIsAnsweredWithNothingButThat(String from, boolean encrypted, int status) throws Exception {
        var line = new EncryptedLine(
                server("0.0.0.0"), new MockEnvironment().withProperty("quyche.proxies", "10\\.0\\.0\\.1"));
        var request = new MockHttpServletRequest("GET", "/sign-in");
        request.setRemoteAddr(from);
        request.setSecure(encrypted);
        var response = new MockHttpServletResponse();
        var chain = new MockFilterChain();
        line.doFilter(request, response, chain);
        assertThat(response.getStatus()).isEqualTo(status);
        assertThat(chain.getRequest() == null).isEqualTo(status == 403);
    }

    private static ServerProperties server(String address) throws UnknownHostException {
        var server = new ServerProperties();
        server.setAddress(InetAddress.getByName(address));
        return server;
    }
}
