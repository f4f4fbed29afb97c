package vn.quyche.durability;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;
import vn.quyche.Quyche;
import vn.quyche.SystemReading;
import vn.quyche.access.Accounts;
import vn.quyche.database.DurableServer;
import vn.quyche.durability.CastHistory.Answer;
import vn.quyche.journal.Journal;
import vn.quyche.kernel.Reader;
import vn.quyche.voting.SampleSittings;

/**
 * Votes under force: three instances on one database, of which one is a process of its own that is asked by pages and
 * killed; the database is killed, held still, and its disk filled; clients hang up and send again. Then every vote that
 * was acknowledged is there, none twice, none from nowhere, none after the count, and each receipt is the same.
 *
 * <p>{@code bin/fault-votes} runs it with more votes ({@code quyche.casts}) and other lots ({@code quyche.seed}).
 */
@Timeout(value = 12, unit = TimeUnit.HOURS)
@Tag("force")
class VotesUnderForceTests {

    private static final long CASTS = Long.getLong("quyche.casts", 20_000);
    private static final long SEED = Long.getLong("quyche.seed", 20_261_121);
    private static final Path REPORT = Path.of("target", "fault-votes.txt");
    private static final int IN_PROCESS = 6;
    private static final int BY_PAGES = 3;
    private static final int OF_PAGES = 100;
    private static final int FIRST_FORCES = 4;
    private static final int ASKED_AGAIN = 300;
    private static final int BYTES_A_CAST = 6_000;
    private static final int EMPTY_DISK = 480_000_000;

    private final List<ConfigurableApplicationContext> instances = new ArrayList<>();
    private final List<Path> folders = new ArrayList<>();
    private final CastHistory history = new CastHistory();
    private final Map<String, Integer> forces = new TreeMap<>();
    private final Random random = new Random(SEED);
    private Optional<SmallDisk> disk = Optional.empty();
    private Optional<DurableServer> server = Optional.empty();
    private Optional<RunningApplication> remote = Optional.empty();

