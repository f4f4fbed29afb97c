package vn.quyche.matters;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.quyche.kernel.OrganId;

/**
 * Which matters a list shows.
 *
 * @param words in the title, the summary or the number, accents aside; empty for all
 * @param state only those in this state
 * @param organ only those whose turn is this organ's
 * @param body only those filed by this body
 * @param from filed on this day or later
 * @param to filed on this day or earlier
 * @param mine only those the reader has to do something about, or filed
 * @param sort {@code number}, {@code title}, {@code body}, {@code state}, {@code filed} or {@code since}; with a minus
 *     before it, downwards
 * @param page counted from 1
 * @param size lines on a page
 */
public record Filter(
        String words,
        @Nullable MatterState state,
        @Nullable OrganId organ,
        @Nullable OrganId body,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        boolean mine,
        String sort,
        int page,
        int size) {

    private static final int USUAL = 20;

    public Filter {
        words = Prose.tidy(words);
        page = Math.max(1, page);
        size = Math.max(1, size);
    }

    /** All matters, the latest first. */
    public static Filter all() {
        return new Filter("", null, null, null, null, null, false, "-filed", 1, USUAL);
    }

    /** Those in a state, the latest first. */
    public static Filter in(MatterState state) {
        return new Filter("", state, null, null, null, null, false, "-filed", 1, USUAL);
    }

    long offset() {
        return (page - 1L) * size;
    }
}
