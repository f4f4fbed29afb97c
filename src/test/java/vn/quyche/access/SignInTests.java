package vn.quyche.access;

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

import jakarta.servlet.http.Cookie;
import java.util.Objects;
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
        http.perform(get("/me/roles").with(user("bch-20"))).andExpect(redirectedUrl("/me"));
        http.perform(get("/me/roles").header("HX-Request", "true").with(user("bch-20")))
                .andExpect(content().string(containsString("value=\"huyen-01\"")))
                .andExpect(content().string(containsString("id=\"beside-head\"")));
        http.perform(get("/sign-in")).andExpect(content().string(not(containsString("data-beside"))));
    }

    @Test
    void theOthersEndAtOnceAndThisSessionStays() throws Exception {
        var here = sessionOf("bch-47");
        var there = sessionOf("bch-47");
        http.perform(post("/me/sessions/end").cookie(here).with(csrf())).andExpect(redirectedUrl("/me"));
        http.perform(get("/me").cookie(here)).andExpect(status().isOk());
        http.perform(get("/me").cookie(there)).andExpect(redirectedUrl("/sign-in"));
    }

    private Cookie sessionOf(String account) throws Exception {
        var cookie = http.perform(form(account, "demo", "192.0.2.7"))
                .andExpect(redirectedUrl("/"))
                .andReturn()
                .getResponse()
                .getCookie("SESSION");
        return Objects.requireNonNull(cookie);
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
