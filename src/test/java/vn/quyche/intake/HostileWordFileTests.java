package vn.quyche.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.quyche.Listener;
import vn.quyche.files.SampleFiles;
import vn.quyche.kernel.Refusal;

/** Word files made to read our disk, to call elsewhere or to swell in memory: refused, and nothing of it happens. */
class HostileWordFileTests {

    private static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006";

    @Test
    void aHarmlessOneIsRead() {
        assertThat(WordFile.blocks("a.docx", docx("", "Điều 1. Tên")))
                .extracting(Block::text)
                .containsExactly("Điều 1. Tên");
    }

    @Test
    void anEntityOfOurDiskIsNotRead() {
        refused(docx("<!DOCTYPE w [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>", "&x;"));
    }

    @Test
    void anEntityFromElsewhereIsNotFetched() throws Exception {
        try (var lure = new Listener()) {
            refused(docx("<!DOCTYPE w [<!ENTITY x SYSTEM \"" + lure.address() + "\">]>", "&x;"));
            refused(docx("<!DOCTYPE w SYSTEM \"" + lure.address() + "\">", "x"));
            refused(docx("<!DOCTYPE w [<!ENTITY % x SYSTEM \"" + lure.address() + "\"> %x;]>", "x"));
            assertThat(lure.wasVisited()).isFalse();
        }
    }

    @Test
    void aTemplateOrPictureFromElsewhereIsNotFetched() throws Exception {
        try (var lure = new Listener()) {
            var parts = parts("", "Lời");
            parts.put(
                    "word/_rels/document.xml.rels",
                    "<Relationships xmlns=\"" + PACKAGE + "/relationships\">"
                            + relation("t", "attachedTemplate", lure.address())
                            + relation("i", "image", lure.address())
                            + "</Relationships>");
            assertThat(WordFile.blocks("a.docx", SampleFiles.zip(parts))).hasSize(1);
            assertThat(lure.wasVisited()).isFalse();
        }
    }

    @Test
    void entitiesThatMultiplyAreNotUnfolded() {
        var laughs = new StringBuilder("<!DOCTYPE w [<!ENTITY l0 \"ha\">");
        for (var n = 1; n < 12; n++) {
            laughs.append("<!ENTITY l%d \"%s\">".formatted(n, ("&l" + (n - 1) + ";").repeat(10)));
        }
        refused(docx(laughs + "]>", "&l11;"));
    }

    private static void refused(byte[] content) {
        assertThatThrownBy(() -> WordFile.blocks("a.docx", content))
                .isInstanceOf(Refusal.class)
                .hasMessage("file.damaged");
    }

    private static byte[] docx(String doctype, String words) {
        return SampleFiles.zip(parts(doctype, words));
    }

    private static Map<String, String> parts(String doctype, String words) {
        var parts = new HashMap<String, String>();
        parts.put(
                "[Content_Types].xml",
                "<Types xmlns=\"" + PACKAGE + "/content-types\"><Default Extension=\"rels\" ContentType=\"application/"
                        + "vnd.openxmlformats-package.relationships+xml\"/><Override PartName=\"/word/document.xml\""
                        + " ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/>"
                        + "</Types>");
        parts.put(
                "_rels/.rels",
                "<Relationships xmlns=\"" + PACKAGE + "/relationships\"><Relationship Id=\"r\" Type=\"" + OFFICE
                        + "/officeDocument\" Target=\"word/document.xml\"/></Relationships>");
        parts.put(
                "word/document.xml",
                doctype + "<w:document xmlns:w=\"" + WORD + "\"><w:body><w:p><w:r><w:t>" + words
                        + "</w:t></w:r></w:p></w:body></w:document>");
        return parts;
    }

    private static String relation(String id, String type, String target) {
        return "<Relationship Id=\"" + id + "\" Type=\"" + OFFICE + "/" + type + "\" Target=\"" + target
                + "\" TargetMode=\"External\"/>";
    }
}
