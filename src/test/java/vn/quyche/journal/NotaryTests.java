package vn.quyche.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.transaction.support.TransactionTemplate;
import vn.quyche.QuycheTest;
import vn.quyche.database.DataFolder;
import vn.quyche.kernel.BusinessClock;
import vn.quyche.kernel.Refusal;
import vn.quyche.log.Checkpoint;
import vn.quyche.log.Hash;
import vn.quyche.log.KeyFile;
import vn.quyche.log.SigningKey;
import vn.quyche.log.VerifyingKey;
import vn.quyche.log.VerifyingKey.Kind;
import vn.quyche.web.StartRefused;

/** The key outside the database, and what it signs. */
@QuycheTest
class NotaryTests {

    @Autowired
    Tree tree;

    @Autowired
    Keys keys;

    @Autowired
    JournalKey key;

    @Autowired
    BusinessClock clock;

    @Autowired
    ApplicationEventPublisher facts;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    DataFolder data;

    @TempDir
    Path folder;

    @Test
    void signsHowFarTheJournalHasCome() {
        var notary = notary();
        var before = notary.sign();
        tell();
        var after = notary.sign();
        assertThat(after.isSignedBy(key.verifying())).isTrue();
        assertThat(Checkpoint.of(after.text()).size())
                .isEqualTo(Checkpoint.of(before.text()).size() + 1);
        assertThat(Checkpoint.of(after.text()).root()).isEqualTo(tree.frontier().root());
        assertThat(notary().last()).as("kept in a file").contains(after);
    }

    @Test
    void signsNothingThatIsNotCommitted() {
        var notary = notary();
        var before = notary.sign();
        transaction.executeWithoutResult(status -> {
            tell();
            assertThat(notary.sign()).isEqualTo(before);
            status.setRollbackOnly();
        });
    }

    @Test
    void signsNoJournalThatWasCutOrMadeAnew() throws IOException {
        var now = tree.frontier();
        for (var signedBefore : List.of(
                new Checkpoint(key.verifying().name(), now.size() + 1, now.root()),
                new Checkpoint(key.verifying().name(), now.size(), Hash.EMPTY),
                new Checkpoint(key.verifying().name(), 1, Hash.EMPTY))) {
            Files.writeString(
                    folder.resolve("journal.checkpoint"),
                    signedBefore.signedBy(key.signing()).toString());
            assertThatThrownBy(() -> notary().sign())
                    .isInstanceOf(Refusal.class)
                    .hasMessage("journal.disagrees");
        }
        var stranger = SigningKey.generate(key.verifying().name(), Kind.LOG);
        Files.writeString(
                folder.resolve("journal.checkpoint"),
                new Checkpoint(key.verifying().name(), now.size(), now.root())
                        .signedBy(stranger)
                        .toString());
        assertThatThrownBy(() -> notary().sign()).isInstanceOf(Refusal.class).hasMessage("journal.disagrees");
        Files.writeString(folder.resolve("journal.checkpoint"), "spoilt");
        assertThatThrownBy(() -> notary().sign())
                .isInstanceOf(Refusal.class)
                .hasMessage("journal.checkpoint-unreadable");
    }

    @Test
    void theKeyIsItsOwnersAloneAndOutsideTheDatabase() throws IOException {
        var file = data.file("journal.key");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(KeyFile.read(file).key().verifying()).isEqualTo(key.verifying());
        assertThat(keys.last()).contains(key.verifying());
        assertThat(key.verifying().name()).startsWith("quyche/");
    }

    @Test
    void aKeyThatIsMissingStrangeOrOpenToOthersStopsTheStart() throws IOException {
        assertThatThrownBy(() -> key(folder.resolve("none.key")))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("there is no key file")
                .hasMessageContaining(key.verifying().toString());
        var other = folder.resolve("other.key");
        new KeyFile(SigningKey.generate("quyche/other", Kind.LOG), List.of()).write(other);
        assertThatThrownBy(() -> key(other))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("is not the key " + key.verifying());
        Files.setPosixFilePermissions(other, PosixFilePermissions.fromString("rw-r--r--"));
        assertThatThrownBy(() -> key(other)).isInstanceOf(StartRefused.class).hasMessageContaining("chmod 600");
        var spoilt = folder.resolve("spoilt.key");
        Files.writeString(spoilt, "secret\n");
        Files.setPosixFilePermissions(spoilt, PosixFilePermissions.fromString("rw-------"));
        assertThatThrownBy(() -> key(spoilt)).isInstanceOf(StartRefused.class).hasMessageContaining("cannot be used");
    }

    @Test
    void aKeyMayLieElsewhereAndBeNamed() throws IOException {
        assertThat(key(data.file("journal.key")).verifying()).isEqualTo(key.verifying());
        var made = new JournalKey(
                new MockEnvironment().withProperty("quyche.journal.origin", "log.thanhgiang.example"),
                new DataFolder(folder.resolve("new")),
                new NoKeys(),
                tree,
                clock,
                transaction);
        assertThat(made.verifying().name()).isEqualTo("log.thanhgiang.example");
        var former = new KeyFile(made.signing(), List.of(key.verifying()));
        former.write(folder.resolve("changed.key"));
        assertThat(KeyFile.read(folder.resolve("changed.key")).all())
                .containsExactly(made.verifying(), key.verifying());
    }

    private JournalKey key(Path file) {
        return new JournalKey(
                new MockEnvironment().withProperty("quyche.journal.key", file.toString()),
                new DataFolder(folder),
                keys,
                tree,
                clock,
                transaction);
    }

    private Notary notary() {
        return new Notary(tree, key, new DataFolder(folder), transaction);
    }

    private void tell() {
        transaction.executeWithoutResult(status -> facts.publishEvent(Happened.once()));
    }

    /** A database that knows no key. */
    private static final class NoKeys implements Keys {

        @Override
        public Optional<VerifyingKey> last() {
            return Optional.empty();
        }

        @Override
        public void add(VerifyingKey added, long since, Instant at) {}
    }
}
