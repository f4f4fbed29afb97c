package vn.quyche.tasks.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import vn.quyche.QuycheTest;
import vn.quyche.access.Accounts;
import vn.quyche.documents.DocumentId;
import vn.quyche.documents.Documents;
import vn.quyche.documents.NewDraft;
import vn.quyche.documents.Paragraph;
import vn.quyche.documents.Recipient;
import vn.quyche.kernel.Audience;
import vn.quyche.kernel.BusinessClock;
import vn.quyche.kernel.OrganId;
import vn.quyche.kernel.VietnamTime;

/** The pages of tasks, as owner and Office see them. */
@QuycheTest
class TaskPagesTests {

    @Autowired
    MockMvc browser;

    @Autowired
    Documents documents;

    @Autowired
    Accounts accounts;

    @Autowired
    BusinessClock clock;

    @Test
    void aTaskGoesItsWayFromPageToPage() throws Exception {
        var document = issued();
        assertThat(read("office", "/tasks/new?document=" + document)).contains("name=\"due\"", "Điều 27 khoản 2");
        var page = assigned(document, 5);
        assertThat(read("bcs-ubnd", page)).contains(page + "/reports").doesNotContain(page + "/acceptance");
        assertThat(read("office", page)).doesNotContain(page + "/reports\"");
        assertThat(read("office", "/documents/" + document + "/tasks")).contains(page, "còn 5 ngày");

        var pdf = documents.pdf(accounts.actor("office"), document);
        browser.perform(multipart(page + "/reports")
                        .file(new MockMultipartFile("proof", "bien-ban.pdf", "application/pdf", pdf))
                        .param("version", "1")
                        .param("words", "Đã xong")
                        .with(user("bcs-ubnd"))
                        .with(csrf()))
                .andExpect(redirectedUrl(page));
        var reported = read("office", page);
        assertThat(reported).contains("bien-ban.pdf", page + "/acceptance");
        var proof = Pattern.compile(page + "/proofs/[0-9a-f-]{36}").matcher(reported);
        assertThat(proof.find()).isTrue();
        browser.perform(get(proof.group()).with(user("office")))
                .andExpect(status().isOk())
                .andExpect(content().bytes(pdf));
        browser.perform(get(proof.group()).with(user("huyen-01"))).andExpect(status().isNotFound());

        press("office", page + "/return", 2, "note", "Thiếu số liệu").andExpect(redirectedUrl(page));
        press("bcs-ubnd", page + "/extension-request", 3, "wished", day(20), "reason", "Mưa lũ")
                .andExpect(redirectedUrl(page));
        assertThat(read("office", page)).contains("Mưa lũ", page + "/extension-refusal");
        press("office", page + "/extension-refusal", 4).andExpect(redirectedUrl(page));
        press("office", page + "/extension", 5, "due", day(15)).andExpect(redirectedUrl(page));
        browser.perform(multipart(page + "/reports")
                        .param("version", "6")
                        .param("words", "Đã bổ sung")
                        .with(user("bcs-ubnd"))
                        .with(csrf()))
                .andExpect(redirectedUrl(page));
        press("office", page + "/acceptance", 7).andExpect(redirectedUrl(page));
        assertThat(read("bcs-ubnd", page)).contains("hoàn thành", "Đã bổ sung", "Thiếu số liệu");
    }

    @Test
    void everyPageSpeaksBothLanguages() throws Exception {
        var document = issued();
        var page = assigned(document, 0);
        for (var path : List.of(
                "/tasks",
                "/tasks?q=khong&owner=SUBORDINATE_01&state=REPORTED&late=true&sort=-due",
                "/tasks?document=" + document,
                "/tasks/new?document=" + document,
                "/documents/" + document + "/tasks",
                page)) {
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

    @Test
    void ownersSeeTheirOwnTasksOnly() throws Exception {
        var page = assigned(issued(), 7);
        assertThat(read("bcs-ubnd", "/tasks")).contains(page);
        assertThat(read("huyen-01", "/tasks")).doesNotContain(page);
        browser.perform(get(page).with(user("huyen-01"))).andExpect(status().isNotFound());
        browser.perform(get("/tasks/new?document=" + issued()).with(user("bcs-ubnd")))
                .andExpect(status().isForbidden());
    }

    @Test
    void aDayThatIsPastOrNoDayIsRefusedOnThePage() throws Exception {
        var document = issued();
        assign(document, day(-1)).andExpect(status().isBadRequest());
        assign(document, "31/02/2024").andExpect(status().isBadRequest());
        assign(document, "").andExpect(status().isBadRequest());
    }

    private String assigned(DocumentId document, int days) throws Exception {
        return String.valueOf(assign(document, day(days))
                .andExpect(status().isFound())
                .andReturn()
                .getResponse()
                .getRedirectedUrl());
    }

    private ResultActions assign(DocumentId document, String due) throws Exception {
        return browser.perform(post("/tasks")
                .with(user("office"))
                .with(csrf())
                .param("document", document.toString())
                .param("title", "Báo cáo kết quả")
                .param("owner", "PEOPLES_COMMITTEE_PARTY_BOARD")
                .param("person", "")
                .param("product", "REPORT")
                .param("due", due));
    }

    private ResultActions press(String who, String path, int version, String... fields) throws Exception {
        var form = post(path).with(user(who)).with(csrf()).param("version", String.valueOf(version));
        for (var place = 0; place < fields.length; place += 2) {
            form.param(fields[place], fields[place + 1]);
        }
        return browser.perform(form);
    }

    private String read(String who, String path) throws Exception {
        return browser.perform(get(path).with(user(who)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private String day(int days) {
        return VietnamTime.today(clock).plusDays(days).toString();
    }

    private DocumentId issued() {
        var office = accounts.actor("office");
        var id = documents.draft(
                office,
                new NewDraft(
                        "CONCLUSION",
                        OrganId.STANDING_COMMITTEE,
                        OrganId.STANDING_GROUP,
                        "Sửa chữa hồ chứa nước",
                        List.of(Paragraph.point(1, "Đồng ý.")),
                        List.of(Recipient.outside("Sở 02", "")),
                        null,
                        List.of(),
                        Audience.of()));
        documents.submitForSignature(office, id, 1);
        documents.sign(accounts.actor("secretary"), id, 2);
        documents.issue(office, id, 3);
        return id;
    }
}
