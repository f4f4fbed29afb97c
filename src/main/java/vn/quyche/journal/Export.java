package vn.quyche.journal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.quyche.kernel.Reader;
import vn.quyche.kernel.Refusal;
import vn.quyche.log.Checkpoint;
import vn.quyche.log.Hash;
import vn.quyche.log.Note;
import vn.quyche.log.Proof;
import vn.quyche.log.Tile;

/** Takes the log out for tools: all of it as the files of C2SP tlog-tiles, or one entry with its proof (tlog-proof). */
@Component
class Export {

    private final JournalLog log;
    private final Entries entries;
    private final Tree tree;
    private final Notary notary;
    private final JournalKey key;
    private final TransactionTemplate transaction;

    Export(JournalLog log, Entries entries, Tree tree, Notary notary, JournalKey key, TransactionTemplate transaction) {
        this.log = log;
        this.entries = entries;
        this.tree = tree;
        this.notary = notary;
        this.key = key;
        this.transaction = transaction;
    }

    /** Writes checkpoint, tiles, leaves and the public key; answers how many entries there are. */
    long write(Path folder) throws IOException {
        var note = notary.sign();
        var size = Checkpoint.of(note.text()).size();
        Files.createDirectories(folder);
        for (var tile : Tile.of(size)) {
            var file = folder.resolve("tile").resolve(tile.path());
            Files.createDirectories(file.getParent());
            var bytes = transaction.execute(status -> log.bytes(tile));
            Files.write(file, bytes == null ? new byte[0] : bytes);
        }
        Files.writeString(folder.resolve("key"), key.verifying() + "\n");
        Files.writeString(folder.resolve("checkpoint"), note.toString());
        return size;
    }

    /** The proof that the entry stands in the log, with what opens its leaf: for those who may read the entry. */
    String proof(long seq, Note note) {
        var size = Checkpoint.of(note.text()).size();
        var leaf = entries.at(seq)
                .filter(there -> seq <= size)
                .orElseThrow(() -> Refusal.notFound("journal.no-entry", Optional.empty(), seq));
        var extra = CanonicalJson.of(Map.of(
                "leaf", new String(leaf.bytes(), StandardCharsets.UTF_8),
                "salt", Base64.getEncoder().encodeToString(leaf.salt()),
                "content", leaf.opening()));
        return "c2sp.org/tlog-proof@v1\nextra "
                + Base64.getEncoder().encodeToString(extra.getBytes(StandardCharsets.UTF_8))
                + "\nindex " + (seq - 1) + "\n"
                + Proof.ofInclusion(seq - 1, size, tree).hashes().stream()
                        .map(Hash::base64)
                        .map(line -> line + "\n")
                        .collect(Collectors.joining())
                + "\n" + note;
    }

    String proof(long seq) {
        var note = notary.sign();
        var proof = Reader.system().during(() -> transaction.execute(status -> proof(seq, note)));
        return String.valueOf(proof);
    }
}
