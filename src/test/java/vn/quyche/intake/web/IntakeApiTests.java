package vn.quyche.intake.web;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import vn.quyche.QuycheTest;
import vn.quyche.files.SampleFiles;

/** A file goes in, what stands in it comes out, and each file that cannot be read is refused with what to do. */
@QuycheTest
class IntakeApiTests {

    private static final String TEXT = "QUY CHẾ\n\nĐiều 1. Tên\n\n1. Chi từ 03 tỷ đồng trở lên.\n\n3. Lời.\n";

    @Autowired
    MockMvc http;

    @Test
    void readsATextAndAMarkdown() throws Exception {
        for (var name : List.of("quy-che.txt", "QUY-CHE.MD")) {
            send(name, TEXT.getBytes(UTF_8), "vi")
                    .andExpect(status().isOk())
                    .andExpect(jsonPath("$.title").value("QUY CHẾ"))
                    .andExpect(jsonPath("$.number").doesNotExist())
                    .andExpect(jsonPath("$.articles").value(1))
                    .andExpect(jsonPath("$.provisions[*].eId", hasItem("art_1__para_3")))
                    .andExpect(jsonPath("$.quantities", hasSize(1)))
                    .andExpect(jsonPath("$.quantities[0].kind").value("MONEY"))
                    .andExpect(jsonPath("$.quantities[0].comparator").value("GE"))
                    .andExpect(jsonPath("$.quantities[0].value").value(3_000_000_000L))
                    .andExpect(jsonPath("$.gaps[0].eId").value("art_1__para_2"))
                    .andExpect(jsonPath("$.gaps[0].message").value(containsString("Không có Điều 1, khoản 2")));
        }
    }

    @Test
    void tellsGapsInTheLanguageOfTheReader() throws Exception {
        send("a.txt", TEXT.getBytes(UTF_8), "en")
                .andExpect(jsonPath("$.gaps[0].message").value(containsString("There is no Article 1, clause 2")));
    }

    @Test
    void readsUtf16AndAMarkBeforeTheText() throws Exception {
        send("a.txt", TEXT.getBytes(UTF_16), "vi")
                .andExpect(jsonPath("$.articles").value(1));
        send("a.txt", ("\ufeff" + TEXT).getBytes(UTF_8), "vi")
                .andExpect(jsonPath("$.title").value("QUY CHẾ"));
    }

    @Test
    void readsAWordDocumentWithTheNumbersThatWordWrites() throws Exception {
        send("quy-che.docx", word(), "vi")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.number").value("05-QC/TU"))
                .andExpect(jsonPath("$.date").value("2024-02-01"))
                .andExpect(jsonPath("$.provisions[?(@.eId == 'art_1__para_2')].text")
                        .value("Khoản hai."));
    }

    @Test
    void refusesNoFileAndAnEmptyOne() throws Exception {
        http.perform(multipart("/api/v1/regulations/analyse")
                        .with(user("office"))
                        .with(csrf()))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.code").value("intake.no-file"));
        for (var empty : List.of("", " \n \n")) {
            send("a.txt", empty.getBytes(UTF_8), "vi")
                    .andExpect(status().isBadRequest())
                    .andExpect(jsonPath("$.code").value("file.empty"));
        }
    }

    @Test
    void refusesOtherKinds() throws Exception {
        for (var name : List.of("a.doc", "a.pdf", "a", "")) {
            send(name, TEXT.getBytes(UTF_8), "vi")
                    .andExpect(status().isBadRequest())
                    .andExpect(jsonPath("$.code").value("intake.kind-not-taken"))
                    .andExpect(jsonPath("$.detail").value(containsString("lưu lại dạng .docx")));
        }
    }

