package vn.quyche.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import vn.quyche.log.Checkpoint;
import vn.quyche.log.MalformedNote;
import vn.quyche.log.Note;

/**
 * The checkpoints that are kept and that the journal must agree with: the one signed last, those in a folder that may lie
 * on another machine ({@code quyche.journal.keep}), and those the database remembers.
 */
@Component
class Kept {

    private static final Logger LOG = LoggerFactory.getLogger(Kept.class);
    private static final String ENDING = ".checkpoint";

    private final Notary notary;
    private final Checkpoints checkpoints;
    private final Optional<Path> folder;

    Kept(Notary notary, Checkpoints checkpoints, Environment settings) {
        this.notary = notary;
        this.checkpoints = checkpoints;
        this.folder = Optional.ofNullable(settings.getProperty("quyche.journal.keep"))
                .filter(named -> !named.isBlank())
                .map(Path::of);
    }

    List<Note> all() {
        var all = new ArrayList<>(checkpoints.all().stream().map(Kept::read).toList());
        notary.last().ifPresent(all::add);
        return List.copyOf(all);
    }

    /** Those on the other machine; nothing when there is none, or when it cannot be reached. */
    Optional<List<Note>> elsewhere() {
        try {
            return Optional.of(folder.isPresent() ? in(folder.get()) : List.of());
        } catch (IOException unreachable) {
            LOG.error("The kept checkpoints in {} cannot be read: {}", folder.orElseThrow(), unreachable.toString());
            return Optional.empty();
        }
    }

    static List<Note> in(Path folder) throws IOException {
        try (var files = Files.newDirectoryStream(folder, "*" + ENDING)) {
            var notes = new ArrayList<Note>();
            for (var file : files) {
                notes.add(read(Files.readString(file)));
            }
            return notes;
        }
    }

    /** What is no checkpoint counts as one that does not agree, not as one that is not there. */
    private static Note read(String written) {
        try {
            return Note.of(written);
        } catch (MalformedNote none) {
            return new Note("?\n", List.of());
        }
    }

    /** Puts a checkpoint where it is kept; a file for each, which is never written again. */
    void put(Note note) throws IOException {
        if (folder.isEmpty()) {
            return;
        }
        Files.createDirectories(folder.get());
        var size = Checkpoint.of(note.text()).size();
        var file = folder.get().resolve("%019d".formatted(size) + ENDING);
        if (!Files.exists(file)) {
            var draft = folder.get().resolve(file.getFileName() + ".new");
            Files.writeString(draft, note.toString());
            Files.move(draft, file);
        }
    }
}
