package vn.quyche.secrecy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import vn.quyche.files.FileKind;
import vn.quyche.files.Files;
import vn.quyche.files.SampleFiles;

/** What bears the mark of a state secret comes in by no way: form, interface, file. */
class MarkedUploadsTests extends SecrecyTests {

    @Autowired
    Files files;

    @Test
    void aFormIsRefusedWithTheLaw() throws Exception {
        assertThat(sent("office", "/meetings", "title", "Họp (TỐI MẬT)")).contains("TỐI MẬT", "bí mật nhà nước");
    }

    @Test
    void aProgramIsRefused() throws Exception {
        var answer = http.perform(post("/api/v1/matters")
                        .with(user("bcs-ubnd"))
                        .with(csrf())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"title\":\"Tờ trình\",\"summary\":\"Kính gửi\\nMẬT\\nNội dung\"}"))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).isEqualTo(400);
        assertThat(answer.getContentAsString()).contains("secret.marked-text");
    }

    @Test
    void aFileIsRefusedByItsLetterheadAndByItsName() throws Exception {
        refused("secret.marked-file", () -> store("a.docx", docx("TỈNH ỦY ĐIỆN BIÊN", "TUYỆT MẬT", "Nội dung")));
        refused("secret.marked-file", () -> store("Tờ trình (MẬT).pdf", SampleFiles.pdf("1")));
        store("a.docx", docx("TỈNH ỦY ĐIỆN BIÊN", "Báo cáo về công tác bảo mật"));
    }

    private void store(String name, byte[] content) {
        files.store(name, new ByteArrayInputStream(content), FileKind.PAPERS);
    }

    private static byte[] docx(String... lines) throws IOException {
        try (var document = new XWPFDocument();
                var out = new ByteArrayOutputStream()) {
            for (var line : lines) {
                document.createParagraph().createRun().setText(line);
            }
            document.write(out);
            return out.toByteArray();
        }
    }
}
