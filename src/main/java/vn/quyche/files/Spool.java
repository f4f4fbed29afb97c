package vn.quyche.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import vn.quyche.kernel.Refusal;

/**
 * An upload on its way in, kept on disk under no name: the place is deleted as soon as it is open, so that the system
 * takes it back even when the process is killed.
 */
final class Spool implements AutoCloseable {

    static final long LARGEST = 100L * 1024 * 1024;

    private static final int CHUNK = 1024 * 1024;

    private final FileChannel channel;
    private final MessageDigest digest = newDigest();
    private long size;

    private Spool(FileChannel channel) {
        this.channel = channel;
    }

    static Spool of(InputStream content) throws IOException {
        var spool = new Spool(unnamed());
        try {
            spool.fill(content);
            return spool;
        } catch (IOException | RuntimeException e) {
            spool.close();
            throw e;
        }
    }

    long size() {
        return size;
    }

    /** The digest of what came in, in lower-case hexadecimal. Asked once. */
    String sha256() {
        return HexFormat.of().formatHex(digest.digest());
    }

    SeekableByteChannel channel() throws IOException {
        return channel.position(0);
    }

    InputStream stream() throws IOException {
        return Channels.newInputStream(channel());
    }

    byte[] start(int length) throws IOException {
        var bytes = new byte[(int) Math.min(length, size)];
        readAt(0, bytes);
        return bytes;
    }

    void forEachChunk(ChunkTaker taker) throws IOException {
        var number = 0;
        for (var at = 0L; at < size; at += CHUNK) {
            var bytes = new byte[(int) Math.min(CHUNK, size - at)];
            readAt(at, bytes);
            taker.take(number++, bytes);
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    private void readAt(long at, byte[] bytes) throws IOException {
        var buffer = ByteBuffer.wrap(bytes);
        while (buffer.hasRemaining() && channel.read(buffer, at + buffer.position()) >= 0) {
            // reads on until the piece is whole
        }
    }

    private static FileChannel unnamed() throws IOException {
        Path place = java.nio.file.Files.createTempFile("quyche-", ".part");
        var channel = FileChannel.open(
                place, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
        java.nio.file.Files.deleteIfExists(place);
        return channel;
    }

    private void fill(InputStream content) throws IOException {
        var bytes = new byte[CHUNK];
        for (var read = content.read(bytes); read >= 0; read = content.read(bytes)) {
            size += read;
            if (size > LARGEST) {
                throw Refusal.tooLarge("file", "file.too-large");
            }
            digest.update(bytes, 0, read);
            var piece = ByteBuffer.wrap(bytes, 0, read);
            while (piece.hasRemaining()) {
                channel.write(piece);
            }
        }
    }

    static MessageDigest newDigest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Takes one piece after the other. */
    interface ChunkTaker {
        void take(int number, byte[] bytes);
    }
}
