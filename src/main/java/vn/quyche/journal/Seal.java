package vn.quyche.journal;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/**
 * What seals an entry: the SHA-256 digest of the seal before it and of everything the entry says. Lengths stand before
 * texts, so that no two entries are written alike.
 */
record Seal(byte[] digest) {

    private static final int BYTES = 32;

    /** What stands before the first entry. */
    static final Seal FIRST = new Seal(new byte[BYTES]);

    Seal next(Entry entry) {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            sha.update(digest);
            return new Seal(sha.digest(written(entry)));
        } catch (NoSuchAlgorithmException problem) {
            throw new IllegalStateException(problem);
        }
    }

    private static byte[] written(Entry entry) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            out.writeLong(entry.seq());
            write(out, entry.recordedAt());
            write(out, entry.happenedAt());
            write(
                    out,
                    List.of(
                            entry.account(),
                            entry.person().toString(),
                            entry.actorName(),
                            entry.name(),
                            entry.organ().code(),
                            entry.about().type(),
                            entry.about().id(),
                            entry.about().title()));
            write(out, entry.audience().codes());
            write(out, entry.basis().stream().map(Object::toString).toList());
            write(out, List.copyOf(entry.details().keySet()));
            write(out, List.copyOf(entry.details().values()));
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
        return bytes.toByteArray();
    }

    private static void write(DataOutputStream out, Instant moment) throws IOException {
        out.writeLong(moment.getEpochSecond());
        out.writeInt(moment.getNano());
    }

    private static void write(DataOutputStream out, List<String> texts) throws IOException {
        out.writeInt(texts.size());
        for (var text : texts) {
            var bytes = text.getBytes(StandardCharsets.UTF_8);
            out.writeInt(bytes.length);
            out.write(bytes);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Seal seal && Arrays.equals(digest, seal.digest);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(digest);
    }

    @Override
    public String toString() {
        return HexFormat.of().formatHex(digest);
    }
}
