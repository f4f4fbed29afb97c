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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import vn.quyche.QuycheTest;

/** A question that cannot be answered as it was put: the API names what is wrong, the form keeps what was typed. */
@QuycheTest
class AskInputTests {

    @Autowired
    private MockMvc pages;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {'subject':'no.such'}                                                        | competence.unknown-subject | no.such
            {'subject':'budget.advance','facts':{'colour':'red'}}                        | competence.unknown-fact   | colour
            {'subject':'budget.advance','facts':{'advanceKind':'LOAN'}}                  | competence.unknown-value  | LOAN
            {'subject':'budget.advance','facts':{'advanceKind':5}}                       | competence.unknown-value  | advanceKind
            {'subject':'budget.advance','facts':{'advanceKind':['TEMPORARY_ADVANCE']}}   | competence.unknown-value  | advanceKind
            {'subject':'budget.advance','facts':{'advanceKind':null}}                    | competence.unknown-value  | advanceKind
            {'subject':'budget.advance','facts':{'amount':'3000000000'}}                 | competence.not-a-number   | amount
            {'subject':'budget.advance','facts':{'amount':true}}                         | competence.not-a-number   | amount
            {'subject':'budget.advance','facts':{'amount':[5]}}                          | competence.not-a-number   | amount
            {'subject':'budget.advance','facts':{'amount':{'dong':5}}}                   | competence.not-a-number   | amount
            {'subject':'budget.advance','facts':{'amount':null}}                         | competence.not-a-number   | amount
            {'subject':'budget.advance','facts':{'amount':'NaN'}}                        | competence.not-a-number   | NaN
            {'subject':'budget.advance','facts':{'amount':0.5}}                          | competence.not-whole      | amount
            {'subject':'budget.advance','facts':{'amount':2999999999.9999999999}}        | competence.not-whole      | amount
            {'subject':'budget.advance','facts':{'amount':-1}}                           | competence.negative       | amount
            {'subject':'budget.advance','facts':{'amount':1000000000000000000}}          | competence.too-large      | amount
            {'subject':'budget.advance','facts':{'amount':1e999999999}}                  | competence.too-large      | amount
            {'subject':'investment.policy','facts':{'riceLandArea':-0.01}}               | competence.negative       | riceLandArea
            {'subject':'investment.policy','facts':{'riceLandArea':'10 ha'}}             | competence.not-a-number   | riceLandArea
            {'subject':'investment.policy','facts':{'publicInvestment':1}}               | competence.not-a-flag     | publicInvestment
            {'subject':'investment.policy','facts':{'publicInvestment':'true'}}          | competence.not-a-flag     | publicInvestment
            {'subject':'investment.policy','facts':{'publicInvestment':null}}            | competence.not-a-flag     | publicInvestment
            {'subject':'investment.policy','facts':{'traits':'PPP'}}                     | competence.not-a-list     | traits
            {'subject':'investment.policy','facts':{'traits':['PPP','RAIN']}}            | competence.unknown-value  | RAIN
            {'subject':'investment.policy','facts':{'traits':[null]}}                    | competence.unknown-value  | traits
            {'subject':'budget.advance','regulation':'nowhere'}                          | regulation.unknown        | nowhere
            {'subject':'budget.advance','on':'2024-02-30'}                               | day.unreadable            | 2024-02-30
            {'subject':'budget.advance','on':'yesterday'}                                | day.unreadable            | yesterday
            {'subject':'budget.advance','on':'2021-01-08'}                               | regulation.not-in-force   | 8/1/2021
            {'subject':'working.urgent-agenda-item','facts':{'meetingOrgan':'STANDING_COMMITTEE','standingCommitteeCannotMeet':true}} | competence.contradiction | standingCommitteeCannotMeet
            {'subject':'budget.disaster-support','facts':{'standingGroupCannotMeet':true,'dissentAfterRediscussion':true}} | competence.contradiction | Điều 22, khoản 2
            {'subject':'budget.advance','facts':{'amount':1,'amount':2}}                 | request.twice             | amount
            {'subject':'budget.advance','subject':'budget.advance'}                      | request.twice             | subject
            {'subject':'budget.advance','facts':{'amount':NaN}}                          | request.unreadable        | 1:
            {'subject':'budget.advance','facts':[]}                                      | request.unreadable        | facts
            {'subject':'budget.advance','facts':'none'}                                  | request.unreadable        | facts
            {'subject':['budget.advance']}                                               | request.unreadable        | subject
            {'subject':                                                                  | request.unreadable        | 1:
            """)
    void theApiNamesWhatIsWrong(String asked, String code, String named) throws Exception {
        route(asked, "vi")
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.code").value(code))
                .andExpect(jsonPath("$.detail").value(containsString(named)));
        route(asked, "en")
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.code").value(code))
                .andExpect(jsonPath("$.detail").isNotEmpty());
    }

    @Test
    void theFirstAndTheLastDayOfAVersionAnswer() throws Exception {
        for (var on : new String[] {"2021-01-09", "2023-06-30", "2023-07-01", "9999-12-31"}) {
            route("{'subject':'economy.fundraising','on':'" + on + "'}", "vi").andExpect(status().isOk());
        }
    }

    @Test
    void numbersAreReadAsWrittenAndNeverRounded() throws Exception {
        var land = "{'subject':'investment.policy','facts':{'publicInvestment':false,'traits':[],'riceLandArea':%s,"
                + "'specialUseForestArea':0,'protectionForestArea':0,'productionForestArea':1e-999999999}}";
        route(land.formatted("9.99999999999999999999"), "vi")
                .andExpect(jsonPath("$.outcome").value("NOT_REQUIRED"));
        route(land.formatted("10.0000"), "vi").andExpect(jsonPath("$.outcome").value("ROUTED"));
        route("{'subject':'budget.off-estimate-spending','facts':{'source':'CARRY_OVER','amount':3e9}}", "vi")
                .andExpect(jsonPath("$.steps[0].organ").value("STANDING_COMMITTEE"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            budget.advance     | amount           | ba tỷ                 | không phải là một số
            budget.advance     | amount           | 2,5                   | không phải là một số
            budget.advance     | amount           | -3                    | là số âm
            budget.advance     | amount           | 1000000000000000000   | quá lớn
            budget.advance     | amount           | 99999999999999999 tỷ  | quá lớn
            investment.policy  | riceLandArea     | mười ha               | không phải là một số
            investment.policy  | riceLandArea     | -0,5                  | là số âm
            """)
    void theFormKeepsWhatWasTyped(String subject, String fact, String typed, String told) throws Exception {
        pages.perform(get("/ask?subject=" + subject)
                        .queryParam("fact." + fact, typed)
                        .with(user("office")))
                .andExpect(status().isBadRequest())
                .andExpect(content().string(allOf(containsString(told), containsString("value=\"" + typed + "\""))));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            budget.advance    | fact.advanceKind=LOAN          | không phải là một trong các câu trả lời | is none of
            investment.policy | fact.publicInvestment=maybe    | không phải là có hoặc không             | neither yes nor no
            investment.policy | fact.traits=PPP&fact.traits=RAIN | không phải là một trong các câu trả lời | is none of
            budget.advance    | fact.amount=1&fact.amount=2    | hai câu trả lời khác nhau               | two different answers
            working.urgent-agenda-item | fact.meetingOrgan=STANDING_COMMITTEE&fact.standingCommitteeCannotMeet=true | không thể cùng đúng | cannot all be true
            budget.advance    | on=someday                     | someday                                 | someday
            budget.advance    | on=8/1/2021                    | Ngày 8/1/2021: chưa có quy chế          | 8/1/2021
            """)
    void theFormTellsWhatIsWrongInTheReadersLanguage(String subject, String sent, String told, String english)
            throws Exception {
        var address = "/ask?subject=" + subject + "&" + sent;
        pages.perform(get(address).with(user("office")))
                .andExpect(status().isBadRequest())
                .andExpect(content().string(allOf(containsString(told), containsString("role=\"alert\""))));
        pages.perform(get(address).with(user("office")).cookie(new Cookie("lang", "en")))
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString(english)));
    }

    @Test
    void theOtherAnswersStayWhenOneIsRefused() throws Exception {
        pages.perform(get("/ask?subject=budget.off-estimate-spending&fact.source=CARRY_OVER&on=hôm nào&fact.amount=x")
                        .with(user("office")))
                .andExpect(status().isBadRequest())
                .andExpect(content()
                        .string(allOf(
                                containsString("Nguồn kết dư"),
                                containsString("name=\"fact.source\" value=\"CARRY_OVER\""),
                                containsString("value=\"hôm nào\""),
                                containsString("value=\"x\""))));
    }

    @Test
    void theSameAnswerSentTwiceIsOne() throws Exception {
        pages.perform(get("/ask?subject=budget.off-estimate-spending&fact.source=CARRY_OVER&fact.source=CARRY_OVER")
                        .with(user("office")))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("role=\"alert\""))));
    }

    private ResultActions route(String asked, String language) throws Exception {
        return pages.perform(post("/api/v1/competence/route")
                .with(user("office"))
                .header("Accept-Language", language)
                .contentType(MediaType.APPLICATION_JSON)
                .content(asked.replace('\'', '"')));
    }
}
