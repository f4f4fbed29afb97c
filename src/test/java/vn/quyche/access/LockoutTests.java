package vn.quyche.access;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static vn.quyche.PageRefusals.refuses;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import vn.quyche.QuycheTest;

/** Guessing ends, and nobody can use that to keep others out. */
@QuycheTest
class LockoutTests {
    @LocalServerPort
    int port;

    @Autowired
    MockMvc http;

    @Autowired
    Attempts attempts;

    @Test
    void wrongTriesLockNobodyElseOut() throws Exception {
        for (var n = 0; n < 11; n++) {
            attempts.begin("bch-50", new Attempts.Place("192.0.2.4", false));
        }
        var refused = http.perform(form("bch-50", "demo", "192.0.2.4"))
                .andExpect(redirectedUrl("/sign-in?refused"))
                .andReturn();
        http.perform(get("/sign-in")
                        .param("refused", "")
                        .cookie(refused.getResponse().getCookies()))
                .andExpect(refuses("access", "sign-in.too-often"));
        http.perform(form("bch-50", "demo", "192.0.2.5")).andExpect(redirectedUrl("/"));
        http.perform(get("/api/v1/nothing").with(httpBasic("bch-50", "wrong")).with(from("192.0.2.4")))
                .andExpect(status().isTooManyRequests())
                .andExpect(jsonPath("$.code").value("sign-in.too-often"));
    }

    @Test
    void aProgramAtWorkIsNotKeptOutByWrongTriesFromItsAddress() throws Exception {
        var call = get("/api/v1/regulations").with(httpBasic("bch-49", "demo")).with(from("192.0.2.6"));
        http.perform(call).andExpect(status().isOk());
        for (var n = 0; n < 11; n++) {
            attempts.begin("bch-49", new Attempts.Place("192.0.2.6", false));
        }
        http.perform(call).andExpect(status().isOk());
        http.perform(get("/api/v1/regulations")
                        .with(httpBasic("bch-49", "a guess"))
                        .with(from("192.0.2.6")))
                .andExpect(status().isTooManyRequests())
                .andExpect(header().exists("Retry-After"));
    }

    @Test
    void aDeviceIsKnownToAllWhoSignInOnIt() {
        var marks = new DeviceMarks(new OneKey());
        var kept = marks.add("office", List.of());
        kept = marks.add("secretary", DeviceMarks.split(kept));
        kept = marks.add("office", DeviceMarks.split(kept));
        assertThat(DeviceMarks.split(kept)).hasSize(2);
        assertThat(marks.find(DeviceMarks.split(kept), "office")).isPresent();
        assertThat(marks.find(DeviceMarks.split(kept), "secretary")).isPresent();
        assertThat(marks.find(DeviceMarks.split(kept), "chairman")).isEmpty();
    }

    @Test
    void nobodyChoosesTheAddressTheyAreCountedUnder() throws Exception {
        for (var n = 0; n < 11; n++) {
            attempts.begin("bch-48", new Attempts.Place("203.0.113.9", false));
        }
        for (var header :
                List.of("Forwarded: for=198.51.100.1", "X-Forwarded-For: 198.51.100.2", "X-Real-IP: 1.2.3.4")) {
            assertThat(statusBehindProxy(header)).as(header).isEqualTo(429);
        }
    }

    /** What a program gets that invents a header, through a proxy that adds the true address behind it. */
    private int statusBehindProxy(String header) throws IOException, InterruptedException {
        var call = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/v1/nothing"))
                .header("Authorization", "Basic " + Base64.getEncoder().encodeToString("bch-48:demo".getBytes(UTF_8)))
                .header(header.split(": ")[0], header.split(": ")[1])
                .header("X-Forwarded-For", "203.0.113.9")
                .build();
        return HttpClient.newHttpClient().send(call, BodyHandlers.discarding()).statusCode();
    }

    @Test
    void whatIsTypedIntoTheWrongFieldIsNotWrittenDown() throws Exception {
        var log = (Logger) LoggerFactory.getLogger(SignIn.class);
        var lines = new ListAppender<ILoggingEvent>();
        var level = log.getLevel();
        lines.start();
        log.setLevel(Level.INFO);
        log.addAppender(lines);
        try {
            http.perform(form("con-trau-di-truoc", "my other secret", "192.0.2.8"));
            http.perform(form("bch-46", "my other secret", "192.0.2.8"));
        } finally {
            log.detachAppender(lines);
            log.setLevel(level);
        }
        assertThat(lines.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .satisfiesExactly(
                        first -> assertThat(first).doesNotContain("trau").contains("192.0.2.8"),
                        second -> assertThat(second).contains("bch-46").doesNotContain("secret"));
    }

    @Test
    void aMarkOpensNothingAndCannotBeForged() {
        var marks = new DeviceMarks(new OneKey());
        var mark = marks.mark("office");
        assertThat(marks.read(mark, "office")).isPresent();
        assertThat(marks.read(mark, "secretary")).isEmpty();
        assertThat(marks.read(mark.replace("office", "secretary"), "secretary")).isEmpty();
        assertThat(marks.read("office~x~y", "office")).isEmpty();
        assertThat(marks.read("nonsense", "office")).isEmpty();
    }

    private static MockHttpServletRequestBuilder form(String name, String password, String address) {
        return post("/sign-in")
                .param("username", name)
                .param("password", password)
                .with(csrf())
                .with(from(address));
    }

    private static RequestPostProcessor from(String address) {
        return request -> {
            request.setRemoteAddr(address);
            return request;
        };
    }
}
