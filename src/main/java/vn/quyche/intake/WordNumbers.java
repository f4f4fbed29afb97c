package vn.quyche.intake;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;

/** Counts the numbers that Word itself writes before paragraphs, and that do not stand in their text. */
final class WordNumbers {

    private static final Pattern PLACE = Pattern.compile("%(\\d)");
    private static final int LEVELS = 9;
    private static final String[] TENS = {"", "x", "xx", "xxx", "xl", "l", "lx", "lxx", "lxxx", "xc"};
    private static final String[] ONES = {"", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"};

    /** By list: how far each level has been counted. */
    private final Map<BigInteger, int[]> counted = new HashMap<>();

    /** What stands before a paragraph, with a blank; empty where nothing does. */
    String before(XWPFParagraph paragraph) {
        var list = paragraph.getNumID();
        if (list == null || list.signum() == 0) {
            return "";
        }
        var level = Math.min(
                LEVELS - 1,
                Optional.ofNullable(paragraph.getNumIlvl())
                        .map(BigInteger::intValue)
                        .orElse(0));
        var format = Optional.ofNullable(paragraph.getNumFmt()).orElse("decimal");
        var text = Optional.ofNullable(paragraph.getNumLevelText()).orElse("%" + (level + 1) + ".");
        if (format.equals("bullet")) {
            return "- ";
        }
        var start = Optional.ofNullable(paragraph.getNumStartOverride())
                .map(BigInteger::intValue)
                .orElse(1);
        var counts = counted.computeIfAbsent(list, unused -> new int[LEVELS]);
        counts[level] = counts[level] == 0 ? start : counts[level] + 1;
        for (var below = level + 1; below < LEVELS; below++) {
            counts[below] = 0;
        }
        return PLACE.matcher(text).replaceAll(place -> written(place, counts, level, format)) + " ";
    }

    private static String written(MatchResult place, int[] counts, int level, String format) {
        var at = Integer.parseInt(place.group(1)) - 1;
        var count = at < 0 || at >= LEVELS ? 0 : Math.max(1, counts[at]);
        return at == level ? written(count, format) : String.valueOf(count);
    }

    private static String written(int count, String format) {
        return switch (format) {
            case "lowerLetter" -> letter(count);
            case "upperLetter" -> letter(count).toUpperCase(Locale.ROOT);
            case "lowerRoman" -> roman(count);
            case "upperRoman" -> roman(count).toUpperCase(Locale.ROOT);
            default -> String.valueOf(count);
        };
    }

    private static String letter(int count) {
        return String.valueOf((char) ('a' + (count - 1) % 26));
    }

    static String roman(int count) {
        return count < 100 ? TENS[count / 10] + ONES[count % 10] : String.valueOf(count);
    }
}
