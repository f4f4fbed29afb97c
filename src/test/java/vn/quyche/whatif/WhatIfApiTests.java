package vn.quyche.whatif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.springframework.http.MediaType.APPLICATION_JSON;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.quyche.QuycheTest;

/** What a changed rule would have changed, as other systems ask it. */
@QuycheTest
class WhatIfApiTests {

    private static final String ADDRESS = "/api/v1/competence/what-if";
    private static final String FOUR = "{'subject':'budget.off-estimate-spending','note':'a',"
            + "'facts':{'amount':4000000000,'source':'REVENUE_SURPLUS'}}";
    private static final String SIX = FOUR.replace("4000000000", "6000000000");

    @Autowired
    private MockMvc http;

    @Autowired
    private JsonMapper json;

    @Test
    void saysWhatWouldHaveGoneElsewhere() throws Exception {
        ask("{'off-estimate.threshold':5000000000}", "[" + FOUR + "," + SIX + "]")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.changed", hasSize(1)))
                .andExpect(jsonPath("$.unchanged").value(1))
                .andExpect(jsonPath("$.total").value(2))
                .andExpect(jsonPath("$.truncated").value(false))
                .andExpect(jsonPath("$.changed[0].case.note").value("a"))
                .andExpect(jsonPath("$.changed[0].before.steps[0].organ").value("STANDING_COMMITTEE"))
                .andExpect(jsonPath("$.changed[0].after.steps[0].organ").value("STANDING_GROUP"))
                .andExpect(jsonPath("$.changed[0].after.steps[0].delegatedBy").value("STANDING_COMMITTEE"))
                .andExpect(jsonPath("$.changed[0].after.afterwards[0].duty").value("REPORT_BACK"))
                .andExpect(jsonPath("$.touches.rules", hasItem("R-2.4.3-a")))
                .andExpect(jsonPath("$.touches.leaning", hasItem("R-2.4.3-b")))
                .andExpect(jsonPath("$.touches.restsOn", hasItem("J-49")))
                .andExpect(jsonPath("$.workedCases[*].case.id", hasItem("C-001")));
    }

    @Test
    void beforeIsWhatTheRouterAnswers() throws Exception {
        var route = body(http.perform(post("/api/v1/competence/route")
                .with(user("office"))
                .contentType(APPLICATION_JSON)
                .content(quoted(FOUR.replace("{'subject'", "{'on':'2024-03-15','subject'")))));
        var answer = body(ask("{'off-estimate.threshold':5000000000}", "[" + FOUR + "]"));
        assertThat(answer.at("/changed/0/before")).isEqualTo(route);
    }

    @Test
    void noChangeChangesNothing() throws Exception {
        ask("[]", "[" + FOUR + "," + SIX + "]")
                .andExpect(jsonPath("$.changed", hasSize(0)))
                .andExpect(jsonPath("$.unchanged").value(2));
    }

    @Test
    void aCaseOfADayUnderAnotherVersionIsNotTouched() throws Exception {
        ask("{'off-estimate.threshold':5000000000}", "[" + FOUR.replace("{'sub", "{'on':'2022-05-05','sub") + "]")
                .andExpect(jsonPath("$.unchanged").value(1))
                .andExpect(jsonPath("$.otherVersion").value(1));
    }

