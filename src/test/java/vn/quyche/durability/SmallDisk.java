package vn.quyche.durability;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import org.springframework.util.FileSystemUtils;

/** A disk of its own for a test to fill: a piece of memory that is mounted, which takes root. */
final class SmallDisk implements AutoCloseable {

    private static final int PIECE = 64 * 1024;

    private final Path folder;

    private SmallDisk(Path folder) {
        this.folder = folder;
    }

    /** Nothing where this machine does not let us mount one. */
    static Optional<SmallDisk> of(String size) {
        try {
            var folder = Files.createTempDirectory("quyche-test");
            if (succeeds("mount", "-t", "tmpfs", "-o", "mode=755,size=" + size, "tmpfs", folder.toString())) {
                return Optional.of(new SmallDisk(folder));
            }
            Files.delete(folder);
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path folder() {
        return folder;
    }

    /** Fills it until that many bytes are left, or fewer. */
    void fillUpTo(long left) {
        try (var ballast = Files.newByteChannel(ballast(), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            ballast.position(ballast.size());
            var piece = ByteBuffer.allocate(PIECE);
            while (Files.getFileStore(folder).getUsableSpace() > left) {
                ballast.write(piece.clear());
            }
        } catch (IOException full) {
            // fuller than that it cannot be
        }
    }

    void makeRoom() {
        try {
            Files.deleteIfExists(ballast());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path ballast() {
        return folder.resolve("ballast");
    }

    private static boolean succeeds(String... command) {
        try {
            return new ProcessBuilder(List.of(command))
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException none) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        if (succeeds("umount", folder.toString())) {
            try {
                FileSystemUtils.deleteRecursively(folder);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
