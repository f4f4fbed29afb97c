package vn.quyche;

import static org.hamcrest.Matchers.greaterThan;
import static org.springframework.http.MediaType.APPLICATION_JSON;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static vn.quyche.PageRefusals.refuses;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.MockMvc;

/** Addresses typed by hand and bodies written by other programs: what cannot be used is named, on page and API alike. */
@QuycheTest
class UnusableInputTests {

    @Autowired
    MockMvc http;

    @ParameterizedTest
    @CsvSource({
        "web,        day.unreadable,     400, /journal?from=soon",
        "web,        day.unreadable,     400, /organs?on=yesterday",
        "web,        day.unreadable,     400, /regulation?on=2024-13-01",
        "regulation, regulation.provision, 404, /regulation/art_999",
        "web,        field.not-an-organ, 400, /documents?organ=x!",
        "web,        field.not-an-organ, 400, /matters?organ=x'--",
        "web,        day.unreadable,     400, /meetings?from=30.2.2024",
        "web,        field.missing,      400, /tasks/new",
        "web,        day.unreadable,     400, /implementation?from=32/1/2024",
        "web,        day.unreadable,     400, /matters?to=3/16/2024",
        "compliance, report.backwards,     400, /implementation?from=2024-12-31&to=2024-01-01",
        "compliance, report.future,        409, /implementation?from=2099-01-01&to=2099-12-31",
        "compliance, report.no-such-line,  404,"
                + " /implementation/records?measure=none&of=STANDING_COMMITTEE&from=2024-01-01&to=2024-12-31"
    })
    void anAddressThatCannotBeUsedIsRefusedOnAPage(String module, String code, int status, String address)
            throws Exception {
        http.perform(get(address).with(user("office")))
                .andExpect(status().is(status))
                .andExpect(refuses(module, code));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "/api/v1/competence/route; {}; competence.no-subject",
                "/api/v1/competence/route; {'subject':'budget.off-estimate-spending','on':'2024-13-01'};"
                        + " day.unreadable",
                "/api/v1/voting/outcome; {}; field.missing",
                "/api/v1/voting/outcome; {'regulation':'dien-bien','on':'2024-03-15','organ':'STANDING_COMMITTEE','members':15,"
                        + "'incumbents':15,'present':15,'yes':8,'mode':'SHOUTING'}; field.not-one-of",
                "/api/v1/voting/outcome; {'regulation':'dien-bien','on':'2024-03-15','organ':'STANDING_COMMITTEE','members':'many',"
                        + "'mode':'MEETING'}; field.unusable"
            })
    void aBodyThatCannotBeUsedIsRefusedByCode(String address, String body, String code) throws Exception {
        http.perform(post(address)
                        .with(user("office"))
                        .contentType(APPLICATION_JSON)
                        .content(body.replace('\'', '"')))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.code").value(code));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/documents", "/matters", "/tasks", "/journal"})
    void charactersThatNoTextHoldsAreTheSendersMistake(String list) throws Exception {
        http.perform(get(list).param("q", "\0").with(user("office"))).andExpect(status().isBadRequest());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/documents", "/matters", "/tasks", "/journal", "/meetings", "/api/v1/search"})
    void aPageFarBeyondTheLastIsEmpty(String list) throws Exception {
        http.perform(get(list).param("q", "a").param("page", "2147483647").with(user("office")))
                .andExpect(status().isOk());
    }

    @ParameterizedTest
    @ValueSource(strings = {"//elsewhere.vn", "/\\elsewhere.vn", "/\t/elsewhere.vn", "https://elsewhere.vn", "/a{b}"})
    void aChoiceOfLanguageLeadsNowhereElse(String back) throws Exception {
        http.perform(post("/language")
                        .param("language", "vi")
                        .param("back", back)
                        .with(user("office"))
                        .with(csrf()))
                .andExpect(redirectedUrl("/"));
    }

    @Test
    void citationsInTheApiAreInVietnameseWhateverTheReaderSpeaks() throws Exception {
        http.perform(get("/api/v1/regulations/dien-bien/provisions")
                        .param("on", "2024-03-15")
                        .header(HttpHeaders.ACCEPT_LANGUAGE, "en")
                        .with(user("office")))
                .andExpect(jsonPath("$[0].citation").value("Điều 1"));
    }

    @Test
    void theApiDescribesItselfToEverybodyWithoutNamingTheAskerAsAParameter() throws Exception {
        http.perform(get("/api/openapi.json"))
                .andExpect(jsonPath("$.info.title").value("Quyche"))
                .andExpect(jsonPath("$.paths['/api/v1/regulations'].get.parameters")
                        .doesNotExist());
    }

    @Test
    void theTotalOfASearchIsTheSameOnEachPage() throws Exception {
        var beyond =
                get("/api/v1/search").param("q", "ban").param("page", "900").with(user("office"));
        http.perform(beyond)
                .andExpect(jsonPath("$.total").value(greaterThan(0)))
                .andExpect(jsonPath("$.hits").isEmpty());
    }

    @Test
    void anUnknownStateOfAnObligationIsRefused() throws Exception {
        http.perform(get("/api/v1/obligations").param("state", "FORGOTTEN").with(user("office")))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.code").value("obligation.state-unknown"));
    }

    @Test
    void aWrongPasswordIsRefused() throws Exception {
        http.perform(get("/api/v1/regulations").with(httpBasic("office", "guess")))
                .andExpect(status().isUnauthorized())
                .andExpect(jsonPath("$.code").value("sign-in.wrong"));
    }

    @Test
    void aNewPasswordTypedTwiceDifferentlyIsRefused() throws Exception {
        http.perform(post("/me/password")
                        .param("current", "demo")
                        .param("password", "a long enough password")
                        .param("again", "another long password")
                        .with(user("office"))
                        .with(csrf()))
                .andExpect(status().isBadRequest())
                .andExpect(refuses("access", "password.different"));
    }

    @Test
    void anHourThatIsNoneIsRefused() throws Exception {
        http.perform(post("/meetings")
                        .param("organ", "STANDING_COMMITTEE")
                        .param("kind", "REGULAR")
                        .param("day", "15/03/2027")
                        .param("hour", "25:70")
                        .param("place", "Hội trường")
                        .param("minutes", "120")
                        .with(user("office"))
                        .with(csrf()))
                .andExpect(status().isBadRequest())
                .andExpect(refuses("meetings", "meeting.hour"));
    }
}
