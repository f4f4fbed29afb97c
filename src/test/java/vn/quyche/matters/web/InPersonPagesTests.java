package vn.quyche.matters.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.annotation.Transactional;
import vn.quyche.QuycheTest;

/** Recording an urgent decision on the pages and from outside. */
@QuycheTest
@Transactional
class InPersonPagesTests {

    private static final String POWER = "/delegations/art_3__para_5__point_3__indent_4.DEPUTY_SECRETARY_CHAIRMAN";
    private static final String FORM = "/matters/in-person/new?subject=budget.disaster-support";
    private static final String URGENT = "&fact.speciallyUrgent=true&fact.standingGroupCannotMeet=true";

    @Autowired
    MockMvc browser;

    @Test
    void fromThePowerInTheLedgerToTheMatterAndTheDesk() throws Exception {
        assertThat(read("chairman", POWER)).contains("/matters/in-person/new?subject=budget.disaster-support");
        assertThat(read("office", POWER)).doesNotContain("/matters/in-person/new");
        assertThat(read("chairman", FORM)).contains("fact.speciallyUrgent", "name=\"on\"");
        assertThat(read("chairman", FORM + URGENT)).contains("fact.amount").doesNotContain("không quyết định một mình");
        assertThat(read("chairman", FORM + "&fact.speciallyUrgent=false")).contains("không quyết định một mình");

        var page = String.valueOf(recorded("Chi 800 triệu đồng").getRedirectedUrl());
        assertThat(read("chairman", page))
                .contains("Chi 800 triệu đồng", "Cầu treo bị cuốn")
                .doesNotContain("h-appraise");
        assertThat(read("chairman", "/")).contains("Báo cáo lại việc đã tự quyết định", page);
        assertThat(read("secretary", "/")).doesNotContain("Báo cáo lại việc đã tự quyết định");
        assertThat(read("office", POWER)).contains("Cứu trợ bản 77", "chờ phiên gần nhất");
    }

    @Test
    void whatIsLackingIsSaidAndTheFormSpeaksBothLanguages() throws Exception {
        assertThat(recorded("").getStatus()).isEqualTo(400);
        for (var language : List.of("vi", "en")) {
            assertThat(browser.perform(get(FORM + URGENT).with(user("chairman")).cookie(new Cookie("lang", language)))
                            .andExpect(status().isOk())
                            .andReturn()
                            .getResponse()
                            .getContentAsString(StandardCharsets.UTF_8))
                    .doesNotContain("??");
        }
        browser.perform(get(FORM).with(user("office"))).andExpect(status().isForbidden());
    }

    @Test
    void otherSystemsRecordUnderTheSameRules() throws Exception {
        var body = """
                {"subject": "budget.disaster-support", "title": "Cứu trợ bản 78", "reason": "Mất liên lạc", "text": "Chi",
                 "facts": {"speciallyUrgent": true, "standingGroupCannotMeet": true, "amount": 500000000}}""";
        browser.perform(send(body))
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.state").value("DECIDED"));
        browser.perform(send(body.replace("Mất liên lạc", "")))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.code").value("matter.urgency-missing"));
        browser.perform(send(body.replace("\"text\"", "\"on\": \"mai\", \"text\"")))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.code").value("day.unreadable"));
        browser.perform(send(body.replace("\"speciallyUrgent\": true", "\"speciallyUrgent\": false")))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value("matter.not-in-person"))
                .andExpect(jsonPath("$.basis").exists());
        browser.perform(send("{}")).andExpect(status().isBadRequest());
    }

    private static MockHttpServletRequestBuilder send(String body) {
        return post("/api/v1/matters/in-person")
                .with(user("chairman"))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body);
    }

    private MockHttpServletResponse recorded(String text) throws Exception {
        return browser.perform(multipart("/matters/in-person")
                        .param("subject", "budget.disaster-support")
                        .param("title", "Cứu trợ bản 77")
                        .param("fact.speciallyUrgent", "true")
                        .param("fact.standingGroupCannotMeet", "true")
                        .param("fact.amount", "800 triệu")
                        .param("reason", "Cầu treo bị cuốn")
                        .param("text", text)
                        .with(user("chairman"))
                        .with(csrf()))
                .andReturn()
                .getResponse();
    }

    private String read(String who, String path) throws Exception {
        return browser.perform(get(path).with(user(who)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }
}
