package vn.quyche.durability;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;
import vn.quyche.Quyche;
import vn.quyche.database.DurableServer;
import vn.quyche.kernel.OrganId;
import vn.quyche.kernel.Reader;
import vn.quyche.meetings.MeetingId;
import vn.quyche.voting.BallotId;
import vn.quyche.voting.BallotMode;
import vn.quyche.voting.SampleSittings;
import vn.quyche.voting.Voting;

/**
 * How fast votes are taken, and prints what it finds; it asserts nothing. By pages, as members press them, in a room of 55
 * and in one of 200 with 250 live screens; then as many as go, in process, beside a plain insert on the same database and
 * beside Redis, both as durable.
 *
 * <p>{@code bin/bench-voting} runs it; with {@code pages} or {@code sustained} the one half alone.
 */
final class VotingMeasurements implements AutoCloseable {

    private static final int SECONDS = 10;
    private static final int MEMBERS = 200;
    private static final int SCREENS = 250;
    private static final Duration POLLING = Duration.ofSeconds(3);

    private final Path data = Files.createTempDirectory("quyche-bench");
    private final Path other = Files.createTempDirectory("quyche-bench");
    private final DurableServer server = DurableServer.in(data);
    private final ConfigurableApplicationContext office;
    private final RunningApplication application;
    private final SampleSittings sittings;
    private final Voting voting;
    private final ScheduledExecutorService clock = Executors.newScheduledThreadPool(2);

    private VotingMeasurements() throws IOException {
        this.office = new SpringApplicationBuilder(Quyche.class, SampleSittings.class)
                .run(settings(
                        "--quyche.data=" + other,
                        "--quyche.demo-history=false",
                        "--logging.level.root=warn",
                        "--server.port=0"));
        this.sittings = office.getBean(SampleSittings.class);
        this.voting = office.getBean(Voting.class);
        this.application = new RunningApplication(
                Files.createTempDirectory(other, "application"), List.of(settings("--quyche.step-up.minutes=0")));
    }

    private String[] settings(String... more) {
        var settings = new ArrayList<>(List.of(more));
        settings.add("--quyche.journal.key=" + other.resolve("journal.key"));
        server.settings().forEach((name, value) -> settings.add("--" + name + "=" + value));
        return settings.toArray(String[]::new);
    }

