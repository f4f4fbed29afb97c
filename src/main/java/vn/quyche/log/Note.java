package vn.quyche.log;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A text and who signed it (C2SP signed-note).
 *
 * @param text ends with a line's end
 * @param signatures at least one
 */
public record Note(String text, List<NoteSignature> signatures) {

    private static final int LONGEST = 100_000;
    private static final String BETWEEN = "\n\n";

    public Note {
        if (!text.endsWith("\n")) {
            throw new MalformedNote("the text of a note ends its last line");
        }
        signatures = List.copyOf(signatures);
    }

    /** Reads a note as {@link #toString} writes it. */
    public static Note of(String written) {
        var end = written.lastIndexOf(BETWEEN);
        if (end < 0
                || !written.endsWith("\n")
                || written.length() > LONGEST
                || written.chars().anyMatch(Note::isControl)) {
            throw new MalformedNote("not a signed note");
        }
        var lines = written.substring(end + BETWEEN.length(), Math.max(written.length() - 1, end + BETWEEN.length()));
        return new Note(
                written.substring(0, end + 1),
                Arrays.stream(lines.split("\n", -1)).map(NoteSignature::of).toList());
    }

    private static boolean isControl(int letter) {
        return letter < ' ' && letter != '\n' || letter == '\uFFFD';
    }

    /** The same text with more beneath it; a line that stands there already is not repeated. */
    public Note with(List<NoteSignature> more) {
        var all = new ArrayList<>(signatures);
        for (var signature : more) {
            if (!all.contains(signature)) {
                all.add(signature);
            }
        }
        return new Note(text, all);
    }

    /** Whether the key signed it; lines of other keys do not matter, a false line of this one does. */
    public boolean isSignedBy(VerifyingKey key) {
        var own = signatures.stream().filter(key::made).toList();
        return !own.isEmpty() && own.stream().allMatch(signature -> key.verifies(text, signature));
    }

    /** As it is sent and kept. */
    @Override
    public String toString() {
        return text + "\n" + signatures.stream().map(line -> line + "\n").collect(Collectors.joining());
    }
}
