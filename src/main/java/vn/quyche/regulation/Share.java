package vn.quyche.regulation;

import java.util.regex.Pattern;

/**
 * A share of a body, as in "at least two thirds" or "more than half". Counted in whole members, never in percent.
 *
 * @param strict whether the share itself is not enough
 */
public record Share(int numerator, int denominator, boolean strict) {

    private static final Pattern FORM = Pattern.compile("(>=|>) (\\d{1,4})/(\\d{1,4})");

    public Share {
        if (denominator < 1 || numerator < 0 || numerator > denominator) {
            throw new IllegalArgumentException("Not a share: " + numerator + "/" + denominator);
        }
    }

    /** Reads {@code > 1/2} or {@code >= 2/3}. */
    public static Share of(String text) {
        var parts = FORM.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException("Not a share: " + text);
        }
        return new Share(
                Integer.parseInt(parts.group(2)),
                Integer.parseInt(parts.group(3)),
                parts.group(1).equals(">"));
    }

    /** The smallest number of members that reaches the share of the base. */
    public int needed(int base) {
        var product = (long) base * numerator;
        return Math.toIntExact(strict ? product / denominator + 1 : (product + denominator - 1) / denominator);
    }

    public boolean isReachedBy(int yes, int base) {
        return yes >= needed(base);
    }

    @Override
    public String toString() {
        return (strict ? "> " : ">= ") + numerator + "/" + denominator;
    }
}
