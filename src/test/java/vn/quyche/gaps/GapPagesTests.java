package vn.quyche.gaps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import vn.quyche.competence.Act;
import vn.quyche.matters.Result;

/** The gap register as people walk through it: from a matter without rule to an amendment, and into the report. */
class GapPagesTests extends GapTests {

    @Autowired
    MockMvc browser;

    @Test
    void fromAMatterWithoutRuleToAnAmendmentAndIntoTheReport() throws Exception {
        unruled("huyen-01", "Việc như vậy đã gặp ở huyện");
        var id = unruled("bcs-ubnd", "Việc mới phát sinh");
        var gap = only(id);
        var page = "/gaps/" + gap.id();
        assertThat(read("office", "/matters/" + id)).contains("/gaps?q=" + gap.number());
        assertThat(read("office", "/gaps?q=viec moi phat")).contains("Việc mới phát sinh", page, "đang giải quyết");
        assertThat(read("office", page)).contains("Việc như vậy đã gặp ở huyện", page + "/amendment", "tự ghi vào đây");
        assertThat(read("bcs-ubnd", page))
                .contains("Việc mới phát sinh")
                .doesNotContain("Việc như vậy đã gặp ở huyện", page + "/amendment");
        assertThat(status("btv-07", page)).isEqualTo(404);

        decide(id, GROUP, Act.GIVE_OPINION, Result.ADOPTED);
        assertThat(read("office", page)).contains("Thường trực cho ý kiến: thông qua", "Phiên họp Thường trực tuần 12");
        press("office", page + "/note", Map.of("note", "Lần sau làm như vậy"));
        assertThat(read("office", page)).contains("Lần sau làm như vậy");

        assertThat(read("office", page + "/amendment")).contains("Điều 3, khoản 3", "Việc như vậy đã gặp ở huyện");
        assertThat(status("secretary", page + "/amendment")).isEqualTo(403);
        var sent =
                Map.of("title", "Quy định việc mới", "text", "Thường trực quyết định.\nBáo cáo lại.", "provision", "");
        var amendment =
                String.valueOf(press("office", page + "/amendment", sent).getRedirectedUrl());
        assertThat(read("office", amendment))
                .contains("Báo cáo lại.", "Việc mới phát sinh")
                .doesNotContain("/decision");
        assertThat(read("ubkt", amendment)).contains("Còn 1 mục").doesNotContain("Việc mới phát sinh");
        assertThat(read("standing-deputy", amendment)).contains(amendment + "/decision");
        press("standing-deputy", amendment + "/decision", Map.of("verdict", "TAKEN_UP"));
        assertThat(read("office", "/amendments?state=TAKEN_UP")).contains("Quy định việc mới");
        assertThat(status("bcs-ubnd", "/amendments")).isEqualTo(404);
        assertThat(read("office", page)).contains(amendment, "đưa vào dự thảo");

        var report = read(
                "office", "/api/v1/reports/implementation?organ=STANDING_GROUP&from=" + today() + "&to=" + today());
        assertThat(report).contains("\"measure\":\"matters.without-rule\"", "\"measure\":\"routes.overridden\"");
        assertThat(read("office", "/implementation?from=" + today() + "&to=" + today()))
                .contains("Việc không có quy định");
        assertThat(read(
                        "office",
                        "/implementation/records?measure=matters.without-rule&of=STANDING_GROUP&from=" + today()
                                + "&to=" + today()))
                .contains("Việc mới phát sinh");
    }

    @Test
    void thePagesOfTheRegisterTeachWhenTheyAreEmptyAndPrintWhenTheyAreLong() throws Exception {
        assertThat(read("bch-40", "/gaps")).contains("mục tự mở ở đây");
        assertThat(read("office", "/gaps?q=khong co viec nao nhu vay")).contains("Bớt điều kiện lọc");
        assertThat(read("office", "/gaps?whole=true")).contains("data-print");
        assertThat(status("office", "/gaps?ground=NO")).isEqualTo(400);
        assertThat(status("office", "/gaps?from=31/2/2024")).isEqualTo(400);
        assertThat(read("office", "/amendments?state=DECLINED")).contains("Tất cả");
        assertThat(english("office", "/gaps")).contains("Gap register").doesNotContain("??");
    }

    @Test
    void otherSystemsReadTheRegisterAndProposeUnderTheSameRules() throws Exception {
        var gap = only(conflicting("Qua giao diện lập trình"));
        assertThat(read("office", "/api/v1/gaps?ground=CONFLICT&q=qua giao dien"))
                .contains("\"matter\":\"" + gap.number() + "\"", "art_2__para_4__indent_3", "\"state\":\"OPEN\"");
        assertThat(read("office", "/api/v1/gaps/" + gap.id())).contains("\"ground\":\"CONFLICT\"");
        assertThat(status("huyen-01", "/api/v1/gaps/" + gap.id())).isEqualTo(404);
        var path = "/api/v1/gaps/" + gap.id() + "/amendments";
        assertThat(said(send("office", path, "{\"title\":\"x\"}"))).contains("amendment.text-missing");
        assertThat(said(send("office", path, "{\"title\":\"x\",\"text\":\"y\",\"precedents\":[\"z\"]}")))
                .contains("amendment.precedent");
        var made = send("office", path, "{\"title\":\"Rõ hơn\",\"text\":\"Một nơi\",\"provision\":\"art_2__para_4\"}");
        assertThat(made.getStatus()).isEqualTo(201);
        assertThat(read("office", String.valueOf(made.getHeader("Location"))))
                .contains("Rõ hơn", gap.id().toString());
        assertThat(status("office", "/api/v1/amendments/" + GapId.random())).isEqualTo(404);
    }

    private String read(String account, String path) throws Exception {
        var answer = browser.perform(get(path).with(user(account))).andReturn().getResponse();
        assertThat(answer.getStatus()).as(path).isEqualTo(200);
        return said(answer);
    }

    private String english(String account, String path) throws Exception {
        return said(browser.perform(get(path).cookie(new Cookie("lang", "en")).with(user(account)))
                .andReturn()
                .getResponse());
    }

    private int status(String account, String path) throws Exception {
        return browser.perform(get(path).with(user(account)))
                .andReturn()
                .getResponse()
                .getStatus();
    }

    private MockHttpServletResponse press(String account, String path, Map<String, String> sent) throws Exception {
        var form = post(path).with(user(account)).with(csrf());
        sent.forEach(form::param);
        return browser.perform(form).andReturn().getResponse();
    }

    private MockHttpServletResponse send(String account, String path, String json) throws Exception {
        return browser.perform(post(path)
                        .with(user(account))
                        .with(csrf())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(json))
                .andReturn()
                .getResponse();
    }

    private static String said(MockHttpServletResponse answer) throws Exception {
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }
}
