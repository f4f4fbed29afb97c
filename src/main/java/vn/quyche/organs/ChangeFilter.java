package vn.quyche.organs;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Which changes a list shows.
 *
 * @param words words of a name or of a document's number, accents aside
 * @param kind of one kind only
 * @param from holding from this day on or later
 * @param to holding from this day on or earlier
 */
public record ChangeFilter(String words, Optional<ChangeKind> kind, Optional<LocalDate> from, Optional<LocalDate> to) {

    public static ChangeFilter everything() {
        return new ChangeFilter("", Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** Whether it leaves any out. */
    public boolean isNarrow() {
        return !words.isBlank() || kind.isPresent() || from.isPresent() || to.isPresent();
    }
}
