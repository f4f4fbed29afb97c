package vn.quyche.access.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static vn.quyche.PageRefusals.refuses;

import jakarta.servlet.http.Cookie;
import java.time.Instant;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.Authentication;
import org.springframework.test.web.servlet.MockMvc;
import vn.quyche.access.Accounts;
import vn.quyche.access.Passkeys;

/** What is no passkey opens nothing, whatever it looks like. That one opens is seen in a browser: {@code PasskeyJourneyTests}. */
@DoorTest
class PasskeyRefusalsTests {

    private static final String ID = "c29tZXRoaW5n";

    @Autowired
    MockMvc http;

    @Autowired
    Accounts accounts;

    @Autowired
    Passkeys passkeys;

    @Autowired
    JdbcClient database;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "{}",
                "nonsense",
                "{\"id\":\"x\"}",
                "{\"id\":\"c29tZXRoaW5n\",\"rawId\":\"c29tZXRoaW5n\",\"type\":\"public-key\",\"response\":{},"
                        + "\"clientExtensionResults\":{}}",
                "{\"id\":\"c29tZXRoaW5n\",\"rawId\":\"c29tZXRoaW5n\",\"type\":\"public-key\",\"response\":"
                        + "{\"authenticatorData\":\"AA\",\"clientDataJSON\":\"e30\",\"signature\":\"AA\"},"
                        + "\"clientExtensionResults\":{}}"
            })
    void whatIsNoneIsRefusedAtTheDoorAndTheQuestionIsUsedUp(String answer) throws Exception {
        var asked = http.perform(post("/sign-in/passkey/options").with(csrf()))
                .andExpect(jsonPath("$.userVerification").value("required"))
                .andExpect(jsonPath("$.rpId").value("localhost"))
                .andReturn();
        var session = Objects.requireNonNull(asked.getResponse().getCookie("SESSION"));
        assertThat(reason(session, answer)).isEqualTo("passkey.unusable");
        assertThat(reason(session, answer)).isEqualTo("passkey.stale");
    }

    private String reason(Cookie session, String answer) throws Exception {
        http.perform(post("/sign-in/passkey")
                        .param("_passkey", answer)
                        .cookie(session)
                        .with(csrf()))
                .andExpect(redirectedUrl("/sign-in?refused"));
        var page = get("/sign-in").param("refused", "").cookie(session);
        var said = Objects.requireNonNull(http.perform(page).andReturn().getModelAndView())
                .getModel()
                .get("refused");
        return String.valueOf(said);
    }

    @Test
    void noneIsMadeWithoutAQuestionOrAName() throws Exception {
        http.perform(post("/me/passkeys")
                        .param("label", "a")
                        .with(fresh("btv-11"))
                        .with(csrf()))
                .andExpect(status().isBadRequest())
                .andExpect(refuses("access", "passkey.stale"));
        var asked = http.perform(
                        post("/me/passkeys/options").with(fresh("btv-11")).with(csrf()))
                .andExpect(jsonPath("$.user.name").value("btv-11"))
                .andExpect(jsonPath("$.authenticatorSelection.userVerification").value("required"))
                .andReturn();
        http.perform(post("/me/passkeys")
                        .param("label", " ")
                        .cookie(Objects.requireNonNull(asked.getResponse().getCookie("SESSION")))
                        .with(fresh("btv-11"))
                        .with(csrf()))
                .andExpect(status().isBadRequest())
                .andExpect(refuses("access", "passkey.label"));
    }

    @Test
    void makingAndRemovingOneAskWhoItIs() throws Exception {
        for (var path : new String[] {"/me/passkeys", "/me/passkeys/" + ID + "/removal"}) {
            http.perform(post(path).with(user("btv-11")).with(csrf()))
                    .andExpect(status().isForbidden())
                    .andExpect(refuses("access", "step-up.needed"));
        }
    }

    @Test
    void thoseOfOthersAreNotThere() throws Exception {
        give("btv-12");
        for (var id : new String[] {ID, "not base64 !"}) {
            http.perform(post("/me/passkeys/{id}/name", id)
                            .param("label", "mine")
                            .with(fresh("btv-13"))
                            .with(csrf()))
                    .andExpect(status().isNotFound())
                    .andExpect(refuses("access", "passkey.gone"));
            http.perform(post("/me/passkeys/{id}/removal", id)
                            .with(fresh("btv-13"))
                            .with(csrf()))
                    .andExpect(status().isNotFound());
        }
        http.perform(post("/me/passkeys/{id}/name", ID)
                        .param("label", "máy bàn")
                        .with(fresh("btv-12"))
                        .with(csrf()))
                .andExpect(redirectedUrl("/me"));
        assertThat(passkeys.of(accounts.account("btv-12")))
                .singleElement()
                .satisfies(key -> assertThat(key.label()).isEqualTo("máy bàn"));

        http.perform(get("/accounts/btv-12").with(user("admin")))
                .andExpect(org.springframework.test.web.servlet.result.MockMvcResultMatchers.content()
                        .string(containsString("/accounts/btv-12/passkeys/removal")));
        http.perform(post("/accounts/btv-12/passkeys/removal")
                        .with(fresh("admin"))
                        .with(csrf()))
                .andExpect(redirectedUrl("/accounts/btv-12"));
        assertThat(passkeys.of(accounts.account("btv-12"))).isEmpty();
    }

    @Test
    void thereIsAnEndToThem() throws Exception {
        for (var n = 0; n < 20; n++) {
            give("btv-14", new byte[] {1, (byte) n});
        }
        var asked = http.perform(
                        post("/me/passkeys/options").with(fresh("btv-14")).with(csrf()))
                .andReturn();
        http.perform(post("/me/passkeys")
                        .param("label", "the last")
                        .cookie(Objects.requireNonNull(asked.getResponse().getCookie("SESSION")))
                        .with(fresh("btv-14"))
                        .with(csrf()))
                .andExpect(status().isConflict())
                .andExpect(refuses("access", "passkey.many"));
    }

    private void give(String account) {
        give(account, "something".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
    }

    private void give(String account, byte[] id) {
        database.sql("insert into passkey values (:id, :account, 'một khóa', '', 0, true, '', false, false, '', '',"
                        + " now(), now())")
                .param("id", id)
                .param("account", account)
                .update();
    }

    private static org.springframework.test.web.servlet.request.RequestPostProcessor fresh(String account) {
        Authentication shown = Shown.PASSWORD.as(account, Device.UNKNOWN, Instant.now());
        return authentication(shown);
    }
}
