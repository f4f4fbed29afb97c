package vn.quyche.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.util.FileSystemUtils;

/** The commands as people type them, on the server that Quyche brings: while it runs, and when it does not. */
@Timeout(300)
@Tag("force")
class OwnServerBackupTests {

    private Path all;
    private Path data;

    @BeforeEach
    void make() throws IOException {
        all = Files.createTempDirectory("quyche-test");
        data = all.resolve("data");
    }

    @AfterEach
    void clear() throws IOException {
        FileSystemUtils.deleteRecursively(all);
    }

    @Test
    void itIsSavedRunningAndStoppedAndComesBackSigned() throws Exception {
        var application = program("--quyche.data=" + data, "--quyche.demo-history=false", "--server.port=0");
        try {
            while (!Files.exists(data.resolve("journal.checkpoint"))) {
                assertThat(application.isAlive()).as(said()).isTrue();
                application.waitFor(200, TimeUnit.MILLISECONDS);
            }
            run("backup", all.resolve("running.zip").toString(), "--quyche.data=" + data);
        } finally {
            application.destroy();
            application.waitFor();
        }
        run("backup", all.resolve("stopped.zip").toString(), "--quyche.data=" + data);
        assertThat(new Saved(all.resolve("stopped.zip")).rows().get("journal_entry"))
                .containsAll(new Saved(all.resolve("running.zip")).rows().get("journal_entry"))
                .isNotEmpty();

        var other = all.resolve("other");
        run("restore", all.resolve("running.zip").toString(), "--quyche.data=" + other);
        assertThat(other.resolve("journal.key")).hasSameTextualContentAs(data.resolve("journal.key"));
        run("verify", "--quyche.data=" + other);
        assertThat(said()).contains("The journal is whole");
    }

    private void run(String... arguments) throws Exception {
        assertThat(program(arguments).waitFor()).as(said()).isZero();
    }

    private Process program(String... arguments) throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                "vn.quyche.Quyche"));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(
                        ProcessBuilder.Redirect.appendTo(all.resolve("said").toFile()))
                .start();
    }

    private String said() throws IOException {
        return Files.exists(all.resolve("said")) ? Files.readString(all.resolve("said")) : "";
    }
}
