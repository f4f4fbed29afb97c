package vn.quyche.journal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import vn.quyche.database.DataFolder;
import vn.quyche.kernel.Refusal;
import vn.quyche.log.Checkpoint;
import vn.quyche.log.MalformedNote;
import vn.quyche.log.Note;
import vn.quyche.log.Proof;

/**
 * Signs how far the journal has come. What it signed last it keeps in a file beside the key, and it signs nothing that
 * does not go on from there: a journal that was cut or made anew in the database gets no signature.
 */
@Component
class Notary {

    static final String FILE = "journal.checkpoint";

    private final Tree tree;
    private final JournalKey key;
    private final Path file;
    private final TransactionTemplate snapshot;

    Notary(Tree tree, JournalKey key, DataFolder data, TransactionTemplate transaction) {
        this.tree = tree;
        this.key = key;
        this.file = data.file(FILE);
        this.snapshot = new TransactionTemplate(Objects.requireNonNull(transaction.getTransactionManager()));
        snapshot.setReadOnly(true);
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        snapshot.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** The journal as it stands, signed; refused when it does not go on from what was signed before. */
    synchronized Note sign() {
        // The file first: what it tells of was there before the snapshot, even when another instance signs meanwhile.
        var last = last();
        var signed = snapshot.execute(status -> {
            key.mustBePresent();
            var frontier = tree.frontier();
            var now = new Checkpoint(key.verifying().name(), frontier.size(), frontier.root());
            last.ifPresent(before -> mustGoOnFrom(before, now));
            return now.signedBy(key.signing());
        });
        var note = Objects.requireNonNull(signed);
        if (last.map(Note::text).filter(note.text()::equals).isEmpty()) {
            keep(note);
        }
        return note;
    }

    private void mustGoOnFrom(Note before, Checkpoint now) {
        var kept = Checkpoint.of(before.text());
        var goesOn = key.trusted().stream().anyMatch(before::isSignedBy)
                && kept.size() <= now.size()
                && Proof.ofConsistency(kept.size(), now.size(), tree)
                        .provesConsistency(kept.size(), kept.root(), now.size(), now.root());
        Refusal.refuseIf(!goesOn, "journal.disagrees", kept.size(), now.size());
    }

    /** What was signed last. */
    Optional<Note> last() {
        try {
            return Files.exists(file) ? Optional.of(Note.of(Files.readString(file))) : Optional.empty();
        } catch (IOException | MalformedNote unreadable) {
            throw Refusal.conflict("journal.checkpoint-unreadable", file.toString());
        }
    }

    /** On the disk before anybody sees it, and whole. */
    private void keep(Note note) {
        var draft = file.resolveSibling(file.getFileName() + ".new");
        try {
            try (var out = FileChannel.open(
                    draft, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
                var bytes = StandardCharsets.UTF_8.encode(note.toString());
                while (bytes.hasRemaining()) {
                    out.write(bytes);
                }
                out.force(true);
            }
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    /** Forgets what was signed, with the journal it was signed for. */
    synchronized void forget() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException stays) {
            throw new UncheckedIOException(stays);
        }
    }
}
