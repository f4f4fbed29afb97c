package vn.quyche.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.quyche.QuycheTest;

/** A browser asks for several pages at once; fresh from the door each of them writes into the same session. */
@QuycheTest
class ManyRequestsOfOneSessionTests {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
    private static final int AT_ONCE = 8;

    @LocalServerPort
    int port;

    private final HttpClient browser =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    @Test
    void noneOfThemFails() throws Exception {
        var door = browser.send(to("/sign-in").build(), BodyHandlers.ofString());
        var token = TOKEN.matcher(door.body());
        assertThat(token.find()).isTrue();
        var form = "username=office&password=demo&_csrf=" + token.group(1);
        var entered = browser.send(
                to("/sign-in")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build(),
                BodyHandlers.discarding());
        assertThat(entered.statusCode()).isEqualTo(302);

        var answers = IntStream.range(0, AT_ONCE)
                .mapToObj(one -> browser.sendAsync(to("/me").build(), BodyHandlers.discarding()))
                .toList();

        assertThat(answers.stream().map(CompletableFuture::join).map(HttpResponse::statusCode))
                .containsOnly(200);
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    }
}
