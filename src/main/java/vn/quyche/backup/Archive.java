package vn.quyche.backup;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** A backup as it lies on the disk: a zip archive of the tables' rows, a few files, and the manifest. */
final class Archive implements Closeable {

    static final String MANIFEST = "manifest.json";

    private static final int BUFFER = 1 << 16;

    private final ZipFile zip;
    private final Manifest manifest;

    private Archive(ZipFile zip, Manifest manifest) {
        this.zip = zip;
        this.manifest = manifest;
    }

    /** Opens one; what is no backup, or one of a later shape, is refused. */
    static Archive open(Path path) throws IOException {
        var zip = new ZipFile(path.toFile());
        try (var words = read(zip, MANIFEST)) {
            var manifest = JsonMapper.builder().build().readValue(words, Manifest.class);
            if (manifest.format() != Manifest.FORMAT) {
                throw new IOException("format " + manifest.format());
            }
            return new Archive(zip, manifest);
        } catch (IOException | JacksonException none) {
            zip.close();
            throw new IOException(none.getMessage(), none);
        }
    }

    Manifest manifest() {
        return manifest;
    }

    /** Reads every piece and compares it with what went in. */
    void check() throws IOException {
        var parts = Stream.concat(manifest.tables().stream().map(Manifest.Table::part), manifest.files().stream());
        for (var part : parts.toList()) {
            var bytes = new byte[BUFFER];
            try (var in = new DigestInputStream(read(part.name()), newDigest())) {
                while (in.read(bytes) >= 0) {
                    // only the digest is wanted
                }
                if (!HexFormat.of().formatHex(in.getMessageDigest().digest()).equals(part.sha256())) {
                    throw new IOException(part.name());
                }
            }
        }
    }

    InputStream read(String name) throws IOException {
        return read(zip, name);
    }

    private static InputStream read(ZipFile zip, String name) throws IOException {
        var entry = zip.getEntry(name);
        if (entry == null) {
            throw new IOException("no " + name);
        }
        return zip.getInputStream(entry);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    static MessageDigest newDigest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException problem) {
            throw new IllegalStateException(problem);
        }
    }
}
