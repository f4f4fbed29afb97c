package vn.quyche.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.junit.jupiter.api.Test;
import vn.quyche.kernel.Refusal;

/** A container that would fill the house when unpacked is not taken, whatever it says of itself. */
class UnpackedTests {

    private static final Unpacked FEW = new Unpacked(6, 8, 2, "word/media/");

    @Test
    void whatFitsIsTaken() throws IOException {
        assertThat(kind(docx("word/styles.xml", 1, 2))).isEqualTo(FileKind.DOCX);
        assertThat(kind(docx("word/media/film.bin", 1, 7))).isEqualTo(FileKind.DOCX);
    }

    @Test
    void onePartThatSwellsIsRefused() {
        refused(docx("word/styles.xml", 1, 3));
    }

    @Test
    void manyPartsThatSwellTogetherAreRefused() {
        refused(docx("word/media/film.bin", 2, 5));
    }

    @Test
    void tooManyPartsAreRefused() {
        refused(docx("word/styles.xml", 9, 0));
    }

    /** The size in the list of contents is believed by nobody: it says one byte, three megabytes come out. */
    @Test
    void aPartThatLiesAboutItsSizeIsRefused() {
        var lying = docx("word/styles.xml", 1, 3);
        var buffer = ByteBuffer.wrap(lying).order(ByteOrder.LITTLE_ENDIAN);
        for (var at = 0; at < lying.length - 46; at++) {
            if (buffer.getInt(at) == 0x02014b50 && buffer.getInt(at + 24) > 1_000_000) {
                buffer.putInt(at + 24, 1);
            }
        }
        refused(lying);
    }

    private static void refused(byte[] content) {
        assertThatThrownBy(() -> kind(content)).isInstanceOf(Refusal.class).hasMessage("file.unpacks-too-large");
    }

    private static FileKind kind(byte[] content) throws IOException {
        try (var spool = Spool.of(new ByteArrayInputStream(content))) {
            return new Inspection("a.docx", spool, FEW).kind(FileKind.PAPERS);
        }
    }

    private static byte[] docx(String part, int parts, int megabytes) {
        return SampleFiles.docxSwelling(part, parts, megabytes);
    }
}
