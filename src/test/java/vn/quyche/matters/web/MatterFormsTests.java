package vn.quyche.matters.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import vn.quyche.QuycheTest;
import vn.quyche.access.Accounts;
import vn.quyche.files.SampleFiles;
import vn.quyche.matters.AppraisalOutcome;
import vn.quyche.matters.MatterId;
import vn.quyche.matters.Matters;
import vn.quyche.matters.NewMatter;

/** The pages of matters, as a browser sees them. */
@QuycheTest
class MatterFormsTests {

    private static final String SUBJECT = "budget.off-estimate-spending";

    @Autowired
    MockMvc browser;

    @Autowired
    Matters matters;

    @Autowired
    Accounts accounts;

    @Test
    void theFormAsksOnlyWhatStillMattersAndShowsTheRoute() throws Exception {
        assertThat(read("bcs-ubnd", "/matters/new")).contains("name=\"subject\"");
        var asked = read("bcs-ubnd", "/matters/new?subject=" + SUBJECT);
        assertThat(asked).contains("fact.amount", "Trả lời tiếp").doesNotContain("fact.dissentAfterRediscussion");
        var routed = read(
                "bcs-ubnd",
                "/matters/new?subject=" + SUBJECT + "&fact.amount=2.500.000.000&fact.source=REVENUE_SURPLUS");
        assertThat(routed).contains("Hai tỷ năm trăm triệu đồng", "Thường trực quyết định", "Điều 2 khoản 4 gạch 3");
        assertThat(read("bcs-ubnd", "/matters/new?subject=" + SUBJECT + "&fact.amount=abc"))
                .contains("aria-invalid", "abc");
        assertThat(read("bcs-ubnd", "/matters/new?subject=no.such")).contains("name=\"subject\"");
        assertThat(status("btv-07", "/matters/new")).isEqualTo(403);
    }

    @Test
    void aMatterIsFiledWithItsPapersFromThePage() throws Exception {
        var paper = new MockMultipartFile("papers", "Tờ trình.pdf", "application/pdf", SampleFiles.pdf("trang"));
        var answer = browser.perform(multipart("/matters")
                        .file(paper)
                        .param("subject", SUBJECT)
                        .param("fact.amount", "2.500.000.000")
                        .param("fact.source", "REVENUE_SURPLUS")
                        .param("title", "Trình từ trang")
                        .with(user("bcs-ubnd"))
                        .with(csrf()))
                .andReturn()
                .getResponse();
        var page = String.valueOf(answer.getRedirectedUrl());
        assertThat(read("bcs-ubnd", page)).contains("Trình từ trang", "Tờ trình.pdf", "/withdrawal");
        assertThat(read("office", page))
                .contains("/appraisal", "Thẩm định hồ sơ")
                .doesNotContain("/withdrawal");
        assertThat(read("secretary", page)).contains("/judgement");
        assertThat(read("secretary", page + "/judgement?judgement=complex&value=true"))
                .contains("Ban Thường vụ cho ý kiến");
        assertThat(press("office", page + "/appraisal", Map.of("version", "0", "outcome", "RETURNED"))
                        .getContentAsString(StandardCharsets.UTF_8))
                .contains("Trả lại hồ sơ thì phải ghi lý do");
        press("office", page + "/appraisal", Map.of("version", "0", "outcome", "RETURNED", "note", "Thiếu"));
        assertThat(read("bcs-ubnd", page + "/resubmission")).contains("Trình từ trang", "2500000000");
        assertThat(press("bcs-ubnd", page + "/papers", Map.of()).getContentAsString(StandardCharsets.UTF_8))
                .contains("Chưa chọn tệp nào");
        assertThat(english("office", page)).contains("Route", "returned");
        assertThat(status("huyen-01", page)).isEqualTo(404);
    }

    @Test
    void aStepInPersonIsRecordedOnThePageAndAStepOfAMeetingIsNot() throws Exception {
        var facts = Map.<String, Object>of(
                "speciallyUrgent", true, "standingGroupCannotMeet", true, "amount", 1_000_000_000L);
        var page = accepted(new NewMatter("budget.disaster-support", facts, "Cứu trợ khẩn cấp", ""));
        assertThat(read("chairman", page)).contains(page + "/decisions");
        assertThat(read("office", page)).doesNotContain(page + "/decisions");
        var bad = press("chairman", page + "/decisions", Map.of("result", "ADOPTED", "on", "hôm qua"));
        assertThat(bad.getStatus()).as("day.unreadable").isEqualTo(400);
        assertThat(press("chairman", page + "/decisions", Map.of("result", "ADOPTED"))
                        .getStatus())
                .isEqualTo(302);
        assertThat(read("chairman", page)).contains("thông qua", "Phiên họp gần nhất");

        var met = accepted(
                new NewMatter(SUBJECT, Map.of("amount", 1L, "source", "REVENUE_SURPLUS"), "Việc của phiên họp", ""));
        var refused = press("office", met + "/decisions", Map.of("result", "ADOPTED"));
        assertThat(refused.getStatus()).as("matter.taken-in-a-meeting").isEqualTo(409);
    }

    @Test
    void theListTeachesWhenItIsEmptyAndBearsAnyAddress() throws Exception {
        assertThat(read("office", "/matters?q=khongcogica&state=FILED&organ=STANDING_GROUP"))
                .contains("Không có hồ sơ nào như vậy");
        assertThat(read("office", "/matters?organ=&body=&sort=drop&page=-3&from=&state="))
                .contains("HS-");
        assertThat(read("admin", "/matters")).doesNotContain("HS-");
        assertThat(read("bcs-ubnd", "/matters?mine=true&sort=-since")).contains("HS-");
    }

    private String accepted(NewMatter what) {
        MatterId id = matters.file(accounts.actor("bcs-ubnd"), what, List.of());
        matters.appraise(accounts.actor("office"), id, 0, AppraisalOutcome.ACCEPTED, "");
        return "/matters/" + id;
    }

    private String read(String who, String page) throws Exception {
        return browser.perform(get(page).with(user(who)))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private String english(String who, String page) throws Exception {
        return browser.perform(get(page).with(user(who)).cookie(new Cookie("lang", "en")))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private int status(String who, String page) throws Exception {
        return browser.perform(get(page).with(user(who)))
                .andReturn()
                .getResponse()
                .getStatus();
    }

    private MockHttpServletResponse press(String who, String page, Map<String, String> fields) throws Exception {
        var sent = post(page).with(user(who)).with(csrf());
        fields.forEach(sent::param);
        return browser.perform(sent).andReturn().getResponse();
    }
}
