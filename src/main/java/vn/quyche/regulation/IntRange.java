package vn.quyche.regulation;

/** At least so many and at most so many. */
public record IntRange(int least, int most) {

    public IntRange {
        if (least < 0 || most < least) {
            throw new IllegalArgumentException("Not a range: " + least + ".." + most);
        }
    }

    /** Reads {@code 1..2}. */
    public static IntRange of(String text) {
        var dots = text.indexOf("..");
        if (dots < 1) {
            throw new IllegalArgumentException("Not a range: " + text);
        }
        return new IntRange(
                Integer.parseInt(text.substring(0, dots)), Integer.parseInt(text.substring(dots + "..".length())));
    }

    public boolean contains(int number) {
        return least <= number && number <= most;
    }

    @Override
    public String toString() {
        return least + ".." + most;
    }
}
