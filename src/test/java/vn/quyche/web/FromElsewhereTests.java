package vn.quyche.web;

import static org.springframework.http.MediaType.APPLICATION_JSON;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import vn.quyche.QuycheTest;

/** Pages of other sites, in the browser of somebody whose password the browser remembers. */
@QuycheTest
class FromElsewhereTests {

    private static final String QUESTION = "{\"subject\":\"budget.off-estimate-spending\",\"on\":\"2024-03-15\"}";

    @Autowired
    MockMvc http;

    @Test
    void noOtherSiteIsToldThatItMayRead() throws Exception {
        http.perform(get("/api/v1/regulations")
                        .with(httpBasic("office", "demo"))
                        .header("Origin", "https://elsewhere.vn"))
                .andExpect(header().doesNotExist("Access-Control-Allow-Origin"));
    }

    @ParameterizedTest
    @CsvSource({
        "Sec-Fetch-Site, cross-site",
        "Sec-Fetch-Site, same-site",
        "Origin, https://elsewhere.vn",
        "Origin, null",
        "Origin, http://localhost.elsewhere.vn"
    })
    void aPageOfAnotherSiteWritesNothingWithARememberedPassword(String name, String value) throws Exception {
        for (var path : new String[] {"/api/v1/competence/route", "/%61pi/v1/competence/route"}) {
            http.perform(post(URI.create(path))
                            .with(httpBasic("office", "demo"))
                            .header("Host", "localhost")
                            .header(name, value)
                            .contentType(APPLICATION_JSON)
                            .content(QUESTION))
                    .andExpect(status().isForbidden());
        }
        http.perform(post("/api/v1/competence/route")
                        .with(httpBasic("office", "demo"))
                        .header("Host", "localhost")
                        .header(name, value)
                        .contentType(APPLICATION_JSON)
                        .content(QUESTION))
                .andExpect(jsonPath("$.code").value("request.from-elsewhere"));
    }

    @ParameterizedTest
    @CsvSource({"Sec-Fetch-Site, same-origin", "Sec-Fetch-Site, none", "Origin, http://localhost", "X-Nothing, said"})
    void aProgramAndAPageOfOursMayWrite(String name, String value) throws Exception {
        http.perform(post("/api/v1/competence/route")
                        .with(httpBasic("office", "demo"))
                        .header("Host", "localhost")
                        .header(name, value)
                        .contentType(APPLICATION_JSON)
                        .content(QUESTION))
                .andExpect(status().isOk());
    }
}
