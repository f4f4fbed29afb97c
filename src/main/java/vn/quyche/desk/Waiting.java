package vn.quyche.desk;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import vn.quyche.kernel.Citation;

/**
 * Something that waits for a person.
 *
 * @param kind what is to be done, a message key beneath {@code desk.kind} and {@code desk.act}
 * @param title what it is about
 * @param path where it is done
 * @param meta more about it: a message key and its arguments
 * @param basis the provisions it rests on
 * @param due the last day in time
 */
public record Waiting(
        String kind, String title, String path, Meta meta, List<Citation> basis, Optional<LocalDate> due) {

    /** Words in the reader's language: a message key and its arguments. */
    public record Meta(String key, List<Object> arguments) {

        static Meta of(String key, Object... arguments) {
            return new Meta(key, List.copyOf(Arrays.asList(arguments)));
        }
    }

    boolean isLate(LocalDate today) {
        return due.map(day -> day.isBefore(today)).orElse(false);
    }
}
