import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.Locale;
import java.util.Random;

/**
 * Tries a change on a million cases through the interface of a running demonstration, several times, and prints how long
 * each took; asserts nothing. java src/bench/WhatIfMeasurements.java [ADDRESS [CASES [ROUNDS]]]
 */
public final class WhatIfMeasurements {

    private static final String[] SOURCES = {"REVENUE_SURPLUS", "CARRY_OVER", "RESERVE_FUND", "TARGETED_SUPPORT"};
    private static final int SUMS = 8_000;
    private static final long MILLION = 1_000_000L;

    private WhatIfMeasurements() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        var address = arguments.length > 0 ? arguments[0] : "http://localhost:8080";
        var cases = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 1_000_000;
        var rounds = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 5;
        var body = body(cases);
        System.out.printf(Locale.ROOT, "%,d cases, %,d bytes%n", cases, Files.size(body));
        var taken = new ArrayList<Long>();
        for (var round = 0; round < rounds; round++) {
            var begun = System.nanoTime();
            var answer = HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create(address + "/api/v1/competence/what-if"))
                                    .header("Authorization", "Basic "
                                            + Base64.getEncoder().encodeToString("office:demo".getBytes(StandardCharsets.UTF_8)))
                                    .header("Content-Type", "application/json")
                                    .POST(HttpRequest.BodyPublishers.ofFile(body))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());
            taken.add((System.nanoTime() - begun) / MILLION);
            var counts = answer.body().replaceAll("(?s).*(\"unchanged\":\\d+).*(\"changedTotal\":\\d+).*", "$1 $2");
            System.out.println(answer.statusCode() + " in " + taken.get(round) + " ms, "
                    + counts.substring(0, Math.min(200, counts.length())));
        }
        Collections.sort(taken);
        System.out.println("least " + taken.get(0) + " ms, median " + taken.get(taken.size() / 2) + " ms, most "
                + taken.get(taken.size() - 1) + " ms");
        Files.delete(body);
    }

    /** Sums from nothing to eight billion, a tenth of the cases without one; a tenth are projects with many facts. */
    private static Path body(int cases) throws IOException {
        var random = new Random(1);
        var file = Files.createTempFile("what-if-", ".json");
        try (var out = Files.newBufferedWriter(file)) {
            out.write("{\"regulation\":\"dien-bien\",\"on\":\"2024-03-15\",\"limit\":100,"
                    + "\"change\":{\"off-estimate.threshold\":5000000000,\"rice-land.threshold\":20},\"cases\":[");
            for (var i = 0; i < cases; i++) {
                out.write(i == 0 ? "" : ",");
                out.write(
                        i % 10 == 0
                                ? "{\"subject\":\"investment.policy\",\"facts\":{\"publicInvestment\":false,\"traits\":[],"
                                        + "\"riceLandArea\":" + random.nextInt(40)
                                        + ",\"specialUseForestArea\":0,\"protectionForestArea\":0,\"productionForestArea\":0}}"
                                : "{\"subject\":\"budget.off-estimate-spending\",\"facts\":{"
                                        + (i % 10 == 1 ? "" : "\"amount\":" + (1 + random.nextInt(SUMS)) + "000000,")
                                        + "\"source\":\"" + SOURCES[random.nextInt(SOURCES.length)] + "\"}}");
            }
            out.write("]}");
        }
        return file;
    }
}
