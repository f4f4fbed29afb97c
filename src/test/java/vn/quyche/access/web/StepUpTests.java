package vn.quyche.access.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static vn.quyche.PageRefusals.refuses;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import vn.quyche.access.Accounts;
import vn.quyche.access.Invitations;
import vn.quyche.access.NewAccount;
import vn.quyche.kernel.OrganId;
import vn.quyche.web.StepUp;

/** Who votes, signs or issues has shown recently that it is them. The ballots tried here do not exist: past the gate is 404. */
@DoorTest
class StepUpTests {

    private static final String PASSWORD = "con trâu đi trước cái cày";
    private static final String VOTE = "/ballots/" + new UUID(0, 7) + "/votes";
    private static final String OPINION = "Đề nghị làm rõ nguồn <vốn>";

    @Autowired
    MockMvc http;

    @Autowired
    Accounts accounts;

    @Autowired
    Invitations invitations;

    @Autowired
    FindByIndexNameSessionRepository<? extends Session> sessions;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mapping;

    @Test
    void theseActsAskForIt() {
        var marked = mapping.getHandlerMethods().entrySet().stream()
                .filter(entry -> entry.getValue().hasMethodAnnotation(StepUp.class))
                .flatMap(entry -> entry.getKey().getPatternValues().stream())
                .collect(Collectors.toSet());
        assertThat(marked)
                .contains(
                        "/ballots/{id}/votes",
                        "/api/v1/ballots/{id}/votes",
                        "/documents/{id}/signature",
                        "/documents/{id}/issue",
                        "/matters/{id}/overrides/{override}/voices",
                        "/me/sessions/end",
                        "/me/sessions/{name}/end",
                        "/accounts",
                        "/accounts/{name}/lock",
                        "/accounts/{name}/unlock",
                        "/accounts/{name}/invitation",
                        "/accounts/{name}/sessions/end",
                        "/accounts/{name}/passkeys/removal",
                        "/api/v1/matters/{id}/overrides/{override}/voices");
    }

    @Test
    void freshFromTheDoorNobodyIsAsked() throws Exception {
        var member = newMember("btv-05", "step-up-fresh");
        http.perform(vote().cookie(enter(member))).andExpect(status().isNotFound());
    }

    @Test
    void afterAWhileThePasswordIsAskedForInTheFormAndNothingTypedIsLost() throws Exception {
        var member = newMember("btv-06", "step-up-later");
        var session = enter(member);
        age(session, Duration.ofMinutes(16));

        http.perform(vote().cookie(session).header("HX-Request", "true"))
                .andExpect(status().isForbidden())
                .andExpect(refuses("access", "step-up.needed"))
                .andExpect(content().string(containsString("name=\"_password\"")))
                .andExpect(content().string(not(containsString("<html"))));
        http.perform(vote().cookie(session))
                .andExpect(status().isForbidden())
                .andExpect(content().string(containsString("action=\"" + VOTE + "\"")))
                .andExpect(content().string(containsString("Đề nghị làm rõ nguồn &lt;vốn&gt;")));
        http.perform(vote().param("_password", "sai").cookie(session))
                .andExpect(status().isBadRequest())
                .andExpect(refuses("access", "step-up.wrong"))
                .andExpect(content().string(containsString("name=\"opinion\"")))
                .andExpect(content().string(not(containsString("value=\"sai\""))));
        http.perform(vote().param("_password", PASSWORD).cookie(session)).andExpect(status().isNotFound());
        http.perform(vote().cookie(session)).andExpect(status().isNotFound());
    }

    @Test
    void wrongTriesInOneSessionKeepNobodyFromVotingInAnother() throws Exception {
        var member = newMember("btv-07", "step-up-wrong");
        var stolen = enter(member);
        var own = enter(member);
        age(stolen, Duration.ofHours(1));
        age(own, Duration.ofHours(1));
        for (var n = 0; n < 10; n++) {
            http.perform(vote().param("_password", "sai").cookie(stolen)).andExpect(status().isBadRequest());
        }
        http.perform(vote().param("_password", PASSWORD).cookie(stolen))
                .andExpect(status().isTooManyRequests())
                .andExpect(refuses("access", "sign-in.too-often"));
        http.perform(vote().param("_password", PASSWORD).cookie(own)).andExpect(status().isNotFound());
    }

    @Test
    void inTheDemonstrationAClickIsEnough() throws Exception {
        http.perform(vote().with(authentication(shown("btv-08", Duration.ofHours(1)))))
                .andExpect(status().isForbidden())
                .andExpect(content().string(containsString("name=\"_password\" value=\"demo\"")))
                .andExpect(content().string(not(containsString("type=\"password\""))));
        http.perform(vote().param("_password", "demo").with(authentication(shown("btv-08", Duration.ofHours(1)))))
                .andExpect(status().isNotFound());
    }

    @Test
    void aProgramShowsItWithEachCallAndIsToldByACodeOtherwise() throws Exception {
        http.perform(voteByProgram().with(httpBasic("btv-08", "demo"))).andExpect(status().isNotFound());
        http.perform(voteByProgram().with(authentication(shown("btv-08", Duration.ofHours(1)))))
                .andExpect(status().isForbidden())
                .andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.code").value("step-up.needed"));
    }

    private static MockHttpServletRequestBuilder vote() {
        return post(VOTE).param("choice", "YES").param("opinion", OPINION).with(csrf());
    }

    private static MockHttpServletRequestBuilder voteByProgram() {
        return post("/api/v1" + VOTE).contentType(MediaType.APPLICATION_JSON).content("{\"choice\": \"YES\"}");
    }

    private static Authentication shown(String account, Duration ago) {
        return Shown.PASSWORD.as(account, Device.UNKNOWN, Instant.now().minus(ago));
    }

    /** A second account of a member, with a password of its own. */
    private String newMember(String of, String name) {
        var admin = accounts.actor("admin");
        var link = accounts.open(
                admin, new NewAccount(name, accounts.account(of).person(), OrganId.PROVINCIAL_COMMITTEE, Set.of()));
        invitations.accept(link, PASSWORD);
        return name;
    }

    private Cookie enter(String account) throws Exception {
        ResultActions entered = http.perform(post("/sign-in")
                .param("username", account)
                .param("password", PASSWORD)
                .with(csrf()));
        return Objects.requireNonNull(entered.andReturn().getResponse().getCookie("SESSION"));
    }

    private void age(Cookie cookie, Duration by) {
        age(sessions, new String(Base64.getDecoder().decode(cookie.getValue()), StandardCharsets.UTF_8), by);
    }

    /** As if the session's owner had shown who they are that long ago. */
    private static <S extends Session> void age(FindByIndexNameSessionRepository<S> kept, String id, Duration by) {
        var session = Objects.requireNonNull(kept.findById(id));
        SecurityContextImpl context = Objects.requireNonNull(
                session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY));
        var name = Objects.requireNonNull(context.getAuthentication()).getName();
        session.setAttribute(
                HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY,
                new SecurityContextImpl(shown(name, by)));
        kept.save(session);
    }
}
