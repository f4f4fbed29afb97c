package vn.quyche.documents;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The plain writing of a body: a line is a paragraph; {@code # } begins a heading, {@code 1. } a khoản, {@code a) } a
 * điểm, {@code - } a dash; anything else is running text. Two asterisks around words make them bold.
 */
final class BodyText {

    private static final Pattern HEADING = Pattern.compile("#+\\s+(.+)");
    private static final Pattern POINT = Pattern.compile("(\\d{1,3}(?:\\.\\d{1,3})*\\.)\\s+(.+)");
    private static final Pattern LETTER = Pattern.compile("(\\p{Ll}{1,2}\\))\\s+(.+)");
    private static final Pattern DASH = Pattern.compile("[-–•*+]\\s+(.+)");

    private BodyText() {}

    static List<Paragraph> read(String written) {
        return written.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(BodyText::readLine)
                .toList();
    }

    static String write(Paragraph paragraph) {
        return paragraph.kind() == Paragraph.Kind.HEADING ? "# " + paragraph.text() : paragraph.printed();
    }

    private static Paragraph readLine(String line) {
        Matcher heading = HEADING.matcher(line);
        if (heading.matches()) {
            return Paragraph.heading(heading.group(1));
        }
        Matcher point = POINT.matcher(line);
        if (point.matches()) {
            return new Paragraph(Paragraph.Kind.POINT, point.group(1), point.group(2));
        }
        Matcher letter = LETTER.matcher(line);
        if (letter.matches()) {
            return new Paragraph(Paragraph.Kind.LETTER, letter.group(1), letter.group(2));
        }
        Matcher dash = DASH.matcher(line);
        return dash.matches() ? Paragraph.dash(dash.group(1)) : Paragraph.text(line);
    }
}
