package vn.quyche.durability;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.DocumentContext;
import com.jayway.jsonpath.JsonPath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** One person at the application: by the interface with every call's password, by the pages with a session. */
final class Visitor {

    private static final Pattern TOKEN = Pattern.compile("<meta name=\"csrf\" content=\"([^\"]+)\"");
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String API = "/api/v1/";

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new CookieManager())
            .build();
    private final int port;
    private final String account;
    private String token = "";

    Visitor(int port, String account) {
        this.port = port;
        this.account = account;
    }

    static boolean isUp(int port) {
        try {
            return new Visitor(port, "")
                            .send("/actuator/health", HttpRequest.newBuilder())
                            .statusCode()
                    == 200;
        } catch (UncheckedIOException notYet) {
            return false;
        }
    }

    DocumentContext read(String path) {
        var answer = call(path, HttpRequest.newBuilder().GET());
        assertThat(answer.statusCode()).as("%s: %s", path, answer.body()).isEqualTo(200);
        return JsonPath.parse(answer.body());
    }

    /** Sends what must succeed. */
    DocumentContext send(String path, String json) {
        var answer = trySending(path, json);
        assertThat(answer.statusCode()).as("%s: %s", path, answer.body()).isBetween(200, 299);
        return JsonPath.parse(answer.body());
    }

    String idOf(String path, String json) {
        return send(path, json).read("$.id");
    }

    HttpResponse<String> trySending(String path, String json) {
        return call(
                path,
                HttpRequest.newBuilder()
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(json)));
    }

    HttpResponse<String> upload(String path, byte[] content) {
        var head = "--xyz\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.pdf\"\r\n\r\n";
        return call(
                path,
                HttpRequest.newBuilder()
                        .header("Content-Type", "multipart/form-data; boundary=xyz")
                        .POST(BodyPublishers.concat(
                                BodyPublishers.ofString(head),
                                BodyPublishers.ofByteArray(content),
                                BodyPublishers.ofString("\r\n--xyz--\r\n"))));
    }

    private HttpResponse<String> call(String path, HttpRequest.Builder request) {
        var basic = Base64.getEncoder().encodeToString((account + ":demo").getBytes(StandardCharsets.UTF_8));
        return send(API + path, request.header("Authorization", "Basic " + basic));
    }

    Visitor signIn() {
        open("/sign-in");
        assertThat(press("/sign-in", Map.of("username", account, "password", "demo"))
                        .headers()
                        .firstValue("Location")
                        .orElse(""))
                .doesNotContain("refused");
        open("/");
        return this;
    }

    String open(String path) {
        var page = send(path, HttpRequest.newBuilder().GET());
        assertThat(page.statusCode()).as(path).isEqualTo(200);
        var found = TOKEN.matcher(page.body());
        if (found.find()) {
            token = found.group(1);
        }
        return page.body();
    }

    /** Sends a form; a redirection acknowledges it. */
    HttpResponse<String> press(String path, Map<String, String> fields) {
        return send(path, form(fields));
    }

    private HttpRequest.Builder form(Map<String, String> fields) {
        var form = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return HttpRequest.newBuilder()
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form + "&_csrf=" + URLEncoder.encode(token, StandardCharsets.UTF_8)));
    }

    /** Enters as a role of the demonstration, which takes one press and no password. */
    Visitor enter() {
        open("/sign-in");
        press("/sign-in/as", Map.of("account", account));
        open("/");
        return this;
    }

    /** Sends a form, and hangs up before the answer comes. */
    void pressAndLeave(String path, Map<String, String> fields, Duration stays) {
        var answer = client.sendAsync(
                form(fields).uri(URI.create("http://localhost:" + port + path)).build(), BodyHandlers.discarding());
        try {
            answer.get(stays.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException unheard) {
            answer.cancel(true);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private HttpResponse<String> send(String path, HttpRequest.Builder request) {
        try {
            return client.send(
                    request.uri(URI.create("http://localhost:" + port + path))
                            .timeout(PATIENCE)
                            .build(),
                    BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