    @AfterEach
    void end() throws IOException {
        Reader.nobody().enter();
        remote.ifPresent(RunningApplication::close);
        instances.forEach(ConfigurableApplicationContext::close);
        server.ifPresent(DurableServer::close);
        disk.ifPresent(SmallDisk::close);
        for (var folder : folders) {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    @Test
    void noVoteIsLostOrDoubledOrComesFromNowhere() throws Exception {
        start();
        Reader.system().enter();
        var all = List.<ApplicationContext>copyOf(instances);
        var station = new PollingStation(all, history, new Random(SEED + 1));
        var stranger = instances.get(0).getBean(Accounts.class).actor("bch-20");
        var voters = new Voters(station, all, remote.orElseThrow(), stranger, history, CASTS);
        var begun = System.nanoTime();
        var threads = SystemReading.threads();
        try {
            var work = new ArrayList<Future<?>>();
            for (var client = 0; client < IN_PROCESS + BY_PAGES; client++) {
                var seed = SEED + 100 + client;
                work.add(threads.submit(
                        client < IN_PROCESS ? () -> voters.inProcess(seed) : () -> voters.byPages(seed)));
            }
            var office = threads.submit(() -> {
                while (!voters.areEnough() || voters.byPages() < OF_PAGES || !isForcedEnough()) {
                    assertThat(System.nanoTime() - begun).as("it goes on").isLessThan(patience());
                    station.round(false);
                    LockSupport.parkNanos(5_000_000);
                }
            });
            while (!office.isDone()) {
                force();
            }
            office.get();
            voters.end();
            for (var each : work) {
                each.get(5, TimeUnit.MINUTES);
            }
        } finally {
            voters.end();
            threads.shutdownNow();
        }
        var seconds = (System.nanoTime() - begun) / 1_000_000_000.0;
        station.round(true);
        killEverythingOnceMore();
        receiptsAreTheSame(station, voters);
        report(seconds, voters);
        try (var watcher = server.orElseThrow().connect()) {
            assertThat(CastChecker.faults(history, CastsKept.readFrom(watcher))).isEmpty();
        }
        assertThat(instances.get(1).getBean(Journal.class).verify().holds()).isTrue();
    }

    private void start() throws IOException {
        disk = SmallDisk.of(Long.toString(EMPTY_DISK + CASTS * BYTES_A_CAST));
        var database = DurableServer.in(disk.map(SmallDisk::folder).orElseGet(this::folder));
        server = Optional.of(database);
        var key = folder();
        instances.add(instance(key, key));
        remote = Optional.of(new RunningApplication(folder(), settings(key, "--quyche.step-up.minutes=0")));
        instances.add(instance(folder(), key));
    }

    private ConfigurableApplicationContext instance(Path data, Path key) {
        var arguments = settings(
                key,
                "--quyche.data=" + data,
                "--server.port=0",
                "--spring.datasource.hikari.maximum-pool-size=8",
                // What is killed on purpose is not worth hundreds of lines.
                "--logging.level.org.springframework.transaction.interceptor=off",
                "--logging.level.org.springframework.jdbc.support=off");
        return new SpringApplicationBuilder(Quyche.class, SampleSittings.class)
                .profiles("test")
                .run(arguments.toArray(String[]::new));
    }

    private List<String> settings(Path key, String... more) {
        var settings = new ArrayList<>(List.of(more));
        settings.add("--quyche.journal.key=" + key.resolve("journal.key"));
        server.orElseThrow().settings().forEach((name, value) -> settings.add("--" + name + "=" + value));
        return settings;
    }

    private Path folder() {
        try {
            var folder = Files.createTempDirectory("quyche-test");
            folders.add(folder);
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Far longer than a slow machine takes. */
    private static long patience() {
        return TimeUnit.MINUTES.toNanos(15) + TimeUnit.MILLISECONDS.toNanos(30 * CASTS);
    }

    /** Whether each thing that can be done to it was done. */
    private boolean isForcedEnough() {
        return forces.getOrDefault("database killed", 0) >= 2
                && forces.getOrDefault("application killed", 0) >= 2
                && forces.getOrDefault("database held still", 0) >= 1
                && forces.getOrDefault("application held still", 0) >= 1
                && (disk.isEmpty() || forces.getOrDefault("disk full", 0) >= 1);
    }

    private void force() {
        pause(300 + random.nextInt(1200));
        switch (forces.values().stream().mapToInt(Integer::intValue).sum() < FIRST_FORCES
                ? forces.size()
                : random.nextInt(5)) {
            case 0 -> done("database killed", () -> server.orElseThrow().kill());
            case 1 -> done("application killed", () -> remote.orElseThrow().restart());
            case 2 ->
                done("database held still", () -> {
                    server.orElseThrow().pause();
                    pause(300 + random.nextInt(700));
                    server.orElseThrow().resume();
                });
            case 3 ->
                done("application held still", () -> {
                    remote.orElseThrow().signal("STOP");
                    pause(300 + random.nextInt(700));
                    remote.orElseThrow().signal("CONT");
                });
            default ->
                disk.ifPresent(filled -> done("disk full", () -> {
                    filled.fillUpTo(random.nextInt(3) * 200_000L);
                    pause(500 + random.nextInt(1000));
                    filled.makeRoom();
                }));
        }
    }

    private synchronized void done(String what, Runnable force) {
        force.run();
        forces.merge(what, 1, Integer::sum);
    }

    private void killEverythingOnceMore() {
        done("database killed", () -> server.orElseThrow().kill());
        done("application killed", () -> remote.orElseThrow().restart());
    }

    /** Who asks again for a vote that was counted gets the receipt that the database has held all the time. */
    private void receiptsAreTheSame(PollingStation station, Voters voters) throws SQLException {
        var asked = 0;
        for (var poll : station.counted()) {
            for (var member : station.members()) {
                if (asked < ASKED_AGAIN) {
                    var instance = instances.get(asked % instances.size());
                    var attempt = PollingStation.insist(() -> {
                        var answer = voters.cast(
                                instance,
                                member,
                                poll,
                                poll.lastOf(member.person().toString(), random));
                        if (answer.answer() == Answer.UNHEARD) {
                            throw new IllegalStateException("unheard");
                        }
                        return answer;
                    });
                    history.add(attempt);
                    asked += attempt.answer() == Answer.TAKEN ? 1 : 0;
                }
            }
        }
        assertThat(asked).as("receipts asked for after everything was killed").isGreaterThan(20);
    }

    private void report(double seconds, Voters voters) throws IOException {
        var attempts = history.attempts();
        Files.createDirectories(REPORT.getParent());
        Files.writeString(REPORT, """
                seed %d
                %d different votes taken in %.0f s (%.0f a second), %d answers of pages among them
                %d attempts, of which %d unheard and %d refused
                %d ballots counted
                forces: %s
                """.formatted(
                        SEED,
                        voters.taken(),
                        seconds,
                        voters.taken() / seconds,
                        voters.byPages(),
                        attempts.size(),
                        attempts.stream()
                                .filter(each -> each.answer() == Answer.UNHEARD)
                                .count(),
                        attempts.stream()
                                .filter(each -> each.answer() == Answer.REFUSED)
                                .count(),
                        history.closures().size(),
                        forces));
    }

    private static void pause(int millis) {
        LockSupport.parkNanos(millis * 1_000_000L);
    }
}
