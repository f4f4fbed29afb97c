package vn.quyche.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.Environment;
import vn.quyche.QuycheTest;
import vn.quyche.database.Installation;
import vn.quyche.database.TestDatabase;
import vn.quyche.files.FileKind;
import vn.quyche.files.SampleFiles;
import vn.quyche.web.StartRefused;

/** A running application on an outside database with two roles is saved, and brought back into an empty one. */
@QuycheTest
class BackupTests {

    /** Three pieces of a file, as the database keeps it. */
    private static final int LARGE = 2_500_000;

    @Autowired
    Environment settings;

    @Autowired
    vn.quyche.files.Files files;

    @Autowired
    Clock clock;

    @TempDir
    Path folder;

    private Environment empty;

    @BeforeEach
    void anotherDatabase() {
        var context = new GenericApplicationContext();
        new TestDatabase().initialize(context);
        empty = context.getEnvironment();
    }

    @Test
    void whatIsBroughtBackIsWhatWasSaved() throws IOException {
        var pdf = SampleFiles.pdf("x".repeat(LARGE));
        files.store("Tờ trình.pdf", new ByteArrayInputStream(pdf), Set.of(FileKind.PDF));
        var made = backup(settings, folder.resolve("one.zip"));
        assertThat(made.health().holds()).as(made.health().toString()).isTrue();
        assertThat(made.health().files().count()).isPositive();
        assertThat(Files.getPosixFilePermissions(made.file()))
                .as("it holds keys and passwords")
                .hasSize(2);

        var health = restore(empty, made.file());
        assertThat(health.holds()).as(health.toString()).isTrue();
        assertThat(health.journal().entries()).isEqualTo(made.health().journal().entries());

        var again = backup(empty, folder.resolve("two.zip"));
        var one = new Saved(made.file());
        var two = new Saved(again.file());
        assertThat(two.rows()).isEqualTo(one.rows());
        assertThat(two.manifest().sequences()).isEqualTo(one.manifest().sequences());
        assertThat(two.manifest().files()).isEqualTo(one.manifest().files());
        assertThat(one.rows()).doesNotContainKeys("spring_session", "web_submission");
    }

    @Test
    void nothingIsOverwritten() throws IOException {
        var made = backup(settings, folder);
        assertThat(made.file()).hasParent(folder);
        var size = Files.size(made.file());
        assertThatThrownBy(() -> backup(settings, made.file())).hasMessageContaining("is there already");
        assertThat(made.file()).hasSize(size);
        assertThatThrownBy(() -> restore(settings, made.file())).hasMessageContaining("is an installation already");
    }

    @Test
    void whatHasNoFolderOrNoTablesIsNotSaved() {
        assertThatThrownBy(() -> backup(settings, folder.resolve("none/x.zip")))
                .hasMessageContaining("There is no folder");
        assertThatThrownBy(() -> backup(empty, folder.resolve("x.zip"))).hasMessageContaining("nothing to back up");
        assertThat(folder).as("nothing half made").isEmptyDirectory();
    }

    @Test
    void aSpoiltBackupIsRefusedAndLeavesTheDatabaseEmpty() throws IOException {
        var saved = new Saved(backup(settings, folder.resolve("one.zip")).file());
        var spoilt = new ArrayList<Path>();
        spoilt.add(saved.with("table/organ", rows -> rows + "x"));
        spoilt.add(saved.with("journal.key", text -> ""));
        spoilt.add(saved.with(Archive.MANIFEST, text -> "[]"));
        spoilt.add(saved.with(Archive.MANIFEST, text -> text.replace("\"format\" : 1", "\"format\" : 2")));
        spoilt.add(saved.with(Archive.MANIFEST, more("account")));
        spoilt.add(Files.write(folder.resolve("cut.zip"), firstHalf(saved.file())));
        spoilt.add(folder.resolve("none.zip"));
        for (var file : spoilt) {
            assertThatThrownBy(() -> restore(empty, file))
                    .as(file.toString())
                    .isInstanceOf(StartRefused.class)
                    .hasMessageContaining("Nothing was restored");
        }
        assertThat(restore(empty, saved.file()).holds())
                .as("there is room still")
                .isTrue();
    }

    @Test
    void theBackupOfALaterReleaseIsRefused() throws IOException {
        var saved = new Saved(backup(settings, folder.resolve("one.zip")).file());
        var later = saved.with(
                Archive.MANIFEST,
                text -> text.replace("V0100__organs_institution.sql", "V0199__organs_of_tomorrow.sql"));
        assertThatThrownBy(() -> restore(empty, later)).hasMessageContaining("made by a later release");
        var outside = saved.with(Archive.MANIFEST, text -> text.replace("V0100__organs", "../V0100__organs"));
        assertThatThrownBy(() -> restore(empty, outside)).hasMessageContaining("made by a later release");
        assertThat(restore(empty, saved.file()).holds()).isTrue();
    }

    /** Says that one table has a row more than it has. */
    private static UnaryOperator<String> more(String table) {
        return text -> text.replaceFirst("(\"name\" : \"" + table + "\"[^}]*?\"rows\" : )(\\d+)", "$19$2");
    }

    private static byte[] firstHalf(Path file) throws IOException {
        var bytes = Files.readAllBytes(file);
        return Arrays.copyOf(bytes, bytes.length / 2);
    }

    private Backup.Made backup(Environment installed, Path target) {
        try (var installation = Installation.present(installed)) {
            return new Backup(installation, installed, clock).to(target.toString());
        }
    }

    private static Health restore(Environment installed, Path file) {
        try (var installation = Installation.fresh(installed)) {
            return new Restoration(installation, installed).from(file);
        }
    }
}
