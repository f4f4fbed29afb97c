package vn.quyche.access.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import vn.quyche.QuycheTest;
import vn.quyche.access.Accounts;
import vn.quyche.kernel.Actor;

/** An application with two providers of sign-ins, and the way of a browser to them and back. One serves all such tests. */
@QuycheTest
@TestPropertySource(
        properties = {"quyche.test=providers", "quyche.step-up.minutes=15", "quyche.second-factor=SIGN_DOCUMENT"})
abstract class ThroughProviders {

    static final StandInProvider PROVINCE = started();
    static final StandInProvider MINISTRY = started();

    @Autowired
    MockMvc http;

    @Autowired
    Accounts accounts;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        registry.add("quyche.oidc.tinh.issuer", PROVINCE::issuer);
        registry.add("quyche.oidc.tinh.client-id", () -> StandInProvider.CLIENT);
        registry.add("quyche.oidc.tinh.client-secret", () -> StandInProvider.SECRET);
        registry.add("quyche.oidc.tinh.name", () -> "Cổng của tỉnh");
        registry.add("quyche.oidc.xa.issuer", () -> "http://localhost:1");
        registry.add("quyche.oidc.xa.client-id", () -> StandInProvider.CLIENT);
        registry.add("quyche.oidc.bo.issuer", MINISTRY::issuer);
        registry.add("quyche.oidc.bo.client-id", () -> StandInProvider.CLIENT);
        registry.add("quyche.oidc.bo.client-secret", () -> StandInProvider.SECRET);
        registry.add("quyche.oidc.bo.acr", () -> "urn:two-factors");
    }

    /** They live as long as the tests' process, as the application that knows them does. */
    private static StandInProvider started() {
        try {
            return new StandInProvider();
        } catch (IOException problem) {
            throw new IllegalStateException(problem);
        }
    }

    @BeforeEach
    void theProvidersAreSound() {
        for (var provider : new StandInProvider[] {PROVINCE, MINISTRY}) {
            provider.fault = StandInProvider.Fault.NONE;
            provider.signedIn = Duration.ZERO;
            provider.acr = "";
        }
    }

    void link(String account, String subject) throws Exception {
        PROVINCE.subject = subject;
        var inside = enter(account);
        http.perform(post("/me/providers/tinh").cookie(inside).with(csrf()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("url=/sign-in/provider/tinh\"")));
        var answered = there(ask("tinh", inside));
        http.perform(get(URI.create(answered.path())).cookie(inside)).andExpect(redirectedUrl("/me"));
    }

    /** The cookie of the session that the provider opened. */
    Cookie entered(Answered answered) throws Exception {
        var answer = http.perform(get(URI.create(answered.path())).cookie(answered.session()))
                .andExpect(redirectedUrl("/"))
                .andReturn();
        return Objects.requireNonNull(answer.getResponse().getCookie("SESSION"));
    }

    /** Who is signed in. */
    String account(Cookie session) throws Exception {
        var me = Objects.requireNonNull(
                http.perform(get("/me").cookie(session)).andReturn().getModelAndView());
        return ((Actor) Objects.requireNonNull(me.getModel().get("me"))).account();
    }

    /** Why the door stays shut. */
    String reasonAfter(Answered answered) throws Exception {
        var refused = http.perform(get(URI.create(answered.path())).cookie(answered.session()))
                .andExpect(redirectedUrl("/sign-in?refused"))
                .andReturn();
        var fresh = refused.getResponse().getCookie("SESSION");
        var page = http.perform(get("/sign-in").param("refused", "").cookie(fresh == null ? answered.session() : fresh))
                .andReturn();
        return String.valueOf(
                Objects.requireNonNull(page.getModelAndView()).getModel().get("refused"));
    }

    Asked ask(String key, Cookie... inside) throws Exception {
        var asking = get("/sign-in/provider/" + key);
        return asked(inside.length > 0 ? asking.cookie(inside) : asking, inside);
    }

    Asked asked(org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder asking, Cookie... inside)
            throws Exception {
        var asked = http.perform(asking)
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse();
        var session = inside.length > 0 ? inside[0] : Objects.requireNonNull(asked.getCookie("SESSION"));
        return new Asked(session, Objects.requireNonNull(asked.getRedirectedUrl()));
    }

    /** The provider sends the browser back without our cookie; the page it comes to leads on with it. */
    Answered there(Asked asked) throws Exception {
        var answer = HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(asked.address())).build(), BodyHandlers.discarding());
        assertThat(answer.statusCode()).isEqualTo(302);
        var back = URI.create(answer.headers().firstValue("Location").orElseThrow());
        var onward = back.getPath().replace("/return", "/entered") + "?" + back.getRawQuery();
        http.perform(get(URI.create(back.getPath() + "?" + back.getRawQuery())))
                .andExpect(content()
                        .string(containsString(
                                "http-equiv=\"refresh\" content=\"0;url=" + onward.replace("&", "&amp;") + "\"")));
        return new Answered(asked.session(), onward);
    }

    Cookie enter(String account) throws Exception {
        var entered = http.perform(post("/sign-in/as").param("account", account).with(csrf()));
        return Objects.requireNonNull(entered.andReturn().getResponse().getCookie("SESSION"));
    }

    record Asked(Cookie session, String address) {}

    record Answered(Cookie session, String path) {}
}
