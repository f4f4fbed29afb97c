package vn.quyche.backup;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestOutputStream;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import tools.jackson.databind.json.JsonMapper;

/** Writes the archive, readable by its owner alone, to a place where nothing is yet. */
final class ArchiveWriter implements AutoCloseable {

    private static final int BUFFER = 1 << 16;

    private final FileChannel file;
    private final ZipOutputStream zip;

    ArchiveWriter(Path path) throws IOException {
        file = FileChannel.open(
                path,
                EnumSet.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        zip = new ZipOutputStream(new BufferedOutputStream(Channels.newOutputStream(file), BUFFER));
        zip.setLevel(Deflater.BEST_SPEED);
    }

    /** Puts in a piece, and tells what went through. */
    Manifest.Part add(String name, Source source) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        var through = new DigestOutputStream(new StaysOpen(zip), Archive.newDigest());
        source.writeTo(through);
        zip.closeEntry();
        return new Manifest.Part(
                name, HexFormat.of().formatHex(through.getMessageDigest().digest()));
    }

    /** Puts the manifest in, last; then all is on the disk. */
    void finish(Manifest manifest) throws IOException {
        var json = JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsBytes(manifest);
        add(Archive.MANIFEST, out -> out.write(json));
        zip.finish();
        zip.flush();
        file.force(true);
    }

    @Override
    public void close() throws IOException {
        file.close();
    }

    /** Throws away what was begun. */
    static void discard(Path draft) {
        try {
            Files.deleteIfExists(draft);
        } catch (IOException stays) {
            // it bears the name of a draft, and the next backup uses another
        }
    }

    /** Whatever writes a piece. */
    interface Source {
        void writeTo(OutputStream out) throws IOException;
    }

    /** A piece that ends does not end the archive. */
    private static final class StaysOpen extends FilterOutputStream {

        StaysOpen(OutputStream archive) {
            super(archive);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