    @Test
    void manyCasesAreCountedAllAndListedInPart() throws Exception {
        var cases = IntStream.range(0, 9_000)
                .mapToObj(number -> number % 3 == 0 ? SIX : FOUR.replace("'a'", "'" + number + "'"))
                .collect(Collectors.joining(","));
        http.perform(post(ADDRESS)
                        .with(user("office"))
                        .contentType(APPLICATION_JSON)
                        .content(quoted("{'cases':[" + cases
                                + "],'limit':5,'on':'2024-03-15','change':{'off-estimate.threshold':5000000000}}")))
                .andExpect(jsonPath("$.changedTotal").value(6_000))
                .andExpect(jsonPath("$.unchanged").value(3_000))
                .andExpect(jsonPath("$.truncated").value(true))
                .andExpect(jsonPath("$.changed[*].case.note", contains("1", "2", "4", "5", "7")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{'colour':'red'}; [FOUR]; what-if.form-not-known; change",
                "{'off-estimate.threshold':'nhiều'}; [FOUR]; what-if.fault; change",
                "['- id: R-2.4.3-a\\n  route: [{subject: no.such, not-required: true}]']; [FOUR]; what-if.fault; change",
                "[]; \"all\"; what-if.no-cases; cases",
                "[]; [3]; what-if.case; cases[0].cases",
                "[]; [FOUR,{'facts':{}}]; what-if.case; cases[1].subject",
                "[]; [{'subject':'no.such'}]; what-if.case; cases[0].subject",
                "[]; [FOUR,{'subject':'budget.advance','facts':{'colour':1}}]; what-if.case; cases[1].colour",
                "[]; [{'subject':'budget.advance','facts':[]}]; what-if.case; cases[0].facts",
                "[]; [{'subject':'budget.advance','on':'soon'}]; what-if.case; cases[0].on",
                "[]; [{'subject':'budget.advance','on':'1999-01-01'}]; what-if.case; cases[0].on",
                "[]; [{'subject':'budget.advance','regulation':'x'}]; what-if.case; cases[0].regulation"
            })
    void whatCannotBeUsedIsNamed(String change, String cases, String code, String field) throws Exception {
        ask(change, cases.replace("FOUR", FOUR))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.code").value(code))
                .andExpect(jsonPath("$.field").value(field));
    }

    @Test
    void aFaultIsSaidWithLineAndRemedyAndACaseWithItsOwnReason() throws Exception {
        ask("'- id: R-2.4.3-a\\n  colour: red'", "[]")
                .andExpect(jsonPath("$.detail")
                        .value(allOf(containsString("dòng 2: Không có khóa"), containsString("Ở đây dùng được"))));
        ask("[]", "[" + FOUR + ",{'subject':'budget.advance','facts':{'advanceKind':'LOAN'}}]")
                .andExpect(jsonPath("$.detail")
                        .value(allOf(
                                containsString("số 2"), containsString("LOAN"), containsString("ESTIMATE_ADVANCE"))));
    }

    /** A refusal within a refusal: what-if.case-is-no-question, what-if.case-of-another-regulation, what-if.facts-are-no-object. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "[3]; không phải là một câu hỏi",
                "[{'subject':'budget.advance','regulation':'x'}]; thuộc quy chế",
                "[{'subject':'budget.advance','facts':[]}]; phải là các cặp"
            })
    void aCaseThatIsNoCaseIsSaidInWords(String cases, String words) throws Exception {
        ask("[]", cases).andExpect(jsonPath("$.detail").value(containsString(words)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{'regulation':'x','change':[],'cases':[]}; regulation.unknown",
                "{'on':'soon','change':[],'cases':[]}; day.unreadable",
                "{'on':'1999-01-01','change':[],'cases':[]}; regulation.not-in-force",
                "{'change':[],'cases':[],'limit':-1}; what-if.limit",
                "{'cases':[]}; what-if.form-not-known",
                "[]; request.unreadable",
                "{'cases':[; request.unreadable"
            })
    void theRequestItselfIsChecked(String body, String code) throws Exception {
        http.perform(post(ADDRESS)
                        .with(user("office"))
                        .contentType(APPLICATION_JSON)
                        .content(quoted(body)))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.code").value(code));
    }

    @Test
    void everyExampleOfTheDescriptionIsAnswered() throws Exception {
        var described = body(http.perform(get("/api/openapi.json").with(user("office"))));
        var examples = described.at(
                "/paths/~1api~1v1~1competence~1what-if/post/requestBody/content/application~1json/examples");
        assertThat(examples.size()).isGreaterThan(5);
        for (var example : examples) {
            http.perform(post(ADDRESS)
                            .with(user("office"))
                            .contentType(APPLICATION_JSON)
                            .content(json.writeValueAsString(example.get("value"))))
                    .andExpect(status().isOk());
        }
    }

    @Test
    void onlyTheOfficeMayTry() throws Exception {
        http.perform(post(ADDRESS)
                        .with(user("btv-04"))
                        .contentType(APPLICATION_JSON)
                        .content("{}"))
                .andExpect(status().isForbidden())
                .andExpect(jsonPath("$.code").value("right.missing"));
    }

    private ResultActions ask(String change, String cases) throws Exception {
        return http.perform(post(ADDRESS)
                .with(user("office"))
                .header(HttpHeaders.ACCEPT_LANGUAGE, "vi")
                .contentType(APPLICATION_JSON)
                .content(quoted(
                        "{'regulation':'dien-bien','on':'2024-03-15','change':" + change + ",'cases':" + cases + "}")));
    }

    private JsonNode body(ResultActions answered) throws Exception {
        return json.readTree(answered.andReturn().getResponse().getContentAsByteArray());
    }

    private static String quoted(String text) {
        return text.replace('\'', '"');
    }
}
