package vn.quyche.kernel;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A place in a regulation, named by its Akoma Ntoso eId, such as {@code art_2__para_4__indent_3}.
 *
 * @param regulation the regulation's id, such as {@code dien-bien}
 * @param eId the provision's identifier within it
 */
public record Citation(String regulation, String eId) implements Comparable<Citation> {

    private static final Pattern SHAPE = Pattern.compile("[a-z]+(_[0-9a-zđIVXLC]+)?(__[a-z]+(_[0-9a-zđIVXLC]+)?)*");

    public Citation {
        if (!SHAPE.matcher(eId).matches()) {
            throw new IllegalArgumentException("Not an eId: " + eId);
        }
    }

    /** Reads {@code dien-bien:art_2__para_4}, the form in which citations are stored. */
    public static Citation of(String text) {
        var colon = text.indexOf(':');
        if (colon < 1) {
            throw new IllegalArgumentException("Not a citation: " + text);
        }
        return new Citation(text.substring(0, colon), text.substring(colon + 1));
    }

    /** The citation in full, as a document prints it: "Điều 2, khoản 4, gạch đầu dòng 3". */
    public String words() {
        return words(Locale.forLanguageTag("vi"));
    }

    /** The citation in full in Vietnamese or English. */
    public String words(Locale language) {
        return CitationWords.in(language).full(eId);
    }

    /** The citation as a chip shows it: "Điều 2 khoản 4 gạch 3". */
    public String brief(Locale language) {
        return CitationWords.in(language).brief(eId);
    }

    /** Whether this is the given provision or lies beneath it. */
    public boolean isWithin(Citation above) {
        return regulation.equals(above.regulation) && (eId.equals(above.eId) || eId.startsWith(above.eId + "__"));
    }

    @Override
    public int compareTo(Citation other) {
        var order = regulation.compareTo(other.regulation);
        return order != 0 ? order : EIdOrder.compare(eId, other.eId);
    }

    @Override
    public String toString() {
        return regulation + ":" + eId;
    }
}
