package vn.quyche.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.quyche.kernel.Refusal;

/** What a file is, whatever it is called. */
class InspectionTests {

    @Test
    void knowsPapersByTheirContent() throws IOException {
        assertThat(kind("a.pdf", SampleFiles.pdf("x"))).isEqualTo(FileKind.PDF);
        assertThat(kind("a.DOCX", SampleFiles.docx())).isEqualTo(FileKind.DOCX);
        assertThat(kind("a.xlsx", SampleFiles.xlsx())).isEqualTo(FileKind.XLSX);
        assertThat(kind("a.png", SampleFiles.png())).isEqualTo(FileKind.PNG);
    }

    @Test
    void refusesWhatIsEmpty() {
        refused("file.empty", "a.pdf", new byte[0]);
    }

    @Test
    void refusesWhatCanRun() {
        refused("file.unsafe", "a.exe", SampleFiles.executable());
        refused("file.unsafe", "a.pdf", SampleFiles.executable());
        refused("file.unsafe", "a.pdf", SampleFiles.html());
        refused("file.unsafe", "a.png", SampleFiles.svg());
        refused("file.unsafe", "a.pdf", SampleFiles.script());
        refused("file.unsafe", "a.docx", SampleFiles.docxWith("word/embeddings/setup.exe"));
    }

    @Test
    void refusesMacrosHoweverTheyAreCalled() {
        refused("file.macro", "a.docm", SampleFiles.docm());
        refused("file.macro", "a.docx", SampleFiles.docm());
        refused("file.macro", "a.docx", SampleFiles.docxWith("word/vbaProject.bin"));
        refused("file.macro", "a.docx", SampleFiles.docxWith("word/activeX/activeX1.xml"));
    }

    @Test
    void refusesWhatIsLocked() {
        refused("file.locked", "a.pdf", SampleFiles.lockedPdf());
        refused("file.locked", "a.docx", SampleFiles.lockedDocx());
    }

    @Test
    void refusesWhatIsDamaged() {
        var cut = Arrays.copyOf(SampleFiles.docx(), 60);
        refused("file.damaged", "a.docx", cut);
    }

    @Test
    void refusesKindsThatAreNotTaken() {
        refused("file.kind-not-taken", "a.txt", SampleFiles.text());
        refused("file.kind-not-taken", "a.doc", SampleFiles.oldDoc());
        refused("file.kind-not-taken", "a.zip", SampleFiles.zip(Map.of("a.txt", "x")));
        assertThatThrownBy(() -> inspect("a.png", SampleFiles.png(), Set.of(FileKind.PDF)))
                .hasMessage("file.kind-not-taken");
    }

    @Test
    void refusesANameThatSaysSomethingElse() {
        refused("file.name-and-content-differ", "a.pdf", SampleFiles.docx());
        refused("file.name-and-content-differ", "a.pdf.exe", SampleFiles.pdf("x"));
    }

    @Test
    void refusesWhatIsTooLargeAfterReadingNoMoreThanNeeded() {
        var endless = new InputStream() {
            private long read;

            @Override
            public int read() {
                read++;
                return 'x';
            }

            @Override
            public int read(byte[] into, int from, int length) {
                read += length;
                return length;
            }
        };
        assertThatThrownBy(() -> Spool.of(endless)).isInstanceOf(Refusal.class).hasMessage("file.too-large");
        assertThat(endless.read).isLessThan(Spool.LARGEST + 2_000_000);
    }

    @ParameterizedTest
    @CsvSource({
        "../../etc/báo cáo.pdf, báo cáo.pdf",
        "C:\\tài liệu\\tờ trình.docx, tờ trình.docx",
        "' a\u202Efdp.exe.pdf ', afdp.exe.pdf"
    })
    void namesAreMadeSafe(String given, String kept) {
        assertThat(FileName.safe(given)).isEqualTo(kept);
    }

    @Test
    void aNameKeepsItsEndingWhenItIsCut() {
        assertThat(FileName.safe("ă".repeat(400) + ".pdf")).hasSizeLessThan(160).endsWith("ă.pdf");
    }

    @Test
    void aNameWithoutEndingTellsNothing() {
        for (var name : new String[] {"", "tài liệu", ".pdf", "a."}) {
            assertThatThrownBy(() -> FileName.safe(name)).hasMessage("file.name-without-ending");
        }
    }

    private static void refused(String code, String name, byte[] content) {
        assertThatThrownBy(() -> kind(name, content))
                .as(name)
                .isInstanceOf(Refusal.class)
                .hasMessage(code);
    }

    private static FileKind kind(String name, byte[] content) throws IOException {
        return inspect(name, content, FileKind.PAPERS);
    }

    private static FileKind inspect(String name, byte[] content, Set<FileKind> allowed) throws IOException {
        try (var spool = Spool.of(new ByteArrayInputStream(content))) {
            return new Inspection(name, spool).kind(allowed);
        }
    }
}
