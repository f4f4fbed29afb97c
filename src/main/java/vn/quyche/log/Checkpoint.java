package vn.quyche.log;

import java.time.Instant;
import java.util.List;

/**
 * How far a log has come (C2SP tlog-checkpoint).
 *
 * @param origin the log's name
 * @param size how many entries it has
 * @param root the root over them
 */
public record Checkpoint(String origin, long size, Hash root) {

    private static final String NUMBER = "0|[1-9][0-9]{0,18}";

    /** Reads the text of a note; what a log may add after the third line is left aside. */
    public static Checkpoint of(String text) {
        var lines = List.of(text.split("\n", -1));
        if (lines.size() < 4 || lines.get(0).isEmpty() || !lines.get(1).matches(NUMBER)) {
            throw new MalformedNote("not a checkpoint");
        }
        var root = MalformedNote.base64(lines.get(2));
        if (root.length != Hash.LENGTH) {
            throw new MalformedNote("not a checkpoint");
        }
        return new Checkpoint(lines.get(0), size(lines.get(1)), new Hash(root));
    }

    private static long size(String number) {
        try {
            return Long.parseLong(number);
        } catch (NumberFormatException tooLarge) {
            throw new MalformedNote("not a checkpoint");
        }
    }

    public Note signedBy(SigningKey key) {
        return new Note(text(), List.of(key.sign(text(), Instant.EPOCH)));
    }

    /** What is signed. */
    public String text() {
        return origin + "\n" + size + "\n" + root.base64() + "\n";
    }
}