    public static void main(String[] args) throws Exception {
        Reader.system().enter();
        try (var all = new VotingMeasurements()) {
            System.out.printf(
                    "JDK %s, %d processors, load %.1f before%n%n",
                    Runtime.version().feature(),
                    Runtime.getRuntime().availableProcessors(),
                    ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
            if (args.length == 0 || args[0].equals("pages")) {
                all.byPages();
            }
            if (args.length == 0 || args[0].equals("sustained")) {
                all.sustained();
            }
        }
    }

    private void byPages() throws Exception {
        var members = enlarged();
        var people = new ArrayList<Screen>();
        for (var account : members) {
            people.add(Screen.enter(application.address(), account));
        }
        for (var more = people.size(); more < SCREENS; more++) {
            people.add(Screen.enter(application.address(), members.get(more % members.size())));
        }
        var meeting = sittings.sitting(OrganId.PROVINCIAL_COMMITTEE);
        for (var warm = 0; warm < 3; warm++) {
            spread(people.subList(0, 55), opened(meeting), Duration.ofSeconds(3));
        }
        System.out.println("by pages (form sent, redirect received)");
        tell("55 members spread over one second", spread(people.subList(0, 55), opened(meeting), Duration.ofSeconds(1)));
        tell("55 members in the same instant", spread(people.subList(0, 55), opened(meeting), Duration.ZERO));
        var voters = people.subList(0, MEMBERS);
        tell("200 members over ten seconds", spread(voters, opened(meeting), Duration.ofSeconds(10)));
        var ballot = opened(meeting);
        var item = voting.find(sittings.office(), ballot).takenIn().id();
        var polls = new Latencies();
        var looking = people.stream()
                .map(screen -> clock.scheduleAtFixedRate(
                        () -> screen.looksAgain(polls, "/meetings/" + meeting + "/room", "/items/" + item + "/vote"),
                        POLLING.toMillis() * people.indexOf(screen) / SCREENS,
                        POLLING.toMillis(),
                        TimeUnit.MILLISECONDS))
                .toList();
        Thread.sleep(POLLING.toMillis());
        tell("200 members over ten seconds, 250 live screens", spread(voters, ballot, Duration.ofSeconds(10)));
        looking.forEach(each -> each.cancel(false));
        tell("  what the screens fetched meanwhile", polls);
    }

    /** The accounts of an organ that was made as large as that. */
    private List<String> enlarged() throws SQLException {
        var organ = OrganId.PROVINCIAL_COMMITTEE;
        var there = voting.find(sittings.office(), sittings.open(organ, BallotMode.OPEN)).roll();
        try (var watcher = server.connect();
                var statement = watcher.createStatement()) {
            for (var more = there.size(); more < MEMBERS; more++) {
                statement.execute("""
                        with somebody as (insert into person (id, name) values (gen_random_uuid(), 'Thành viên %1$d') returning id),
                            seat as (insert into membership (organ, person, entry, during)
                                select '%2$s', somebody.id, 'ELECTED', (select during from membership
                                    where organ = '%2$s' and during @> current_date limit 1) from somebody)
                        insert into account (name, person, body, grants, demonstration, locked, created_at, password_hash)
                        select 'member-%1$d', id, '%2$s', '{}', true, false, now(), '' from somebody""".formatted(more, organ));
            }
        }
        return voting.find(sittings.office(), sittings.open(organ, BallotMode.OPEN)).roll().stream()
                .map(voter -> sittings.actor(voter.person()).account())
                .toList();
    }

    private BallotId opened(MeetingId meeting) {
        return sittings.openIn(meeting, BallotMode.OPEN, List.of());
    }

    /** Each sends one vote; they come evenly over that time. */
    private Latencies spread(List<Screen> voters, BallotId ballot, Duration over) throws InterruptedException {
        var latencies = new Latencies();
        var sent = new ArrayList<CompletableFuture<Long>>();
        var begun = System.nanoTime();
        for (var place = 0; place < voters.size(); place++) {
            var at = begun + over.toNanos() * place / voters.size();
            TimeUnit.NANOSECONDS.sleep(at - System.nanoTime());
            sent.add(voters.get(place).vote(ballot));
        }
        sent.forEach(each -> latencies.add(each.join()));
        latencies.took(System.nanoTime() - begun);
        var kept = voting.find(sittings.office(), ballot).cast();
        if (kept != voters.size()) {
            System.out.printf("  only %d of %d votes are there%n", kept, voters.size());
        }
        return latencies;
    }

    /** As many as go, one member's vote changing all the time; then the floors. */
    private void sustained() throws Exception {
        System.out.printf("%ndurable writes a second, sustained over %d s, by how many at once: 1, 4, 8%n", SECONDS);
        var meeting = sittings.sitting(OrganId.PROVINCIAL_COMMITTEE);
        for (var mode : List.of(BallotMode.OPEN, BallotMode.SECRET)) {
            var casts = new InProcess(voting, sittings, meeting, mode);
            told("votes in process, " + mode, casts::worker);
        }
        told("  floor: one insert, one commit", client -> PlainInserts.worker(server, client));
        try (var redis = RedisFloor.start()) {
            if (redis.isThere()) {
                told("  floor: Redis, appendfsync always, check and save in Lua", redis::worker);
            } else {
                System.out.println("  floor: Redis is not there; apt-get install redis-server");
            }
        }
    }

    private static void told(String what, Throughput.Workers workers) throws Exception {
        var found = new ArrayList<String>();
        for (var clients : List.of(1, 4, 8)) {
            found.add("%8.0f".formatted(Throughput.of(workers, clients, Duration.ofSeconds(SECONDS))));
        }
        System.out.printf("%-64s%s%n", what, String.join("", found));
    }

    private static void tell(String what, Latencies found) {
        System.out.printf("%-52s %s%n", what, found);
    }

    @Override
    public void close() throws IOException {
        clock.shutdownNow();
        application.close();
        office.close();
        server.close();
        for (var folder : List.of(data, other)) {
            FileSystemUtils.deleteRecursively(folder);
        }
    }
}
