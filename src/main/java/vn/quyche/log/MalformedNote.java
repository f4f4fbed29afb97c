package vn.quyche.log;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** What is not written as a signed note, a key or a checkpoint is written. */
public class MalformedNote extends IllegalArgumentException {

    MalformedNote(String reason) {
        super(reason);
    }

    /** The bytes, when they are written in the one way that is right. */
    static byte[] base64(String text) {
        try {
            var bytes = Base64.getDecoder().decode(text.getBytes(StandardCharsets.ISO_8859_1));
            if (Base64.getEncoder().encodeToString(bytes).equals(text)) {
                return bytes;
            }
        } catch (IllegalArgumentException garbled) {
            // said below
        }
        throw new MalformedNote("not base64: " + text);
    }
}
