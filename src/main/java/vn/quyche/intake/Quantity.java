package vn.quyche.intake;

import java.util.Optional;

/**
 * A number that a rule can be made of, in its place.
 *
 * @param value a number, or text where a number would lose something: {@code 2/3}, {@code P3M}, {@code 1..2}
 * @param unit what is counted, where the kind leaves it open
 * @param text the words it was read from
 */
public record Quantity(String eId, Kind kind, Comparator comparator, Object value, Optional<String> unit, String text) {

    /** What kind of number it is. */
    public enum Kind {
        MONEY,
        AREA,
        FRACTION,
        PERIOD,
        LEAD_TIME,
        FREQUENCY,
        COUNT
    }

    /** How a value is compared with it. */
    public enum Comparator {
        LT,
        LE,
        EQ,
        GE,
        GT
    }
}
