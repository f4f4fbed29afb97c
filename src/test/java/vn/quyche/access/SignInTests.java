package vn.quyche.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static vn.quyche.PageRefusals.refuses;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import vn.quyche.QuycheTest;

@QuycheTest
class SignInTests {

    @Autowired
    MockMvc http;

    @Autowired
    Accounts accounts;

    @Autowired
    Attempts attempts;

    @Test
    void aPageAsksToSignInAndComesBackToThePageAskedFor() throws Exception {
        var session = http.perform(get("/organs/STANDING_GROUP").accept(MediaType.TEXT_HTML))
                .andExpect(redirectedUrl("/sign-in"))
                .andReturn();
        http.perform(form("office", "demo", "192.0.2.1")
                        .cookie(session.getResponse().getCookies()))
                .andExpect(status().is3xxRedirection())
                .andExpect(header().string("Location", containsString("/organs/STANDING_GROUP")))
                .andExpect(header().string("Set-Cookie", containsString("SameSite=Strict")));
    }

    @Test
    void theAdministratorComesToTheAccounts() throws Exception {
        http.perform(form("admin", "demo", "192.0.2.2")).andExpect(redirectedUrl("/accounts"));
    }

    @Test
    void aWrongPasswordIsRefusedWithoutSayingWhatIsWrongAndKeepsTheName() throws Exception {
        for (var name : new String[] {"office", "nobody"}) {
            var refused = http.perform(form(name, "wrong", "192.0.2.3"))
                    .andExpect(redirectedUrl("/sign-in?refused"))
                    .andReturn();
            http.perform(get("/sign-in")
                            .param("refused", "")
                            .cookie(refused.getResponse().getCookies()))
                    .andExpect(refuses("access", "sign-in.wrong"))
                    .andExpect(content().string(containsString("value=\"" + name + "\"")));
        }
    }

    @Test
    void wrongTriesLockNobodyElseOut() throws Exception {
        for (var n = 0; n < 11; n++) {
            attempts.failed("bch-50", new Attempts.Place("192.0.2.4", false));
        }
        var refused = http.perform(form("bch-50", "demo", "192.0.2.4"))
                .andExpect(redirectedUrl("/sign-in?refused"))
                .andReturn();
        http.perform(get("/sign-in")
                        .param("refused", "")
                        .cookie(refused.getResponse().getCookies()))
                .andExpect(refuses("access", "sign-in.too-often"));
        http.perform(form("bch-50", "demo", "192.0.2.5")).andExpect(redirectedUrl("/"));
        http.perform(get("/api/v1/nothing").with(httpBasic("bch-50", "wrong")).with(from("192.0.2.4")))
                .andExpect(status().isTooManyRequests())
                .andExpect(jsonPath("$.code").value("sign-in.too-often"));
    }

    @Test
    void aProgramAtWorkIsNotKeptOutByWrongTriesFromItsAddress() throws Exception {
        var call = get("/api/v1/regulations").with(httpBasic("bch-49", "demo")).with(from("192.0.2.6"));
        http.perform(call).andExpect(status().isOk());
        for (var n = 0; n < 11; n++) {
            attempts.failed("bch-49", new Attempts.Place("192.0.2.6", false));
        }
        http.perform(call).andExpect(status().isOk());
        http.perform(get("/api/v1/regulations")
                        .with(httpBasic("bch-49", "a guess"))
                        .with(from("192.0.2.6")))
                .andExpect(status().isTooManyRequests())
                .andExpect(header().exists("Retry-After"));
    }

    @Test
    void aLockedAccountStaysOutAndIsOutWithItsNextRequest() throws Exception {
        var admin = accounts.actor("admin");
        http.perform(get("/organs").with(user("bch-51"))).andExpect(status().isOk());
        accounts.lock(admin, "bch-51");
        try {
            http.perform(get("/organs").with(user("bch-51"))).andExpect(redirectedUrl("/sign-in"));
            http.perform(get("/api/v1/nothing").with(httpBasic("bch-51", "demo")))
                    .andExpect(status().isUnauthorized())
                    .andExpect(jsonPath("$.code").value("sign-in.locked"));
        } finally {
            accounts.unlock(admin, "bch-51");
        }
    }

    @Test
    void inTheDemonstrationOnePressEntersAsARole() throws Exception {
        http.perform(get("/sign-in"))
                .andExpect(content().string(containsString("value=\"huyen-01\"")))
                .andExpect(content().string(containsString("value=\"bch-55\"")));
        http.perform(post("/sign-in/as").param("account", "secretary").with(csrf()))
                .andExpect(redirectedUrl("/"));
        http.perform(post("/sign-in/as").param("account", "nobody").with(csrf()))
                .andExpect(status().isNotFound());
    }

    @Test
    void theBannerOfEachPageOpensTheRoles() throws Exception {
        http.perform(get("/organs").with(user("bch-20")))
                .andExpect(content().string(containsString("data-beside=\"/me/roles\"")));
        http.perform(get("/me/roles").with(user("bch-20")))
                .andExpect(content().string(containsString("value=\"huyen-01\"")))
                .andExpect(content().string(containsString("id=\"beside-head\"")));
        http.perform(get("/sign-in")).andExpect(content().string(not(containsString("data-beside"))));
    }

    @Test
    void aPasswordTypedInTwoWaysIsRefused() throws Exception {
        http.perform(post("/me/password")
                        .param("current", "a")
                        .param("password", "b")
                        .param("again", "c")
                        .with(user("office"))
                        .with(csrf()))
                .andExpect(status().isBadRequest())
                .andExpect(refuses("access", "password.different"));
    }

    @Test
    void aMarkOpensNothingAndCannotBeForged() {
        var marks = new DeviceMarks(new OneKey());
        var mark = marks.mark("office");
        assertThat(marks.read(mark, "office")).isPresent();
        assertThat(marks.read(mark, "secretary")).isEmpty();
        assertThat(marks.read(mark.replace("office", "secretary"), "secretary")).isEmpty();
        assertThat(marks.read("office~x~y", "office")).isEmpty();
        assertThat(marks.read("nonsense", "office")).isEmpty();
    }

    private static MockHttpServletRequestBuilder form(String name, String password, String address) {
        return post("/sign-in")
                .param("username", name)
                .param("password", password)
                .with(csrf())
                .with(from(address));
    }

    private static RequestPostProcessor from(String address) {
        return request -> {
            request.setRemoteAddr(address);
            return request;
        };
    }
}
