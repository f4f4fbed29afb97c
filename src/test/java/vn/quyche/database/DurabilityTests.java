package vn.quyche.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Kills the application and its database in the middle of writing and looks for what was acknowledged. */
@Timeout(300)
@Tag("force")
class DurabilityTests {

    private final Path data = TestFolder.create();

    @Test
    void killingTheApplicationLosesNothingAcknowledged() {
        var first = RunningBookkeeper.on(data).writes(300);
        var orphan = first.server();
        var acknowledged = first.kill();

        assertThat(orphan.isAlive()).as("the server outlives the application").isTrue();
        mustFindAtLeast(acknowledged);
        assertThat(orphan.onExit()).as("the next start ends the orphan").succeedsWithin(Duration.ofSeconds(10));
    }

    @Test
    void killingTheServerLosesNothingAndTheApplicationGoesOn() {
        long acknowledged;
        try (var first = RunningBookkeeper.on(data).writes(300)) {
            first.server().destroyForcibly();
            acknowledged = first.writes(300).kill();
        }
        mustFindAtLeast(acknowledged);
    }

    @Test
    void killingBothAtOnceLosesNothing() {
        var first = RunningBookkeeper.on(data).writes(300);
        var server = first.server();
        server.destroyForcibly();
        mustFindAtLeast(first.kill());
    }

    @Test
    void aFirstStartCutShortIsMadeAnew() throws IOException, InterruptedException {
        var first = RunningBookkeeper.on(data);
        while (!isBeingMade()) {
            Thread.sleep(5);
        }
        first.kill();
        mustFindAtLeast(0);
    }

    @Test
    void theNumberOfAStrangerInTheLockFileDoesNotKeepTheServerFromStarting() throws IOException {
        try (var first = RunningBookkeeper.on(data)) {
            first.writes(10);
        }
        var stranger = ProcessHandle.current().pid();
        Files.writeString(
                data.resolve("database/postmaster.pid"),
                "%d%n%s%n1%n1%n%n127.0.0.1%n%nready%n".formatted(stranger, data.resolve("database")));
        mustFindAtLeast(10);
    }

    private boolean isBeingMade() throws IOException {
        try (var drafts = Files.newDirectoryStream(data, "database-draft-*")) {
            return StreamSupport.stream(drafts.spliterator(), false)
                    .anyMatch(draft -> Files.exists(draft.resolve("base")));
        }
    }

    private void mustFindAtLeast(long acknowledged) {
        try (var next = RunningBookkeeper.on(data)) {
            var found = next.firstWord().split(" ");
            assertThat(Long.parseLong(found[1])).isGreaterThanOrEqualTo(acknowledged);
            assertThat(found[4]).as("no number is missing in between").isEqualTo(found[1]);
        }
    }
}
