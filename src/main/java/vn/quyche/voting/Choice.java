package vn.quyche.voting;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a slip says, in its short form: {@code YES}; the lines chosen, {@code 2} or {@code 1,3}; or a letter for each
 * line, {@code HCL}. Only a yes counts for a question (J-26).
 */
public record Choice(String code) {

    private static final Pattern SHAPE = Pattern.compile("[A-Z]{1,100}|\\d{1,3}(,\\d{1,3}){0,99}");

    public static final Choice YES = new Choice("YES");
    public static final Choice NO = new Choice("NO");
    public static final Choice ABSTAIN = new Choice("ABSTAIN");
    /** Neither yes nor no, but in words. */
    public static final Choice OTHER = new Choice("OTHER");
    /** Against, and held on to: the opinion goes up with the record (Điều 23.2). */
    public static final Choice RESERVED = new Choice("RESERVED");
    /** A slip on which nothing is marked. */
    public static final Choice BLANK = new Choice("BLANK");
    /** What a voter has said in secret, as far as anybody is told. */
    public static final Choice SEALED = new Choice("SEALED");

    public Choice {
        if (!SHAPE.matcher(code).matches()) {
            throw new IllegalArgumentException("Not what a slip can say: " + code);
        }
    }

    /** Reads what a form or another program sends. */
    public static Choice of(String text) {
        return new Choice(text.strip());
    }

    /** The choice of some lines, by their numbers from 1. */
    public static Choice ofLines(List<Integer> lines) {
        return lines.isEmpty()
                ? BLANK
                : new Choice(String.join(
                        ",",
                        lines.stream().sorted().distinct().map(String::valueOf).toList()));
    }

    /** The numbers of the lines chosen, from 1; none of a blank slip. */
    public List<Integer> lines() {
        return equals(BLANK)
                ? List.of()
                : Stream.of(code.split(",")).map(Integer::valueOf).toList();
    }

    /** Whether the line is chosen on the slip. */
    public boolean marks(int line) {
        return Character.isDigit(code.charAt(0)) && lines().contains(line);
    }

    /** Whether the slip gives the person of the line this level. */
    public boolean gives(int line, char level) {
        return code.length() >= line && code.charAt(line - 1) == level;
    }

    public boolean isSealed() {
        return equals(SEALED);
    }

    @Override
    public String toString() {
        return code;
    }
}
