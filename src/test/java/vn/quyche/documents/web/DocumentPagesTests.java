package vn.quyche.documents.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import vn.quyche.QuycheTest;

/** The pages and the interface of documents, as a browser and another system see them. */
@QuycheTest
class DocumentPagesTests {

    @Autowired
    MockMvc browser;

    @Test
    void aDocumentGoesItsWayFromPageToPage() throws Exception {
        var page = begun("của Thường trực Tỉnh ủy về việc thử nghiệm trang");
        assertThat(read("office", page + "/edit")).contains("btv-pho-bi-thu", "name=\"recipients\"");
        assertThat(written(page, 1, "1. **Đồng ý**.\n- Giao việc", "Ban cán sự đảng UBND tỉnh (để thực hiện)\nSở 02"))
                .isEqualTo(302);
        assertThat(read("office", page)).contains("<b>Đồng ý</b>", "DỰ THẢO", page + "/submission");
        press("office", page + "/submission", 2).andExpect(redirectedUrl(page));
        assertThat(read("office", page)).doesNotContain(page + "/signature");
        assertThat(read("secretary", page)).contains(page + "/signature");
        assertThat(read("secretary", page + "/signature")).contains("T/M BAN THƯỜNG VỤ");
        press("secretary", page + "/signature", 3).andExpect(redirectedUrl(page));
        assertThat(read("office", page + "/issue")).contains("Ban cán sự đảng UBND tỉnh (để thực hiện)");
        press("office", page + "/issue", 4).andExpect(redirectedUrl(page));
        assertThat(read("bcs-ubnd", page)).contains("-KL/TU", "đã nhận").doesNotContain("/tasks/new");
        assertThat(read("office", page)).contains("/tasks/new?document=", page + "/versions/1");
        assertThat(read("office", page + "/versions/1")).contains("thử nghiệm trang");
        assertThat(read("office", page + "/voiding")).contains("name=\"reason\"");
        assertThat(read("office", page + "/tasks")).doesNotContain("<html");
        press("office", page + "/issue", 5).andExpect(status().isConflict());
    }

    @Test
    void theFilesAreNamedByTheNumber() throws Exception {
        var page = issued("về việc tải tệp");
        browser.perform(get(page + "/file?format=pdf").with(user("office")))
                .andExpect(status().isOk())
                .andExpect(content().contentType("application/pdf"))
                .andExpect(header().string("Content-Disposition", Matchers.containsString("KL-TU.pdf")));
        browser.perform(get("/api/v1" + page + "/file?format=docx").with(httpBasic("office", "demo")))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Disposition", Matchers.containsString("KL-TU.docx")));
        browser.perform(get("/api/v1" + page + "/file?format=exe").with(httpBasic("office", "demo")))
                .andExpect(status().isBadRequest());
        browser.perform(get("/api/v1" + page + "/file").with(httpBasic("huyen-01", "demo")))
                .andExpect(status().isNotFound());
    }

    @Test
    void theInterfaceAnswersADocument() throws Exception {
        var page = issued("về việc trả lời giao diện");
        browser.perform(get("/api/v1" + page).with(httpBasic("bcs-ubnd", "demo")))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.state").value("ISSUED"))
                .andExpect(jsonPath("$.type").value("CONCLUSION"))
                .andExpect(jsonPath("$.decidedBy").value("STANDING_GROUP"))
                .andExpect(jsonPath("$.symbol").value(Matchers.endsWith("-KL/TU")))
                .andExpect(jsonPath("$.basis[0].eId").value("art_27__para_2"))
                .andExpect(jsonPath("$.recipients[0].organ").value("PEOPLES_COMMITTEE_PARTY_BOARD"))
                .andExpect(jsonPath("$.recipients[0].receivedAt").isNotEmpty())
                .andExpect(jsonPath("$.links.self").value("/api/v1" + page));
        browser.perform(get("/api/v1" + page).with(httpBasic("huyen-01", "demo")))
                .andExpect(status().isNotFound())
                .andExpect(jsonPath("$.code").value("record.not-found"));
        browser.perform(get("/api/v1/documents/nonsense").with(httpBasic("office", "demo")))
                .andExpect(status().is4xxClientError());
    }

    @Test
    void everyPageSpeaksBothLanguages() throws Exception {
        var page = begun("về việc hai ngôn ngữ");
        written(page, 1, "1. Đồng ý.", "Ban cán sự đảng UBND tỉnh (để thực hiện)");
        speaksBothLanguages(
                "/documents",
                "/documents?q=x&type=CONCLUSION&organ=STANDING_GROUP&state=DRAFT&from=2024-01-01&to=2024-12-31&sort=title",
                "/documents/new",
                "/documents/new?issuer=COMMITTEE_OFFICE&type=NOTICE",
                page,
                page + "/edit",
                page + "/voiding",
                page + "/versions/1");
        press("office", page + "/submission", 2);
        speaksBothLanguages(page, page + "/signature");
        press("secretary", page + "/signature", 3);
        speaksBothLanguages(page, page + "/issue");
        press("office", page + "/issue", 4);
        speaksBothLanguages(page);
        press("office", page + "/voiding", 5);
        speaksBothLanguages(page);
    }

