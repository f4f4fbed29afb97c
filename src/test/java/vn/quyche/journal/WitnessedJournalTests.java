package vn.quyche.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.transaction.support.TransactionTemplate;
import vn.quyche.QuycheTest;
import vn.quyche.journal.Verification.Fault;
import vn.quyche.log.Checkpoint;
import vn.quyche.log.Note;
import vn.quyche.log.NoteSignature;
import vn.quyche.log.SigningKey;
import vn.quyche.log.VerifyingKey;
import vn.quyche.web.StartRefused;

/** Another installation bears witness to this journal, by a folder that is carried there and back. */
@QuycheTest
class WitnessedJournalTests {

    private static final Instant NOW = Instant.parse("2026-11-21T02:00:00Z");

    @Autowired
    Export export;

    @Autowired
    Entries entries;

    @Autowired
    Tree tree;

    @Autowired
    JournalKey key;

    @Autowired
    ApplicationEventPublisher facts;

    @Autowired
    TransactionTemplate transaction;

    @TempDir
    Path folder;

    @Test
    void aWitnessSignsItAsItGrowsAndTheCheckCounts() throws IOException {
        var book = new WitnessBook(folder);
        var first = book.sign(exported(), NOW);
        tell();
        var out = exported();
        var second = new WitnessBook(folder).sign(out, NOW);
        assertThat(Checkpoint.of(second.text()).size())
                .isGreaterThan(Checkpoint.of(first.text()).size());
        assertThat(second.isSignedBy(book.key()))
                .as("the key is the same the next time")
                .isTrue();
        assertThat(Kept.in(out)).as("to be put among the kept ones").containsExactly(second);

        var witnesses = witnesses(book.key().toString());
        assertThat(check(witnesses, first, second).holds()).isTrue();
        assertThat(witnesses.of(List.of(first, second)))
                .containsExactly(new Witnessed(
                        book.key().name(), Checkpoint.of(second.text()).size()));
        assertThat(witnesses.of(List.of())).extracting(Witnessed::size).containsExactly(0L);
    }

    @Test
    void aLineForgedInTheNameOfAWitnessIsFound() throws IOException {
        var book = new WitnessBook(folder);
        var signed = book.sign(exported(), NOW);
        var line = signed.signatures().get(1);
        var bytes = line.signature().clone();
        bytes[bytes.length - 1] ^= 1;
        var forged = new Note(
                signed.text(), List.of(signed.signatures().get(0), new NoteSignature(line.name(), line.id(), bytes)));
        var found = check(witnesses(book.key().toString()), forged);
        assertThat(found.fault()).isEqualTo(Fault.SIGNATURE);
        assertThat(check(witnesses(""), forged).holds())
                .as("who is not known does not count")
                .isTrue();
    }

    @Test
    void aJournalSignedAnewIsNotWitnessed() throws IOException {
        var book = new WitnessBook(folder);
        book.sign(exported(), NOW);
        var out = exported();
        var stranger = SigningKey.generate(key.verifying().name(), VerifyingKey.Kind.LOG);
        var note = Note.of(Files.readString(out.resolve("checkpoint")));
        Files.writeString(
                out.resolve("checkpoint"),
                Checkpoint.of(note.text()).signedBy(stranger).toString());
        Files.writeString(out.resolve("key"), stranger.verifying() + "\n");
        assertThatThrownBy(() -> book.sign(out, NOW))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("not signed by the key that was seen first");
        assertThat(Kept.in(out)).isEmpty();
    }

    @Test
    void whatIsNoWitnessKeyStopsTheStart() {
        for (var none : List.of("x", key.verifying().toString())) {
            assertThatThrownBy(() -> witnesses(none)).hasMessageContaining("not the public key of a witness");
        }
    }

    private Path exported() throws IOException {
        var out = Files.createTempDirectory(folder, "export");
        export.write(out);
        return out;
    }

    private Verification check(Witnesses witnesses, Note... notes) {
        return new WholeCheck(entries, tree, key.trusted(), witnesses.known()).against(List.of(notes));
    }

    private static Witnesses witnesses(String keys) {
        return new Witnesses(new MockEnvironment().withProperty("quyche.journal.witnesses", keys));
    }

    private void tell() {
        transaction.executeWithoutResult(status -> facts.publishEvent(Happened.once()));
    }
}
