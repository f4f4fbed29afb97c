package vn.quyche.journal;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.springframework.core.env.PropertyResolver;
import vn.quyche.log.KeyFile;
import vn.quyche.log.MalformedNote;
import vn.quyche.log.Note;

/**
 * What of the journal lies outside the database: the key, and what was signed last. With it somebody who saves or brings
 * back an installation keeps the journal going, and sees whether it is whole.
 *
 * @param texts what the files say, by their names
 */
public record KeptOutside(Map<String, String> texts) {

    /** The file that tells what was signed last. */
    public static final String SIGNED_LAST = Notary.FILE;

    private static final List<String> NAMES = List.of(JournalKey.FILE, SIGNED_LAST);

    public KeptOutside {
        texts = Map.copyOf(texts);
    }

    /** Of the installation in that folder. */
    public static KeptOutside read(PropertyResolver settings, Path folder) throws IOException {
        var texts = new TreeMap<String, String>();
        for (var name : NAMES) {
            var file = place(name, settings, folder);
            if (Files.exists(file)) {
                texts.put(name, Files.readString(file));
            }
        }
        return new KeptOutside(texts);
    }

    /** Puts the files where an installation in that folder looks for them; other ones there are left, and refused. */
    public void put(PropertyResolver settings, Path folder) throws IOException {
        for (var name : NAMES) {
            var file = place(name, settings, folder);
            if (Files.exists(file) && !Files.readString(file).equals(texts.get(name))) {
                throw new FileAlreadyExistsException(file.toString());
            }
        }
        for (var text : texts.entrySet()) {
            var file = place(text.getKey(), settings, folder);
            if (!Files.exists(file)) {
                Files.createDirectories(file.toAbsolutePath().getParent());
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
                Files.writeString(file, text.getValue());
            }
        }
    }

    /** Reads the whole journal and compares it with the checkpoints in the database and the one signed last. */
    public Verification check(DataSource database) throws IOException {
        var tables = JdbcInspection.of(database);
        var kept = new ArrayList<Note>();
        try {
            tables.checkpoints().all().forEach(note -> kept.add(Note.of(note)));
            if (texts.containsKey(SIGNED_LAST)) {
                kept.add(Note.of(texts.get(SIGNED_LAST)));
            }
            var key = KeyFile.of(texts.getOrDefault(JournalKey.FILE, ""));
            return new WholeCheck(tables.entries(), tables.tree(), key.all()).against(List.copyOf(kept));
        } catch (MalformedNote spoiled) {
            throw new IOException(spoiled.getMessage(), spoiled);
        }
    }

    private static Path place(String name, PropertyResolver settings, Path folder) {
        return (name.equals(JournalKey.FILE) ? JournalKey.chosen(settings) : Optional.<Path>empty())
                .orElseGet(() -> folder.resolve(name));
    }
}
