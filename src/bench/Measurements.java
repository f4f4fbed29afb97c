import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Measures a running Quyche as a person meets it and prints what it finds: how long the first and a later start take
 * until the first page, how much memory it holds, and how long each page takes. Asserts nothing.
 *
 * <p>{@code bin/bench} runs it. Arguments: the jar; and, if others than usual, the list of pages and the rounds a page.
 */
final class Measurements {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    public static void main(String[] args) throws Exception {
        var jar = Path.of(args[0]);
        var pages = Path.of(args.length > 1 ? args[1] : "src/bench/pages.txt");
        var rounds = args.length > 2 ? Integer.parseInt(args[2]) : 200;
        var data = Files.createTempDirectory("quyche-bench");
        System.out.printf(
                "JDK %s, %d processors%n%n", Runtime.version().feature(), Runtime.getRuntime().availableProcessors());
        try (var first = Running.start(jar, data)) {
            System.out.printf("first start to first page   %6.1f s%n", first.seconds);
        }
        try (var later = Running.start(jar, data)) {
            System.out.printf("later start to first page   %6.1f s%n", later.seconds);
            System.out.printf("resident after start        %6d MB, PostgreSQL %d MB%n", later.memory(), later.server());
            measure(later, pages, rounds);
            System.out.printf("%nresident after the pages    %6d MB, PostgreSQL %d MB%n", later.memory(), later.server());
        } finally {
            delete(data);
        }
    }

    private static void measure(Running quyche, Path pages, int rounds) throws Exception {
        System.out.printf("%n%-12s %-44s %6s %7s %7s %7s %8s%n", "account", "page", "status", "p50 ms", "p95 ms", "max ms", "bytes");
        var visitors = new HashMap<String, Visitor>();
        for (var line : Files.readAllLines(pages)) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            var words = line.strip().split("\\s+");
            if (!visitors.containsKey(words[0])) {
                visitors.put(words[0], Visitor.signedIn(quyche.address, words[0]));
            }
            var visitor = visitors.get(words[0]);
            var path = words.length > 3 ? visitor.firstLink(words[1], Pattern.compile(words[3])) : Optional.of(words[1]);
            if (path.isEmpty()) {
                System.out.printf("%-12s %-44s   (no such link)%n", words[0], words[1] + " > " + words[3]);
            } else {
                System.out.printf("%-12s %-44s %s%n", words[0], path.get(), visitor.distribution(path.get(), rounds));
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (var file : all.sorted((a, b) -> b.compareTo(a)).toList()) {
                Files.delete(file);
            }
        }
    }

    /** An application of its own, started for the measurement. */
    private record Running(Process process, Path data, URI address, double seconds) implements AutoCloseable {

        static Running start(Path jar, Path data) throws Exception {
            var port = freePort();
            var builder = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                            "-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-jar", jar.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(data.resolve("bench.log").toFile());
            builder.environment().putAll(Map.of("PORT", Integer.toString(port), "QUYCHE_CALLS_PER_MINUTE", "0"));
            builder.environment().put("QUYCHE_DATA", data.resolve("data").toString());
            var begun = System.nanoTime();
            var process = builder.start();
            var address = URI.create("http://127.0.0.1:" + port);
            var client = HttpClient.newHttpClient();
            while (!answers(client, address.resolve("/sign-in"))) {
                if (!process.isAlive() || System.nanoTime() - begun > PATIENCE.toNanos()) {
                    throw new IllegalStateException("did not start:\n" + Files.readString(data.resolve("bench.log")));
                }
                Thread.sleep(20);
            }
            return new Running(process, data, address, (System.nanoTime() - begun) / 1e9);
        }

        private static boolean answers(HttpClient client, URI page) throws InterruptedException {
            try {
                return client.send(HttpRequest.newBuilder(page).build(), BodyHandlers.discarding()).statusCode() == 200;
            } catch (IOException notYet) {
                return false;
            }
        }

        private static int freePort() throws IOException {
            try (var socket = new java.net.ServerSocket(0)) {
                return socket.getLocalPort();
            }
        }

        /** Resident memory of the JVM in megabytes. */
        long memory() {
            return kilobytes(process.pid(), "status", "VmRSS:") / 1024;
        }

        /** Memory of the database's processes, what they share counted once. */
        long server() {
            try {
                var postmaster = Long.parseLong(
                        Files.readAllLines(data.resolve("data/database/postmaster.pid")).get(0).strip());
                return Stream.concat(
                                        Stream.of(postmaster),
                                        ProcessHandle.of(postmaster).stream()
                                                .flatMap(ProcessHandle::children)
                                                .map(ProcessHandle::pid))
                                .mapToLong(pid -> kilobytes(pid, "smaps_rollup", "Pss:"))
                                .sum()
                        / 1024;
            } catch (IOException | NumberFormatException hidden) {
                return -1;
            }
        }

        private static long kilobytes(long pid, String file, String key) {
            try {
                return Files.readAllLines(Path.of("/proc", Long.toString(pid), file)).stream()
                        .filter(line -> line.startsWith(key))
                        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                        .findFirst()
                        .orElse(0);
            } catch (IOException gone) {
                return 0;
            }
        }

        @Override
        public void close() throws Exception {
            process.destroy();
            process.waitFor();
        }
    }

    /** Somebody signed in, with a browser's cookies. */
    private record Visitor(URI address, HttpClient client) {

        static Visitor signedIn(URI address, String account) throws Exception {
            var client = HttpClient.newBuilder()
                    .cookieHandler(new CookieManager())
                    .followRedirects(HttpClient.Redirect.NORMAL)
                    .build();
            var visitor = new Visitor(address, client);
            var token = TOKEN.matcher(visitor.get("/sign-in").body());
            var form = Map.of("username", account, "password", "demo", "_csrf", token.find() ? token.group(1) : "");
            var body = form.entrySet().stream()
                    .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                    .reduce((a, b) -> a + "&" + b)
                    .orElseThrow();
            var answer = client.send(
                    HttpRequest.newBuilder(address.resolve("/sign-in"))
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(HttpRequest.BodyPublishers.ofString(body))
                            .build(),
                    BodyHandlers.ofString());
            if (answer.uri().getPath().startsWith("/sign-in")) {
                throw new IllegalStateException("cannot sign in as " + account);
            }
            return visitor;
        }

        Optional<String> firstLink(String path, Pattern wanted) throws Exception {
            return Pattern.compile("href=\"(" + wanted + ")\"")
                    .matcher(get(path).body())
                    .results()
                    .map(link -> link.group(1))
                    .findFirst();
        }

        /** Every fourth round comes first and warms up; the rest is measured. */
        String distribution(String path, int rounds) throws Exception {
            for (var i = 0; i < rounds / 4; i++) {
                get(path);
            }
            var times = new ArrayList<Double>();
            HttpResponse<String> answer = get(path);
            for (var i = 0; i < rounds; i++) {
                var begun = System.nanoTime();
                answer = get(path);
                times.add((System.nanoTime() - begun) / 1e6);
            }
            var sorted = times.stream().mapToDouble(Double::doubleValue).sorted().toArray();
            return "%6d %7.1f %7.1f %7.1f %8d"
                    .formatted(
                            answer.statusCode(),
                            sorted[rounds / 2],
                            sorted[rounds * 95 / 100],
                            sorted[rounds - 1],
                            answer.body().getBytes(StandardCharsets.UTF_8).length);
        }

        private HttpResponse<String> get(String path) throws Exception {
            return client.send(HttpRequest.newBuilder(address.resolve(path)).build(), BodyHandlers.ofString());
        }
    }
}