    @Test
    void aCheckPageOpensOnlyWhileTheStepCanBeTaken() throws Exception {
        var page = begun("về việc mở trang kiểm tra");
        for (var path : List.of(page + "/signature", page + "/issue")) {
            browser.perform(get(path).with(user("office"))).andExpect(status().isConflict());
        }
        var done = issued("về việc đã phát hành");
        for (var path : List.of(done + "/edit", done + "/signature", done + "/issue")) {
            browser.perform(get(path).with(user("office"))).andExpect(status().isConflict());
        }
    }

    @Test
    void thePreviewKeepsNothing() throws Exception {
        var page = begun("về việc xem trước");
        var shown = browser.perform(fields(post(page + "/preview"), "1. Chưa lưu", "Thường trực"))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(shown).contains("1. Chưa lưu").doesNotContain("<html");
        assertThat(read("office", page)).doesNotContain("Chưa lưu");
    }

    @Test
    void aLineThatIsNoRecipientIsRefusedAndSaysWhich() throws Exception {
        var page = begun("về việc nơi nhận");
        browser.perform(fields(post(page + "/content"), "1. Đồng ý", "(để báo cáo)")
                        .param("version", "1")
                        .header("HX-Request", "true"))
                .andExpect(status().isBadRequest())
                .andExpect(content().string(Matchers.containsString("(để báo cáo)")));
    }

    @Test
    void whoHasNoRightIsRefusedByAddressToo() throws Exception {
        var page = begun("về việc quyền");
        for (var path : List.of("/documents/new", page + "/edit", page + "/issue", page + "/voiding")) {
            browser.perform(get(path).with(user("btv-07"))).andExpect(status().isForbidden());
        }
        browser.perform(get(page + "/signature").with(user("btv-07"))).andExpect(status().isForbidden());
        browser.perform(get(page).with(user("huyen-01"))).andExpect(status().isNotFound());
        browser.perform(get(page).with(user("admin"))).andExpect(status().isNotFound());
        browser.perform(get(page + "/versions/99").with(user("office"))).andExpect(status().isNotFound());
    }

    private String begun(String title) throws Exception {
        var edit = browser.perform(post("/documents")
                        .with(user("office"))
                        .with(csrf())
                        .param("type", "CONCLUSION")
                        .param("issuer", "STANDING_COMMITTEE")
                        .param("decidedBy", "STANDING_GROUP")
                        .param("title", title))
                .andExpect(status().isFound())
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        return String.valueOf(edit).replace("/edit", "");
    }

    private String issued(String title) throws Exception {
        var page = begun(title);
        written(page, 1, "1. Đồng ý.", "Ban cán sự đảng UBND tỉnh (để thực hiện)");
        press("office", page + "/submission", 2);
        press("secretary", page + "/signature", 3);
        press("office", page + "/issue", 4);
        return page;
    }

    private int written(String page, int version, String body, String recipients) throws Exception {
        return browser.perform(
                        fields(post(page + "/content"), body, recipients).param("version", String.valueOf(version)))
                .andReturn()
                .getResponse()
                .getStatus();
    }

    private static MockHttpServletRequestBuilder fields(
            MockHttpServletRequestBuilder form, String body, String recipients) {
        return form.with(user("office"))
                .with(csrf())
                .param("title", "của Thường trực Tỉnh ủy về việc thử nghiệm trang")
                .param("body", body)
                .param("recipients", recipients)
                .param("signing", "btv-bi-thu");
    }

    private org.springframework.test.web.servlet.ResultActions press(String who, String path, int version)
            throws Exception {
        return browser.perform(post(path).with(user(who)).with(csrf()).param("version", String.valueOf(version)));
    }

    private String read(String who, String path) throws Exception {
        return browser.perform(get(path).with(user(who)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private void speaksBothLanguages(String... paths) throws Exception {
        for (var path : paths) {
            for (var language : List.of("vi", "en")) {
                var answer = browser.perform(get(path).with(user("office")).cookie(new Cookie("lang", language)))
                        .andExpect(status().isOk())
                        .andReturn()
                        .getResponse()
                        .getContentAsString(StandardCharsets.UTF_8);
                assertThat(answer).as(path + " " + language).doesNotContain("??");
            }
        }
    }
}
