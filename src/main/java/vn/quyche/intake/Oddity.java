package vn.quyche.intake;

import java.util.List;

/**
 * Something about the numbering that a person should look at.
 *
 * @param eId the place; of a number that is not there, the place it would have
 * @param kind what is odd
 * @param others the places it is told by: the last of several missing, then the one printed next or before
 */
public record Oddity(String eId, Kind kind, List<String> others) {

    /** What can be odd. */
    public enum Kind {
        /** One number is left out. */
        MISSING("missing"),
        /** Several numbers in a row are left out. */
        MISSING_SEVERAL("missing-several"),
        /** A number is printed twice. */
        TWICE("twice"),
        /** A number comes after a higher one. */
        OUT_OF_ORDER("out-of-order"),
        /** The first item of a dashed list has no dash. */
        WITHOUT_DASH("without-dash"),
        /** Nothing stands under a heading. */
        EMPTY("empty"),
        /** There is no article at all. */
        NO_ARTICLE("no-article");

        private final String key;

        Kind(String key) {
            this.key = key;
        }

        /** Its name in messages. */
        public String key() {
            return key;
        }
    }

    public Oddity {
        others = List.copyOf(others);
    }
}
