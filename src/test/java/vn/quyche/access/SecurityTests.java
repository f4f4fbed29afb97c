package vn.quyche.access;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import vn.quyche.QuycheTest;

/** What holds for every answer, whoever asks. */
@QuycheTest
class SecurityTests {

    @Autowired
    MockMvc http;

    @Test
    void theApiAsksForBasicInProblemDetails() throws Exception {
        http.perform(get("/api/v1/nothing"))
                .andExpect(status().isUnauthorized())
                .andExpect(header().string("WWW-Authenticate", containsString("Basic")))
                .andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.code").value("sign-in.required"));
        http.perform(get("/api/v1/nothing").header("Accept-Language", "en").with(httpBasic("office", "wrong")))
                .andExpect(status().isUnauthorized())
                .andExpect(jsonPath("$.detail").value("Name or password is wrong."));
        http.perform(get("/api/v1/nothing").with(httpBasic("office", "demo"))).andExpect(status().isNotFound());
    }

    @Test
    void theApiKnowsNoSession() throws Exception {
        http.perform(get("/api/v1/nothing").with(httpBasic("office", "demo")))
                .andExpect(header().doesNotExist("Set-Cookie"));
    }

    @Test
    void healthAndAssetsAreOpenAndNothingElseOfTheMachineRoom() throws Exception {
        http.perform(get("/actuator/health"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.status").value("UP"));
        http.perform(get("/assets/look/look.css")).andExpect(status().isOk());
        http.perform(get("/actuator/env").with(user("admin"))).andExpect(status().isNotFound());
        http.perform(get("/actuator/env")).andExpect(redirectedUrl("/sign-in"));
    }

    @Test
    void aFormWithoutItsTokenIsRefused() throws Exception {
        http.perform(post("/accounts/bch-52/lock").with(user("admin"))).andExpect(status().isForbidden());
        http.perform(post("/sign-in").param("username", "office").param("password", "demo"))
                .andExpect(redirectedUrl("/sign-in?stale"));
    }

    @Test
    void everyAnswerForbidsInlineScriptFramesAndSniffing() throws Exception {
        for (var path : new String[] {"/sign-in", "/api/v1/nothing", "/organs"}) {
            http.perform(get(path))
                    .andExpect(header().string(
                                    "Content-Security-Policy",
                                    containsString("default-src 'self'; img-src 'self' data:; object-src 'none'")))
                    .andExpect(header().string("Content-Security-Policy", not(containsString("unsafe"))))
                    .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                    .andExpect(header().string("X-Frame-Options", "DENY"))
                    .andExpect(header().string("Referrer-Policy", "same-origin"));
        }
    }

    @Test
    void partOfAPageIsToldToTakeTheWholePageToTheDoor() throws Exception {
        http.perform(get("/organs").header("HX-Request", "true"))
                .andExpect(status().isUnauthorized())
                .andExpect(header().string("HX-Redirect", "/sign-in"));
    }
}
