package vn.quyche.durability;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.quyche.voting.BallotId;

/** A browser's session; hundreds of them share one client. */
final class Screen {

    private static final Pattern TOKEN = Pattern.compile("<meta name=\"csrf\" content=\"([^\"]+)\"");
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final String address;
    private final Map<String, String> cookies = new TreeMap<>();
    private final Map<String, CompletableFuture<Long>> awaited = new ConcurrentHashMap<>();
    private String token = "";

    private Screen(String address) {
        this.address = address;
    }

    static Screen enter(String address, String account) throws IOException, InterruptedException {
        var screen = new Screen(address);
        screen.open("/sign-in");
        var answer = CLIENT.send(screen.form("/sign-in/as", "account=" + account), BodyHandlers.ofString());
        screen.remember(answer);
        screen.open("/ballots");
        return screen;
    }

    private void open(String path) throws IOException, InterruptedException {
        var answer = CLIENT.send(request(path).GET().build(), BodyHandlers.ofString());
        remember(answer);
        var found = TOKEN.matcher(answer.body());
        if (!found.find()) {
            throw new IllegalStateException(path + ": " + answer.statusCode());
        }
        token = found.group(1);
    }

    private void remember(HttpResponse<?> answer) {
        answer.headers().allValues("Set-Cookie").forEach(cookie -> {
            var pair = cookie.split(";", 2)[0].split("=", 2);
            cookies.put(pair[0], pair[1]);
        });
    }

    /** How long until the vote was acknowledged, in nanoseconds; negative where it was not. */
    CompletableFuture<Long> vote(BallotId ballot) {
        return timed(form("/ballots/" + ballot + "/votes", "choice=YES"), 302);
    }

    /** Fetches the parts of the page again, but for those for which it still waits. */
    void looksAgain(Latencies latencies, String... parts) {
        for (var part : parts) {
            var last = awaited.get(part);
            if (last == null || last.isDone()) {
                var look = look(part);
                awaited.put(part, look);
                look.thenAccept(latencies::add);
            }
        }
    }

    private CompletableFuture<Long> look(String path) {
        return timed(request(path).header("HX-Request", "true").GET().build(), 200);
    }

    private static CompletableFuture<Long> timed(HttpRequest request, int expected) {
        var begun = System.nanoTime();
        return CLIENT.sendAsync(request, BodyHandlers.ofString())
                .thenApply(answer -> {
                    var took = System.nanoTime() - begun;
                    var well = answer.statusCode() == expected || answer.statusCode() == 204 && expected == 200;
                    return well ? took : -1L;
                })
                .exceptionally(failed -> -1L);
    }

    private HttpRequest form(String path, String fields) {
        return request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(
                        fields + "&_csrf=" + URLEncoder.encode(token, StandardCharsets.UTF_8)))
                .build();
    }

    private HttpRequest.Builder request(String path) {
        var all = cookies.entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
        var request = HttpRequest.newBuilder(URI.create(address + path));
        return all.isEmpty() ? request : request.header("Cookie", all);
    }
}
