package vn.quyche.documents;

import com.openhtmltopdf.extend.FSSupplier;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.springframework.core.io.ClassPathResource;
import vn.quyche.kernel.Refusal;

/** Tinos, the face of documents: the measures of Times and every Vietnamese letter. Read once, when first needed. */
final class Typefaces {

    static final String FAMILY = "Tinos";
    private static final int REGULAR_WEIGHT = 400;
    private static final int BOLD_WEIGHT = 700;

    private static final List<Face> FACES = List.of(
            Face.read("Tinos-Regular", REGULAR_WEIGHT, FontStyle.NORMAL),
            Face.read("Tinos-Italic", REGULAR_WEIGHT, FontStyle.ITALIC),
            Face.read("Tinos-Bold", BOLD_WEIGHT, FontStyle.NORMAL),
            Face.read("Tinos-BoldItalic", BOLD_WEIGHT, FontStyle.ITALIC));

    private Typefaces() {}

    /** Embeds the faces, of each only the letters used. */
    static void giveTo(PdfRendererBuilder builder) {
        for (var face : FACES) {
            FSSupplier<InputStream> bytes = () -> new ByteArrayInputStream(face.bytes());
            builder.useFont(bytes, FAMILY, face.weight(), face.style(), true);
        }
    }

    /** Refuses letters that the face cannot draw: they would be missing in the PDF without a word. */
    static void mustHaveGlyphsFor(Sheet sheet) {
        mustHaveGlyphsFor(sheet.words());
    }

    static void mustHaveGlyphsFor(List<String> words) {
        var missing = new ArrayList<String>();
        words.stream()
                .flatMapToInt(String::codePoints)
                .distinct()
                .filter(point -> FACES.stream().anyMatch(face -> !face.draws(point)))
                .forEach(point -> missing.add(Character.toString(point) + String.format(" (U+%04X)", point)));
        if (!missing.isEmpty()) {
            throw Refusal.invalid("body", "document.missing-glyph", String.join(", ", missing));
        }
    }

    /** One face of the family. */
    private record Face(byte[] bytes, int weight, FontStyle style, CmapLookup letters) {

        static Face read(String name, int weight, FontStyle style) {
            try {
                var bytes = new ClassPathResource("fonts/" + name + ".ttf").getContentAsByteArray();
                try (var font = new TTFParser().parse(new RandomAccessReadBuffer(bytes))) {
                    return new Face(bytes, weight, style, font.getUnicodeCmapLookup());
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        boolean draws(int point) {
            return letters.getGlyphId(point) > 0;
        }
    }
}
