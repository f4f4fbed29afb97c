package vn.quyche;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The project's own files, for the tests that read them as a person would. */
final class Sources {

    static final Path JAVA = Path.of("src/main/java/vn/quyche");
    static final Path TESTS = Path.of("src/test/java/vn/quyche");
    static final Path TEMPLATES = Path.of("src/main/resources/templates");
    static final Path MESSAGES = Path.of("src/main/resources/messages");
    static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");

    private Sources() {}

    static List<Path> under(Path folder, String pattern) {
        var wanted = FileSystems.getDefault().getPathMatcher("glob:" + pattern);
        try (var all = Files.walk(folder)) {
            return all.filter(file -> wanted.matches(file.getFileName()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The module a Java file lies in. */
    static String module(Path javaFile) {
        return JAVA.relativize(javaFile).getName(0).toString();
    }
}
