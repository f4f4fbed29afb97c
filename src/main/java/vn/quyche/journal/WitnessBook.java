package vn.quyche.journal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.quyche.log.Checkpoint;
import vn.quyche.log.Hash;
import vn.quyche.log.KeyFile;
import vn.quyche.log.MalformedNote;
import vn.quyche.log.Note;
import vn.quyche.log.SigningKey;
import vn.quyche.log.TileFolder;
import vn.quyche.log.VerifyingKey;
import vn.quyche.log.Witness;
import vn.quyche.web.StartRefused;

/**
 * What this installation has witnessed of other journals: of each its key, as it was first seen, and the last checkpoint
 * it signed; in files beside its own key as a witness.
 */
final class WitnessBook {

    private static final String OWN_KEY = "witness.key";
    private static final int NAME_BYTES = 4;
    private static final int SHORT = 16;

    private final Path book;
    private final Witness witness;

    WitnessBook(Path data) throws IOException {
        this.book = Files.createDirectories(data.resolve("witness"));
        var file = data.resolve(OWN_KEY);
        if (!Files.exists(file)) {
            var bytes = new byte[NAME_BYTES];
            new SecureRandom().nextBytes(bytes);
            var name = "quyche/witness/" + HexFormat.of().formatHex(bytes);
            new KeyFile(SigningKey.generate(name, VerifyingKey.Kind.WITNESS), List.of()).write(file);
        }
        this.witness = new Witness(KeyFile.read(file).key());
    }

    VerifyingKey key() {
        return witness.verifying();
    }

    /** Signs the checkpoint of a journal that was exported to that folder, and puts the signed one beside it. */
    Note sign(Path exported, Instant at) throws IOException {
        var note = Note.of(Files.readString(exported.resolve("checkpoint")));
        var now = Checkpoint.of(note.text());
        var name = HexFormat.of()
                .formatHex(Hash.digest(now.origin().getBytes(StandardCharsets.UTF_8)))
                .substring(0, SHORT);
        var pinned = book.resolve(name + ".key");
        var key = VerifyingKey.of(Files.readString(Files.exists(pinned) ? pinned : exported.resolve("key")));
        var seen = book.resolve(name + ".checkpoint");
        var objection = witness.objection(last(seen), note, key, new TileFolder(exported.resolve("tile"), now.size()));
        if (objection.isPresent()) {
            var reason = objection.get().name().toLowerCase(Locale.ROOT);
            throw new StartRefused("journal", "witness-" + reason, now.origin(), now.size(), pinned);
        }
        var signed = witness.sign(note, at);
        put(key + "\n", pinned);
        put(signed.toString(), seen);
        put(signed.toString(), exported.resolve("%019d-%s.checkpoint".formatted(now.size(), name(key()))));
        return signed;
    }

    private static String name(VerifyingKey key) {
        return key.name().replaceAll("[^A-Za-z0-9.-]", "-");
    }

    private static Optional<Checkpoint> last(Path seen) throws IOException {
        try {
            return Files.exists(seen)
                    ? Optional.of(Checkpoint.of(Note.of(Files.readString(seen)).text()))
                    : Optional.empty();
        } catch (MalformedNote spoiled) {
            throw new IOException(seen + ": " + spoiled.getMessage(), spoiled);
        }
    }

    private static void put(String text, Path file) throws IOException {
        var draft = file.resolveSibling(file.getFileName() + ".new");
        Files.writeString(draft, text);
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
