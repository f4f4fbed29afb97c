package vn.quyche.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.quyche.kernel.Refusal;

/** The one door to stored files. A file becomes part of the caller's transaction: it stands or falls with it. */
@Component
public class Files {

    private final JdbcFiles files;
    private final List<ContentRule> rules;
    private final Clock clock;

    Files(JdbcFiles files, List<ContentRule> rules, Clock clock) {
        this.files = files;
        this.rules = List.copyOf(rules);
        this.clock = clock;
    }

    /**
     * Stores what the stream holds, once it has been read to its end and found to be of an allowed kind. Refuses what is
     * empty, too large, able to run, locked, not what its name says, or against a rule on what it may begin with.
     */
    @Transactional
    public StoredFile store(String name, InputStream content, Set<FileKind> allowed) {
        var safe = FileName.safe(name);
        try (var spool = Spool.of(content)) {
            var kind = new Inspection(safe, spool).kind(allowed);
            var begins = FirstLines.of(kind, spool);
            rules.forEach(rule -> rule.check(safe, begins));
            var file = new StoredFile(FileId.random(), safe, kind, spool.size(), spool.sha256(), now());
            files.add(file);
            spool.forEachChunk((number, bytes) -> files.addChunk(file.id(), number, bytes));
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Looks into what is only read and not kept, and answers of which kind it is; refuses as {@link #store} does, and what
     * would unpack to more than its reader can hold.
     */
    public FileKind inspect(String name, InputStream content, Set<FileKind> allowed, Unpacked most) {
        var safe = FileName.safe(name);
        try (var spool = Spool.of(content)) {
            return new Inspection(safe, spool, most).kind(allowed);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The file, or a refusal as for any record that is not there. */
    @Transactional(readOnly = true)
    public StoredFile find(FileId id) {
        return files.find(id).orElseThrow(() -> Refusal.notFound("record.not-found", Optional.empty()));
    }

    @Transactional(readOnly = true)
    public List<StoredFile> find(Collection<FileId> ids) {
        return ids.isEmpty() ? List.of() : files.find(ids);
    }

    /** Writes the bytes piece by piece, so that a large file costs no memory. */
    @Transactional(readOnly = true)
    public void writeTo(FileId id, OutputStream out) {
        try {
            for (var number = 0; ; number++) {
                var bytes = files.chunk(id, number);
                if (bytes.isEmpty()) {
                    return;
                }
                out.write(bytes.get());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As exactly as the database keeps it. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
