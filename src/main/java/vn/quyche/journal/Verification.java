package vn.quyche.journal;

import java.io.Serializable;
import java.util.Locale;

/**
 * What a check of the whole journal found.
 *
 * @param entries how many were read
 * @param root the root over them, as computed from what they say
 * @param kept against how many kept checkpoints it was checked
 * @param fault what is wrong
 * @param place the first place at which it is: an entry's, or the size of the kept checkpoint; 0 when nothing is wrong
 */
public record Verification(long entries, String root, int kept, Fault fault, long place) implements Serializable {

    /** What can be wrong. */
    public enum Fault {
        NONE,
        /** An entry does not say what was hashed. */
        ENTRY,
        /** An entry is missing, or one stands where none belongs. */
        ORDER,
        /** The tree over the entries is not the one they make. */
        TREE,
        /** The journal is not the one that was signed when the kept checkpoint was. */
        KEPT,
        /** The journal is shorter than it was then. */
        SHORTER,
        /** The place where checkpoints are kept cannot be reached; what could be checked holds. */
        UNREACHABLE,
        /** A kept checkpoint was not signed by the key of this journal. */
        SIGNATURE
    }

    public boolean holds() {
        return fault == Fault.NONE;
    }

    Verification with(Fault other) {
        return new Verification(entries, root, kept, other, place);
    }

    /** The message key under {@code journal.}. */
    public String key() {
        return "journal.fault." + fault.name().toLowerCase(Locale.ROOT);
    }
}
