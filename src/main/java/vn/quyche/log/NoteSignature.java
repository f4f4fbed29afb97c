package vn.quyche.log;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;

/**
 * A line beneath a note.
 *
 * @param name the key's name
 * @param id the key's number, a digest of name, kind and key
 * @param signature what the key made of the text
 */
public record NoteSignature(String name, int id, byte[] signature) {

    static final String START = "— ";

    /** Reads a line as {@link #toString} writes it. */
    static NoteSignature of(String line) {
        var words = line.startsWith(START) ? line.substring(START.length()).split(" ", -1) : new String[0];
        if (words.length != 2 || words[0].isEmpty()) {
            throw new MalformedNote("not a signature: " + line);
        }
        var bytes = MalformedNote.base64(words[1]);
        if (bytes.length <= Integer.BYTES) {
            throw new MalformedNote("too short for a signature: " + line);
        }
        return new NoteSignature(
                words[0], ByteBuffer.wrap(bytes).getInt(), Arrays.copyOfRange(bytes, Integer.BYTES, bytes.length));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof NoteSignature line && line.toString().equals(toString());
    }

    @Override
    public int hashCode() {
        return toString().hashCode();
    }

    @Override
    public String toString() {
        var bytes =
                ByteBuffer.allocate(Integer.BYTES + signature.length).putInt(id).put(signature);
        return START + name + " " + Base64.getEncoder().encodeToString(bytes.array());
    }
}
