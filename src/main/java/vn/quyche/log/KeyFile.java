package vn.quyche.log;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;

/**
 * A key in a file that its owner alone may read: the secret half, the public half, and under them the public halves of
 * the keys that were used before it.
 *
 * @param key what is signed with
 * @param former what was signed with
 */
public record KeyFile(SigningKey key, List<VerifyingKey> former) {

    private static final EnumSet<PosixFilePermission> OTHERS = EnumSet.complementOf(EnumSet.of(
            PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE, PosixFilePermission.OWNER_EXECUTE));

    public KeyFile {
        former = List.copyOf(former);
    }

    /** Reads it; a file that others may read is refused, as is a key that is none. */
    public static KeyFile read(Path file) throws IOException {
        if (Files.getPosixFilePermissions(file).stream().anyMatch(OTHERS::contains)) {
            throw new MalformedNote(file + " may be read by others than its owner (chmod 600)");
        }
        return of(Files.readString(file));
    }

    /** Reads what such a file says. */
    public static KeyFile of(String text) {
        var lines = text.lines().filter(line -> !line.isBlank()).toList();
        if (lines.size() < 2) {
            throw new MalformedNote("there is no secret and public key, a line each");
        }
        var key = SigningKey.of(lines.get(0).strip(), VerifyingKey.of(lines.get(1)));
        return new KeyFile(key, lines.stream().skip(2).map(VerifyingKey::of).toList());
    }

    /** Writes it whole or not at all. */
    public void write(Path file) throws IOException {
        var draft = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(draft);
        Files.createFile(draft, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.write(
                draft,
                Stream.concat(Stream.of(key.secret()), all().stream().map(Object::toString))
                        .toList());
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    }

    /** The present key and the former ones. */
    public List<VerifyingKey> all() {
        var all = new ArrayList<VerifyingKey>();
        all.add(key.verifying());
        all.addAll(former);
        return List.copyOf(all);
    }
}
