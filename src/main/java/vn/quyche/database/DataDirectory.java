package vn.quyche.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** The folder that holds everything one installation must keep; held by one running application at a time. */
final class DataDirectory implements AutoCloseable {

    private static final String LOCK = "quyche.lock";
    private static final String PASSWORD = ".password";

    private final Path path;
    private final FileChannel lock;

    private DataDirectory(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    /** Takes the folder, creating it when it is not there; refuses when another application holds it. */
    static DataDirectory take(Path path) {
        try {
            Files.createDirectories(path);
            // Others may pass through, since PostgreSQL may run as another user, but may not look around.
            if (Files.isWritable(path) && Files.getOwner(path).getName().equals(System.getProperty("user.name"))) {
                Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwx--x--x"));
            }
            var lock = FileChannel.open(path.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!takes(lock)) {
                lock.close();
                throw new DatabaseUnavailable("data-in-use", path);
            }
            return new DataDirectory(path.toRealPath(), lock);
        } catch (IOException unusable) {
            throw new DatabaseUnavailable("data-unusable", path, unusable.toString());
        }
    }

    /** Whether an application runs on the folder; it is left as it is. */
    static boolean isTaken(Path path) {
        try (var lock = FileChannel.open(path.resolve(LOCK), StandardOpenOption.WRITE)) {
            return !takes(lock);
        } catch (NoSuchFileException never) {
            return false;
        } catch (IOException unusable) {
            throw new DatabaseUnavailable("data-unusable", path, unusable.toString());
        }
    }

    /** The password of a role, as whoever made it keeps it. */
    static String kept(Path path, String name) throws IOException {
        return Files.readString(path.resolve(name + PASSWORD)).strip();
    }

    private static boolean takes(FileChannel lock) throws IOException {
        try {
            return lock.tryLock() != null;
        } catch (OverlappingFileLockException heldByThisVeryProcess) {
            return false;
        }
    }

    /**
     * Where the data lie unless somebody says otherwise: the user's home. The home of root is closed to the user that
     * PostgreSQL must run as, so root keeps them where Debian keeps such data.
     */
    static Path usual() {
        var home = Path.of(System.getProperty("user.home"));
        return Unprivileged.isRoot() && !isOpenToOthers(home) ? Path.of("/var/lib/quyche") : home.resolve(".quyche");
    }

    private static boolean isOpenToOthers(Path folder) {
        try {
            return Files.getPosixFilePermissions(folder).contains(PosixFilePermission.OTHERS_EXECUTE);
        } catch (IOException unknown) {
            return false;
        }
    }

    Path resolve(String name) {
        return path.resolve(name);
    }

    Path path() {
        return path;
    }

    /** The password of a role: random, made once, readable by the folder's owner alone. */
    String password(String name) {
        var file = path.resolve(name + PASSWORD);
        try {
            if (!Files.exists(file)) {
                var bytes = new byte[24];
                new SecureRandom().nextBytes(bytes);
                var draft = path.resolve(name + PASSWORD + ".new");
                Files.deleteIfExists(draft);
                Files.createFile(
                        draft, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
                Files.writeString(draft, Base64.getUrlEncoder().encodeToString(bytes));
                Files.move(draft, file);
            }
            return Files.readString(file).strip();
        } catch (IOException unusable) {
            throw new DatabaseUnavailable("data-unusable", path, unusable.toString());
        }
    }

    /** The loopback port of the last run when it is free still, so that tools find the database where it was. */
    int freePort() {
        var file = path.resolve("database.port");
        try {
            var last = lastPort(file);
            var port = last != null && isFree(last) ? last : anyFreePort();
            Files.writeString(file, port + "\n");
            return port;
        } catch (IOException unusable) {
            throw new DatabaseUnavailable("data-unusable", path, unusable.toString());
        }
    }

    private static @Nullable Integer lastPort(Path file) throws IOException {
        try {
            return Files.exists(file) ? Integer.valueOf(Files.readString(file).strip()) : null;
        } catch (NumberFormatException spoiled) {
            return null;
        }
    }

    private static boolean isFree(int port) {
        try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException busy) {
            return false;
        }
    }

    private static int anyFreePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
