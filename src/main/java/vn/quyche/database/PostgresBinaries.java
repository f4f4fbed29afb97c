package vn.quyche.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.springframework.util.FileSystemUtils;

/** PostgreSQL's programs, carried in the application and unpacked once a version. */
record PostgresBinaries(Path home) {

    /** The version the application carries; the pom names the same. */
    static final String VERSION = "18.6";

    private static final String ARCHIVE = "/postgres-linux-x86_64.txz";
    private static final Set<PosixFilePermission> OPEN = PosixFilePermissions.fromString("rwxr-xr-x");
    private static final Set<PosixFilePermission> READABLE = PosixFilePermissions.fromString("rw-r--r--");

    static String majorVersion() {
        return VERSION.substring(0, VERSION.indexOf('.'));
    }

    /** Unpacks beside and renames, so that a half-unpacked folder is never taken for a whole one. */
    static PostgresBinaries unpackedIn(DataDirectory data) {
        var home = data.resolve("postgres-" + VERSION);
        if (!Files.exists(home)) {
            var draft = data.resolve("postgres-" + VERSION + ".new");
            try {
                FileSystemUtils.deleteRecursively(draft);
                unpack(draft);
                new PostgresBinaries(draft).mustRunHere();
                Files.move(draft, home);
            } catch (IOException failed) {
                throw new DatabaseUnavailable("not-unpacked", data.path(), failed.toString());
            }
        }
        return new PostgresBinaries(home);
    }

    String program(String name) {
        return home.resolve("bin").resolve(name).toString();
    }

    private static void unpack(Path target) throws IOException {
        var packed = PostgresBinaries.class.getResourceAsStream(ARCHIVE);
        if (packed == null || !System.getProperty("os.arch").equals("amd64")) {
            throw noneForThisMachine();
        }
        try (var archive =
                new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(packed, 1 << 16)))) {
            for (var entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
                unpack(entry, archive, entry.resolveIn(target));
            }
        }
        openFolders(target);
    }

    private static void unpack(TarArchiveEntry entry, TarArchiveInputStream archive, Path file) throws IOException {
        Files.createDirectories(entry.isDirectory() ? file : file.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
        } else if (entry.isFile()) {
            Files.copy(archive, file);
            var runs = (entry.getMode() & 0100) != 0;
            Files.setPosixFilePermissions(file, runs ? OPEN : READABLE);
        }
    }

    /** Whatever the umask, the user that PostgreSQL runs as must reach its programs. */
    private static void openFolders(Path target) throws IOException {
        try (var all = Files.walk(target)) {
            for (var folder : all.filter(Files::isDirectory).toList()) {
                Files.setPosixFilePermissions(folder, OPEN);
            }
        }
    }

    private void mustRunHere() throws IOException {
        var version = new ProcessBuilder(program("postgres"), "--version")
                .redirectErrorStream(true)
                .start();
        var said = new String(version.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!said.contains(VERSION)) {
            throw noneForThisMachine();
        }
    }

    private static DatabaseUnavailable noneForThisMachine() {
        return new DatabaseUnavailable("no-binaries", System.getProperty("os.name"), System.getProperty("os.arch"));
    }
}
