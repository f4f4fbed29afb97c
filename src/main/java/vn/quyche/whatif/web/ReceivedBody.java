package vn.quyche.whatif.web;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import vn.quyche.kernel.Refusal;

/**
 * The body of a request, to be read more than once: a small one in memory, a large one in a file that is without a name
 * as soon as it is open.
 */
final class ReceivedBody implements AutoCloseable {

    private static final int SMALL = 1024 * 1024;

    /** A gigabyte: a million cases take some hundred and fifty megabytes. */
    static final long LARGEST = 1024L * SMALL;

    private final byte[] small;
    private final Optional<FileChannel> large;

    private ReceivedBody(byte[] small, Optional<FileChannel> large) {
        this.small = small;
        this.large = large;
    }

    static ReceivedBody of(InputStream sent, long largest) throws IOException {
        var start = sent.readNBytes(SMALL);
        if (start.length < SMALL) {
            return new ReceivedBody(start, Optional.empty());
        }
        var channel = unnamed();
        try {
            var written = Channels.newOutputStream(channel);
            var bytes = new byte[SMALL];
            var all = new SequenceInputStream(new ByteArrayInputStream(start), sent);
            var size = 0L;
            for (var read = all.read(bytes); read >= 0; read = all.read(bytes)) {
                size += read;
                if (size > largest) {
                    throw Refusal.tooLarge("cases", "what-if.body-too-large", largest / SMALL);
                }
                written.write(bytes, 0, read);
            }
            return new ReceivedBody(new byte[0], Optional.of(channel));
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    /** From its beginning; one reader at a time. */
    InputStream stream() throws IOException {
        return large.isPresent()
                ? new Lent(Channels.newInputStream(large.get().position(0)))
                : new ByteArrayInputStream(small);
    }

    /** A part of it; many may read at once. */
    InputStream part(long from, long to) {
        var length = Math.toIntExact(to - from);
        if (large.isEmpty()) {
            return new ByteArrayInputStream(small, Math.toIntExact(from), length);
        }
        try {
            var bytes = ByteBuffer.allocate(length);
            while (bytes.hasRemaining() && large.get().read(bytes, from + bytes.position()) >= 0) {
                // a file may give less at once than is asked for
            }
            return new ByteArrayInputStream(bytes.array(), 0, bytes.position());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        if (large.isPresent()) {
            large.get().close();
        }
    }

    private static FileChannel unnamed() throws IOException {
        var place = Files.createTempFile("quyche-", ".part");
        var channel = FileChannel.open(
                place, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
        Files.deleteIfExists(place);
        return channel;
    }

    /** Closed by each reader, so that the next can begin anew. */
    private static final class Lent extends FilterInputStream {

        Lent(InputStream lent) {
            super(lent);
        }

        @Override
        public void close() {
            // the body itself is closed once
        }
    }
}
