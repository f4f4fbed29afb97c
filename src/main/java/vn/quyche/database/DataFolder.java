package vn.quyche.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.springframework.core.env.PropertyResolver;

/**
 * The folder of this installation, for the few things that must not lie in the database.
 *
 * @param path where it is, or will be when something is put there
 */
public record DataFolder(Path path) {

    /** The one that the settings name. */
    public static DataFolder of(PropertyResolver settings) {
        return new DataFolder(DatabaseConfiguration.chosen(settings));
    }

    /** Where it is, made when it is not there. */
    public Path made() {
        return file("");
    }

    /** A file in it; the folder is made when it is not there. */
    public Path file(String name) {
        try {
            if (!Files.exists(path)) {
                Files.createDirectories(
                        path, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx--x--x")));
            }
            return path.resolve(name);
        } catch (IOException unusable) {
            throw new DatabaseUnavailable("data-unusable", path, unusable.toString());
        }
    }
}
