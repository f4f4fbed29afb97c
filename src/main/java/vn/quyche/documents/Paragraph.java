package vn.quyche.documents;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A paragraph of a document's body.
 *
 * @param kind how it stands on the sheet
 * @param label the number or letter printed before it, such as {@code 1.} or {@code a)}; empty for the rest
 * @param text the words
 */
public record Paragraph(Kind kind, String label, String text) {

    /** How a paragraph stands on the sheet. */
    public enum Kind {
        /** Running text. */
        TEXT,
        /** A heading of a part, in bold. */
        HEADING,
        /** A khoản: 1., 2. */
        POINT,
        /** A điểm: a), b). */
        LETTER,
        /** A gạch đầu dòng. */
        DASH
    }

    public Paragraph {
        label = label.strip();
        text = Normalizer.normalize(text.strip(), Normalizer.Form.NFC);
    }

    public static Paragraph text(String text) {
        return new Paragraph(Kind.TEXT, "", text);
    }

    public static Paragraph heading(String text) {
        return new Paragraph(Kind.HEADING, "", text);
    }

    public static Paragraph point(int number, String text) {
        return new Paragraph(Kind.POINT, number + ".", text);
    }

    public static Paragraph letter(String letter, String text) {
        return new Paragraph(Kind.LETTER, letter + ")", text);
    }

    public static Paragraph dash(String text) {
        return new Paragraph(Kind.DASH, "-", text);
    }

    /** Reads the plain writing of the editor: one paragraph a line, see {@link BodyText}. */
    public static List<Paragraph> read(String written) {
        return BodyText.read(written);
    }

    /** The plain writing of a body, as the editor shows it. */
    public static String write(List<Paragraph> body) {
        return body.stream().map(BodyText::write).collect(Collectors.joining("\n\n"));
    }

    /** Words of one weight. */
    public record Run(String text, boolean bold) {}

    /** The words as printed, the label first, in pieces of one weight: what stands between two asterisks is bold. */
    public List<Run> runs() {
        var runs = new ArrayList<Run>();
        var pieces = printed().split("\\*\\*", -1);
        for (var i = 0; i < pieces.length; i++) {
            var bold = kind == Kind.HEADING || (i % 2 == 1 && i < pieces.length - 1);
            if (!pieces[i].isEmpty()) {
                runs.add(new Run(pieces[i], bold));
            }
        }
        return runs;
    }

    /** The paragraph in one line, as it is written. */
    public String printed() {
        return label.isEmpty() ? text : label + " " + text;
    }
}
