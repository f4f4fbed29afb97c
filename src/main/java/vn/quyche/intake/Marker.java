package vn.quyche.intake;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How a paragraph begins: with the name of a chapter or an article, a number, a letter, a dash, or nothing of the kind.
 *
 * @param kind what it opens
 * @param number as printed, zeros before it taken off
 * @param isBracketed whether the number stands in brackets, as in {@code (1)-}
 * @param rest what follows
 */
record Marker(Kind kind, String number, boolean isBracketed, String rest) {

    enum Kind {
        PART,
        CHAPTER,
        SECTION,
        ARTICLE,
        NUMBER,
        LETTER,
        DASH,
        PLUS,
        NONE
    }

    private static final Pattern PART =
            Pattern.compile("(?iu)phần\\s+(thứ\\s+\\p{L}+|[ivx]{1,5}(?!\\p{L})|\\d{1,2}(?!\\d))[\\s.:–-]*(.*)");
    private static final Pattern CHAPTER =
            Pattern.compile("(?iu)chương\\s+([ivxlc]{1,7}|\\d{1,2})(?![\\p{L}\\d])[\\s.:–-]*(.*)");
    private static final Pattern SECTION =
            Pattern.compile("(?iu)mục\\s+([ivxlc]{1,7}|\\d{1,2})(?![\\p{L}\\d])[\\s.:–-]*(.*)");
    private static final Pattern ARTICLE =
            Pattern.compile("(?:Điều|ĐIỀU)\\s+(\\d{1,3}[a-zđ]?)(?:\\s*[.:/–-]\\s*(.*)|\\s*|\\s+(?=\\p{Lu})(.*))");
    private static final Pattern BRACKETED = Pattern.compile("\\(\\s*(\\d{1,2})\\s*\\)\\s*[-–.:/]?\\s*(.*)");
    private static final Pattern NUMBER = Pattern.compile(
            "(\\d{1,2}(?:\\.\\d{1,2}){0,2})(?:\\s*[./)–-](?:\\s*[-–])?(?![\\d/])|(?<=\\.\\d{1,2})(?=\\s))\\s*(.*)");
    private static final Pattern LETTER = Pattern.compile("\\(?([a-zđ])\\s*(?:[.)/]|-(?=\\s))\\s*[-–]?\\s*(.*)");
    private static final Pattern DASH = Pattern.compile("[-–—−•·*]\\s*(\\S.*)");
    private static final Pattern PLUS = Pattern.compile("\\+\\s*(\\S.*)");

    /** Words after which "Điều 5" does not open an article but cites one. */
    private static final Pattern CITED = Pattern.compile("(?:Quy chế|Quy định|Điều lệ|Luật|Nghị)(?!\\p{L}).*");

    static Marker of(String text) {
        return find(Kind.PART, PART, text)
                .or(() -> find(Kind.CHAPTER, CHAPTER, text))
                .or(() -> find(Kind.SECTION, SECTION, text))
                .or(() -> article(text))
                .or(() -> find(Kind.NUMBER, BRACKETED, text).map(marker -> marker.bracketed()))
                .or(() -> find(Kind.NUMBER, NUMBER, text))
                .or(() -> find(Kind.LETTER, LETTER, text))
                .or(() -> find(Kind.DASH, DASH, text))
                .or(() -> find(Kind.PLUS, PLUS, text))
                .orElseGet(() -> new Marker(Kind.NONE, "", false, text));
    }

    /** Whether it is the head of a division above the articles. */
    boolean isDivision() {
        return kind == Kind.PART || kind == Kind.CHAPTER || kind == Kind.SECTION;
    }

    private Marker bracketed() {
        return new Marker(kind, number, true, rest);
    }

    private static Optional<Marker> article(String text) {
        var article = ARTICLE.matcher(text);
        if (!article.matches()) {
            return Optional.empty();
        }
        var rest = Optional.ofNullable(article.group(2))
                .or(() -> Optional.ofNullable(article.group(3)))
                .orElse("")
                .strip();
        var isCited = article.group(2) == null && CITED.matcher(rest).matches();
        return isCited
                ? Optional.empty()
                : Optional.of(new Marker(Kind.ARTICLE, withoutZeros(article.group(1)), false, rest));
    }

    private static Optional<Marker> find(Kind kind, Pattern pattern, String text) {
        var found = pattern.matcher(text);
        if (!found.matches()) {
            return Optional.empty();
        }
        return found.groupCount() == 1
                ? Optional.of(new Marker(kind, "", false, found.group(1).strip()))
                : Optional.of(new Marker(
                        kind,
                        withoutZeros(found.group(1)),
                        false,
                        found.group(2).strip()));
    }

    private static String withoutZeros(String number) {
        return number.replaceFirst("^0+(?=\\d)", "");
    }
}
