package vn.quyche.intake;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A paragraph of a document, its layout taken off.
 *
 * @param line where it begins, counted from one
 * @param lines its lines as printed
 */
record Block(int line, List<String> lines) {

    private static final Pattern HEADING = Pattern.compile("^\\s*(?:#{1,6}|>)\\s+");
    private static final Pattern EMPHASIS = Pattern.compile("\\*{1,3}(?=\\S)|(?<=\\S)\\*{1,3}");
    private static final Pattern TAG = Pattern.compile("</?[a-zA-Z]{1,10}/?>");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00a0\\u200b\\ufeff]+");
    private static final Pattern RULE = Pattern.compile("[-–—_=*.\\s]{3,}|\\*");
    private static final Pattern PAGE = Pattern.compile("(?i)-?\\s*(?:trang\\s*)?\\d{1,4}(?:\\s*/\\s*\\d{1,4})?\\s*-?");

    /** A line without marks of layout. */
    static String plain(String line) {
        var plain = HEADING.matcher(TAG.matcher(line).replaceAll("")).replaceFirst("");
        return BLANKS.matcher(EMPHASIS.matcher(plain).replaceAll(""))
                .replaceAll(" ")
                .strip();
    }

    /** Whether a line only parts what stands above and below it. */
    static boolean isRule(String line) {
        return RULE.matcher(line.strip()).matches();
    }

    /** Whether a line is the number of a page, which breaks no sentence. */
    static boolean isPageNumber(String line) {
        return PAGE.matcher(line.strip()).matches();
    }

    static Block of(int line, String text) {
        return new Block(line, List.of(text));
    }

    String text() {
        return String.join(" ", lines);
    }
}
