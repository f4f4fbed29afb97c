package vn.quyche.gaps;

import java.text.Normalizer;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which entries a list shows.
 *
 * @param words in the title or the number of the matter or in the reason, accents aside; empty for all
 * @param subject only those about this subject; empty for all
 * @param provision only those that name this provision; empty for all
 * @param from opened on this day or later
 * @param to opened on this day or earlier
 * @param sort {@code opened}, {@code number}, {@code subject}, {@code ground} or {@code state}; with a minus before it,
 *     downwards
 * @param page counted from 1
 * @param size lines on a page
 */
public record GapFilter(
        String words,
        String subject,
        @Nullable Ground ground,
        @Nullable GapState state,
        String provision,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        String sort,
        int page,
        int size) {

    public GapFilter {
        words = Normalizer.normalize(words.strip(), Normalizer.Form.NFC);
        page = Math.max(1, page);
        size = Math.max(1, size);
    }

    /** All entries, the latest first. */
    public static GapFilter all(int size) {
        return new GapFilter("", "", null, null, "", null, null, "-opened", 1, size);
    }

    /** Whether anything is asked for but the order. */
    public boolean isFiltered() {
        return !words.isEmpty()
                || !subject.isEmpty()
                || !provision.isEmpty()
                || ground != null
                || state != null
                || from != null
                || to != null;
    }

    long offset() {
        return (page - 1L) * size;
    }
}