    @Test
    void namesTheLineThatIsNotUnicode() throws Exception {
        var bytes = "QUY CHẾ\nXLời".getBytes(UTF_8);
        bytes["QUY CHẾ\n".getBytes(UTF_8).length] = (byte) 0xf6;
        send("a.txt", bytes, "en")
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.code").value("intake.not-unicode"))
                .andExpect(jsonPath("$.detail").value(containsString("a.txt, line 2")))
                .andExpect(jsonPath("$.detail").value(containsString("UTF-8")));
    }

    @Test
    void refusesWhatIsNoText() throws Exception {
        send("a.md", "QUY CHẾ\n\0\0".getBytes(UTF_8), "vi")
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.code").value("intake.no-text"))
                .andExpect(jsonPath("$.detail").value(containsString("dòng 2")));
    }

    @Test
    void refusesADocxThatIsNone() throws Exception {
        send("a.docx", TEXT.getBytes(UTF_8), "vi")
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.code").value("file.kind-not-taken"));
        send("a.docx", new byte[] {'P', 'K', 3, 4, 5}, "vi")
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.code").value("file.damaged"));
    }

    @Test
    void refusesWhatIsTooLargeOrTooLong() throws Exception {
        send("a.txt", new byte[10 * 1024 * 1024 + 1], "vi")
                .andExpect(status().isContentTooLarge())
                .andExpect(jsonPath("$.code").value("intake.too-large"));
        send("a.txt", ("x".repeat(250_001) + "\n\n").repeat(2).getBytes(UTF_8), "vi")
                .andExpect(status().isContentTooLarge())
                .andExpect(jsonPath("$.code").value("intake.too-long"));
    }

    @Test
    void refusesWhatSwellsWhenItIsUnpacked() throws Exception {
        var bomb = SampleFiles.docxSwelling("word/styles.xml", 1, 25);
        assertThat(bomb.length).isLessThan(100_000);
        send("a.docx", bomb, "en")
                .andExpect(status().isContentTooLarge())
                .andExpect(jsonPath("$.code").value("file.unpacks-too-large"))
                .andExpect(jsonPath("$.detail").value(containsString("64 MB")));
    }

    @Test
    void theAdministratorReadsNoRegulation() throws Exception {
        http.perform(multipart("/api/v1/regulations/analyse")
                        .file(new MockMultipartFile("file", "a.txt", null, TEXT.getBytes(UTF_8)))
                        .with(user("admin"))
                        .with(csrf()))
                .andExpect(status().isForbidden());
    }

    private ResultActions send(String name, byte[] content, String language) throws Exception {
        return http.perform(multipart("/api/v1/regulations/analyse")
                .file(new MockMultipartFile("file", name, null, content))
                .header(HttpHeaders.ACCEPT_LANGUAGE, language)
                .with(user("office"))
                .with(csrf()));
    }

    /** A head in a table, an article, and two khoản whose numbers Word counts. */
    private static byte[] word() throws IOException {
        try (var document = new XWPFDocument();
                var out = new ByteArrayOutputStream()) {
            var cells = document.createTable(1, 2).getRow(0);
            cells.getCell(0).setText("Số 05-QC/TU");
            cells.getCell(1).setText("Lâm Hà, ngày 01 tháng 02 năm 2024");
            document.createParagraph().createRun().setText("QUY CHẾ");
            document.createParagraph().createRun().setText("Điều 1. Tên");
            var list = CTAbstractNum.Factory.newInstance();
            list.setAbstractNumId(BigInteger.ZERO);
            var level = list.addNewLvl();
            level.setIlvl(BigInteger.ZERO);
            level.addNewNumFmt().setVal(STNumberFormat.DECIMAL);
            level.addNewLvlText().setVal("%1.");
            var numbering = document.createNumbering();
            var number = numbering.addNum(numbering.addAbstractNum(new XWPFAbstractNum(list)));
            for (var text : List.of("Khoản một.", "Khoản hai.")) {
                var paragraph = document.createParagraph();
                paragraph.setNumID(number);
                paragraph.createRun().setText(text);
            }
            document.write(out);
            return out.toByteArray();
        }
    }
}
