package vn.quyche.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;
import vn.quyche.QuycheTest;
import vn.quyche.database.DataFolder;
import vn.quyche.kernel.BusinessClock;
import vn.quyche.log.KeyFile;
import vn.quyche.log.Note;
import vn.quyche.log.SigningKey;
import vn.quyche.log.VerifyingKey;

/** Another key takes the place of the one that signs; whoever trusted the old one can follow. */
@QuycheTest
@TestPropertySource(properties = "quyche.test=key-rotation")
class KeyRotationTests {

    @Autowired
    KeyRotation rotation;

    @Autowired
    JournalKey key;

    @Autowired
    Keys keys;

    @Autowired
    Tree tree;

    @Autowired
    Entries entries;

    @Autowired
    Notary notary;

    @Autowired
    Journal journal;

    @Autowired
    DataFolder data;

    @Autowired
    BusinessClock clock;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void theOldKeySignsTheNewOneOverAndTheJournalGoesOn() throws IOException {
        var before = key.verifying();
        var kept = notary.sign();
        var both = rotation.rotate();
        var after = key.verifying();

        assertThat(after).isNotEqualTo(before);
        assertThat(after.name()).as("the log keeps its name").isEqualTo(before.name());
        assertThat(both.isSignedBy(before) && both.isSignedBy(after)).isTrue();
        assertThat(notary.sign().isSignedBy(after)).isTrue();
        assertThat(kept.isSignedBy(before)).isTrue();
        assertThat(journal.verify().holds())
                .as("against checkpoints of both keys")
                .isTrue();

        var told = entries.at(entries.count()).orElseThrow().entry();
        assertThat(told.name()).isEqualTo("KeyRotated");
        var handover = Note.of(told.detail("handover"));
        assertThat(Handover.leads(handover, before, VerifyingKey.of(told.detail("after"))))
                .isTrue();
        assertThat(Handover.leads(handover, after, before))
                .as("and not the other way")
                .isFalse();

        var file = KeyFile.read(data.file("journal.key"));
        assertThat(file.key().verifying()).isEqualTo(after);
        assertThat(file.former()).contains(before);
        assertThat(data.file("journal.key.next")).doesNotExist();
    }

    @Test
    void anInstanceThatHasTheOldKeySignsNoMore() {
        var late = again();
        var other = new Notary(tree, late, data, transaction);
        rotation.rotate();
        assertThatThrownBy(other::sign).hasMessage("journal.key-rotated");
        assertThat(journal.verify().holds()).isTrue();
    }

    @Test
    void aRotationCutShortIsBroughtToItsEndAtTheNextStart() throws IOException {
        var file = data.file("journal.key");
        var next = data.file("journal.key.next");
        var old = Files.readString(file);
        rotation.rotate();
        Files.copy(file, next);
        Files.setPosixFilePermissions(next, Files.getPosixFilePermissions(file));
        Files.writeString(file, old);

        assertThat(again().verifying()).isEqualTo(key.verifying());
        assertThat(KeyFile.read(file).key().verifying()).isEqualTo(key.verifying());
    }

    @Test
    void aRotationCutShortBeforeTheDatabaseKnewChangesNothing() throws IOException {
        var present = key.verifying();
        key.prepare(SigningKey.generate(present.name(), VerifyingKey.Kind.LOG));
        assertThat(again().verifying()).isEqualTo(present);
        assertThat(notary.sign().isSignedBy(present)).isTrue();
        Files.delete(data.file("journal.key.next"));
    }

    private JournalKey again() {
        return new JournalKey(new MockEnvironment(), data, keys, tree, clock, transaction);
    }
}
