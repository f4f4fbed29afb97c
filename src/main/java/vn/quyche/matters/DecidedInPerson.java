package vn.quyche.matters;

import java.time.LocalDate;

/**
 * What an office-holder decided in person.
 *
 * @param text the words decided
 * @param on the day on which it was decided, which may lie before it is recorded
 */
public record DecidedInPerson(String text, LocalDate on) {

    public DecidedInPerson {
        text = Prose.tidy(text);
    }
}
