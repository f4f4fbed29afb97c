package vn.quyche.competence.web;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import vn.quyche.QuycheTest;

/** Who decides, as people and as other systems ask it. */
@QuycheTest
class AskPagesTests {

    private static final String OFF = "/ask?subject=budget.off-estimate-spending";

    @Autowired
    private MockMvc pages;

    @Test
    void subjectsAreFoundWithAndWithoutDiacritics() throws Exception {
        for (var words : new String[] {"tam ung", "Tạm ứng"}) {
            pages.perform(get("/ask").queryParam("find", words).with(user("office")))
                    .andExpect(status().isOk())
                    .andExpect(content()
                            .string(allOf(containsString("budget.advance"), not(containsString("party.discipline")))));
        }
        open("/ask?find=zzz").andExpect(content().string(containsString("Chưa tìm thấy")));
    }

    @Test
    void asksOneQuestionThatStillMatters() throws Exception {
        open(OFF + "&fact.amount=4.000.000.000")
                .andExpect(content()
                        .string(allOf(
                                containsString("Câu hỏi duy nhất còn lại"),
                                containsString("name=\"fact.source\""),
                                containsString("Điều 2 khoản 4 gạch 3"))));
    }

    @Test
    void answersWithTheLineOfStepsAndTheWayToAMatter() throws Exception {
        pages.perform(get(OFF + "&fact.source=REVENUE_SURPLUS")
                        .queryParam("fact.amount", "2,5 tỷ")
                        .with(user("office")))
                .andExpect(content()
                        .string(allOf(
                                containsString("theo ủy quyền của"),
                                containsString("Báo cáo lại"),
                                containsString("Hai tỷ năm trăm triệu đồng"),
                                containsString("fact.amount=2500000000"))));
    }

    @Test
    void whatTheReaderIsNotSureOfIsLeftOpen() throws Exception {
        open(OFF + "&unsure=amount&unsure=source").andExpect(content().string(containsString("Chưa trả lời được")));
    }

    @Test
    void saysWhenNothingIsRequiredAndWhenNoRuleCovers() throws Exception {
        open(OFF + "&fact.source=TARGETED_SUPPORT")
                .andExpect(content().string(containsString("không yêu cầu xin ý kiến")));
        open("/ask?subject=award.ceremonial-banner").andExpect(content().string(containsString("Bức trướng")));
    }

    @Test
    void anUnknownSubjectOrFactIsRefused() throws Exception {
        open("/ask?subject=no.such").andExpect(status().isBadRequest());
        open(OFF + "&fact.colour=red").andExpect(status().isBadRequest());
    }

    @Test
    void otherSystemsGetTheSameAnswer() throws Exception {
        route(
                        "{'on':'2024-03-15','subject':'budget.off-estimate-spending','facts':{'amount':2500000000,'source':'CARRY_OVER'}}")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.outcome").value("ROUTED"))
                .andExpect(jsonPath("$.steps[0].organ").value("STANDING_GROUP"))
                .andExpect(jsonPath("$.steps[0].delegatedBy").value("STANDING_COMMITTEE"))
                .andExpect(jsonPath("$.steps[0].basis[0].eId").value("art_2__para_4__indent_3"))
                .andExpect(jsonPath("$.afterwards[0].when").value("NEXT_MEETING"));
        route("{'on':'2024-03-15','subject':'budget.off-estimate-spending'}")
                .andExpect(jsonPath("$.outcome").value("FACTS_NEEDED"))
                .andExpect(jsonPath("$.needed.length()").value(2));
    }

    @Test
    void answersAreNamedInTheReadersLanguage() throws Exception {
        pages.perform(get(OFF + "&fact.amount=4000000000").with(user("office")).cookie(new Cookie("lang", "en")))
                .andExpect(content().string(containsString("Budget revenue surplus")));
        pages.perform(post("/api/v1/competence/route")
                        .with(user("office"))
                        .header("Accept-Language", "en")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"subject\":\"investment.socio-economic-plan\"}"))
                .andExpect(jsonPath("$.needed[0].question").value("Is it a five-year or an annual plan?"))
                .andExpect(jsonPath("$.needed[0].labels.ANNUAL").value("One year"));
    }

    private ResultActions route(String asked) throws Exception {
        return pages.perform(post("/api/v1/competence/route")
                .with(user("office"))
                .contentType(MediaType.APPLICATION_JSON)
                .content(asked.replace('\'', '"')));
    }

    private ResultActions open(String path) throws Exception {
        return pages.perform(get(path).with(user("office")));
    }
}
