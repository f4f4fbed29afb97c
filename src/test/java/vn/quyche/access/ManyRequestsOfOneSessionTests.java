package vn.quyche.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import vn.quyche.QuycheTest;

/** A browser asks for several pages at once; fresh from the door each of them writes into the same session. */
@QuycheTest
class ManyRequestsOfOneSessionTests {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
    private static final int AT_ONCE = 8;

    @LocalServerPort
    int port;

    @Autowired
    SessionRepository<? extends Session> sessions;

    private final CookieManager cookies = new CookieManager();
    private final HttpClient browser =
            HttpClient.newBuilder().cookieHandler(cookies).build();

    @Test
    void noneOfThemFails() throws Exception {
        enter("/sign-in", "username=office&password=demo", token());

        var answers = IntStream.range(0, AT_ONCE)
                .mapToObj(one -> browser.sendAsync(to("/me").build(), BodyHandlers.discarding()))
                .toList();

        assertThat(answers.stream().map(CompletableFuture::join).map(HttpResponse::statusCode))
                .containsOnly(200);
    }

    @ParameterizedTest
    @CsvSource({"/sign-in, username=office&password=demo", "/sign-in/as, account=office"})
    void aRequestBegunBeforeTheDoorAndEndedAfterItSignsNobodyOut(String door, String form) throws Exception {
        var token = token();
        var slow = new Slow<>(sessions, session());

        enter(door, form, token);
        slow.ends();

        assertThat(browser.send(to("/me").build(), BodyHandlers.discarding()).statusCode())
                .isEqualTo(200);
    }

    /** A request that has read its session and writes it back only at its end. */
    private record Slow<S extends Session>(SessionRepository<S> sessions, S session) {

        Slow(SessionRepository<S> sessions, String id) {
            this(sessions, Objects.requireNonNull(sessions.findById(id)));
        }

        void ends() {
            session.setLastAccessedTime(Instant.now());
            sessions.save(session);
        }
    }

    private String session() {
        var cookie = cookies.getCookieStore().getCookies().stream()
                .filter(one -> one.getName().equals("SESSION"))
                .findFirst()
                .orElseThrow();
        return new String(Base64.getDecoder().decode(cookie.getValue()), StandardCharsets.UTF_8);
    }

    private String token() throws IOException, InterruptedException {
        var token = TOKEN.matcher(
                browser.send(to("/sign-in").build(), BodyHandlers.ofString()).body());
        assertThat(token.find()).isTrue();
        return token.group(1);
    }

    private void enter(String door, String form, String token) throws IOException, InterruptedException {
        var entered = browser.send(
                to(door).header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form + "&_csrf=" + token))
                        .build(),
                BodyHandlers.discarding());
        assertThat(entered.statusCode()).isEqualTo(302);
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    }
}
