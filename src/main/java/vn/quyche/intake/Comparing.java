package vn.quyche.intake;

import java.util.regex.Pattern;
import vn.quyche.intake.Quantity.Comparator;
import vn.quyche.intake.Quantity.Kind;

/** Reads from the words around a number how values are compared with it. */
final class Comparing {

    private static final int REACH = 40;

    private static final Pattern NOT_MORE =
            before("không (?:vượt )?quá|không (?:nhiều )?hơn|tối đa|nhiều nhất|không trên");
    private static final Pattern AT_LEAST = before("ít nhất|tối thiểu|không dưới|không ít hơn|chậm nhất|muộn nhất");
    private static final Pattern MORE = before("trên|hơn|quá|vượt|lớn hơn");
    private static final Pattern LESS = before("dưới|ít hơn|nhỏ hơn|chưa đến|chưa tới");
    private static final Pattern WITHIN = before("trong vòng|trong thời hạn|thời hạn");
    private static final Pattern FROM = before("từ");
    private static final Pattern UP_TO =
            Pattern.compile("(?iu)(?:từ\\s+[\\d.,]+(?:\\s+\\p{L}+){0,2}\\s+)(đến|tới)\\s+$");
    private static final Pattern AND_MORE = Pattern.compile("(?iu)^\\s*(?:trở lên|hoặc nhiều hơn)");
    private static final Pattern AND_LESS = Pattern.compile("(?iu)^\\s*trở xuống");

    private final String text;
    private final int start;
    private final int end;
    private final String ahead;
    private int from;
    private int to;

    Comparing(String text, int start, int end) {
        this.text = text;
        this.start = start;
        this.end = end;
        this.from = start;
        this.to = end;
        this.ahead = text.substring(Math.max(0, start - REACH), start);
    }

    Comparator comparator(Kind kind) {
        var behind = text.substring(end, Math.min(text.length(), end + REACH));
        var isMore = AND_MORE.matcher(behind);
        var isLess = AND_LESS.matcher(behind);
        var inner = kind == Kind.LEAD_TIME ? Inner.of(text.substring(start, end)) : Inner.NONE;
        if (isMore.find()) {
            to = end + isMore.end();
            takes(FROM);
            return Comparator.GE;
        }
        if (isLess.find()) {
            to = end + isLess.end();
            takes(FROM);
            return Comparator.LE;
        }
        if (takes(NOT_MORE) || takes(UP_TO)) {
            return Comparator.LE;
        }
        if (inner == Inner.AT_LEAST || takes(AT_LEAST)) {
            return kind == Kind.PERIOD && ahead.matches("(?iu).*(?:chậm|muộn) nhất.*") ? Comparator.LE : Comparator.GE;
        }
        if (takes(LESS)) {
            return Comparator.LT;
        }
        if (takes(MORE)) {
            return Comparator.GT;
        }
        if (takes(WITHIN)) {
            return Comparator.LE;
        }
        return kind != Kind.PERIOD && takes(FROM) ? Comparator.GE : Comparator.EQ;
    }

    /** The number with the words that compare it. */
    String words() {
        return text.substring(from, to).strip();
    }

    private boolean takes(Pattern pattern) {
        var words = pattern.matcher(ahead);
        if (!words.find()) {
            return false;
        }
        from = Math.min(from, start - ahead.length() + words.start(1));
        return true;
    }

    private static Pattern before(String words) {
        return Pattern.compile("(?iu)(?<!\\p{L})(" + words + ")(?:\\s+(?:là|có|đạt|từ|đủ))?\\s+$");
    }

    /** Words between "trước" and the days. */
    private enum Inner {
        AT_LEAST,
        NONE;

        static Inner of(String part) {
            return part.matches("(?iu).*(?:ít nhất|tối thiểu|chậm nhất|không dưới).*") ? AT_LEAST : NONE;
        }
    }
}
