package vn.quyche.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.env.Environment;
import org.springframework.core.env.PropertyResolver;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.quyche.database.DataFolder;
import vn.quyche.kernel.BusinessClock;
import vn.quyche.kernel.Refusal;
import vn.quyche.log.KeyFile;
import vn.quyche.log.MalformedNote;
import vn.quyche.log.SigningKey;
import vn.quyche.log.VerifyingKey;
import vn.quyche.web.StartRefused;

/**
 * The key of the journal. It lies in a file outside the database, so that whoever rules the database cannot sign; made
 * at the first start, never silently replaced. Instances on one database share it.
 */
@Component
class JournalKey {

    private static final Logger LOG = LoggerFactory.getLogger(JournalKey.class);
    static final String FILE = "journal.key";
    private static final int NAME_BYTES = 4;

    private static final String PREPARED = ".next";

    private final Path path;
    private final Keys keys;
    private final Tree tree;
    private final BusinessClock clock;
    private final TransactionTemplate transaction;
    private volatile KeyFile file;

    JournalKey(
            Environment settings,
            DataFolder data,
            Keys keys,
            Tree tree,
            BusinessClock clock,
            TransactionTemplate transaction) {
        this.keys = keys;
        this.tree = tree;
        this.clock = clock;
        this.transaction = transaction;
        this.path = chosen(settings).orElseGet(() -> data.file(FILE));
        this.file = read(settings.getProperty("quyche.journal.origin", ""));
        enter();
    }

    /** Where the settings say that it lies, if they do. */
    static Optional<Path> chosen(PropertyResolver settings) {
        return Optional.of(settings.getProperty("quyche.journal.key", ""))
                .filter(named -> !named.isBlank())
                .map(Path::of);
    }

    private KeyFile read(String origin) {
        try {
            takeWhatWasPrepared();
            if (Files.exists(path)) {
                return KeyFile.read(path);
            }
            keys.last().ifPresent(known -> {
                throw new StartRefused("journal", "key-missing", path, known);
            });
            var name = origin.isBlank() ? "quyche/" + random() : origin;
            var made = new KeyFile(SigningKey.generate(name, VerifyingKey.Kind.LOG), List.of());
            made.write(path);
            LOG.info(
                    "The key of the journal was made in {}; its public half is {}",
                    path,
                    made.key().verifying());
            return made;
        } catch (IOException | MalformedNote unusable) {
            throw new StartRefused("journal", "key-unusable", path, String.valueOf(unusable.getMessage()));
        }
    }

    /** A rotation that was cut short after the database knew of it is brought to its end. */
    private void takeWhatWasPrepared() throws IOException {
        var prepared = prepared();
        if (Files.exists(prepared)
                && keys.last().equals(Optional.of(KeyFile.read(prepared).key().verifying()))) {
            Files.move(prepared, path, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    private Path prepared() {
        return path.resolveSibling(path.getFileName() + PREPARED);
    }

    private static String random() {
        var bytes = new byte[NAME_BYTES];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** The database remembers the key it was signed with first, so that two instances cannot sign with two. */
    private void enter() {
        transaction.executeWithoutResult(status -> {
            tree.lock();
            var known = keys.last();
            if (known.isEmpty()) {
                keys.add(verifying(), tree.size(), clock.instant());
            } else if (!known.get().equals(verifying())) {
                throw new StartRefused("journal", "key-other", path, known.get());
            }
        });
    }

    /** Puts the key that is to follow on the disk, beside the present one. */
    void prepare(SigningKey next) {
        try {
            new KeyFile(next, file.all()).write(prepared());
        } catch (IOException unusable) {
            throw new StartRefused("journal", "key-unusable", prepared(), unusable.toString());
        }
    }

    /** The prepared key takes the place of the present one, whose secret half is gone with that. */
    void takePrepared() {
        try {
            takeWhatWasPrepared();
            file = KeyFile.read(path);
        } catch (IOException | MalformedNote unusable) {
            throw new StartRefused("journal", "key-unusable", path, String.valueOf(unusable.getMessage()));
        }
    }

    /** Another instance may have put another key in its place since this one started. */
    void mustBePresent() {
        var known = keys.last();
        Refusal.refuseIf(known.isPresent() && !known.get().equals(verifying()), "journal.key-rotated");
    }

    SigningKey signing() {
        return file.key();
    }

    VerifyingKey verifying() {
        return file.key().verifying();
    }

    /** All keys whose signatures count. */
    List<VerifyingKey> trusted() {
        return file.all();
    }

    /** Enters it again into a database that was emptied. */
    void enterAgain() {
        transaction.executeWithoutResult(status -> {
            if (keys.last().isEmpty()) {
                keys.add(verifying(), tree.size(), clock.instant());
            }
        });
    }
}
