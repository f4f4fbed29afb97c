package vn.quyche.access.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static vn.quyche.PageRefusals.refuses;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import vn.quyche.access.ProviderLinks;
import vn.quyche.access.SecondFactorOf;
import vn.quyche.web.StartRefused;

/** Who signs documents shows more than a password here; others do as ever. */
class SecondFactorTests extends ThroughProviders {

    @Autowired
    ProviderLinks links;

    @Autowired
    JdbcClient database;

    @Test
    void aPasswordAloneOpensOnlyThePlaceWhereAPasskeyIsMade() throws Exception {
        var inside = enter("standing-deputy");
        http.perform(get("/me").cookie(inside)).andExpect(status().isOk());
        http.perform(get("/organs").cookie(inside))
                .andExpect(status().isForbidden())
                .andExpect(refuses("access", "second-factor.needed"));
        http.perform(post("/me/providers/tinh").cookie(inside).with(csrf()))
                .andExpect(refuses("access", "second-factor.needed"));
        http.perform(get("/organs").cookie(enter("bch-32"))).andExpect(status().isOk());
    }

    @Test
    void programsHaveOtherAccounts() throws Exception {
        http.perform(get("/api/v1/regulations").with(httpBasic("standing-deputy", "demo")))
                .andExpect(status().isForbidden())
                .andExpect(jsonPath("$.code").value("second-factor.program"));
        http.perform(get("/api/v1/regulations").with(httpBasic("bch-32", "demo")))
                .andExpect(status().isOk());
    }

    @Test
    void aProviderThatAsksStronglySufficesAndAnotherDoesNot() throws Exception {
        var secretary = accounts.actor("secretary");
        links.link(secretary, PROVINCE.issuer(), "person-40");
        links.link(secretary, MINISTRY.issuer(), "person-41");
        PROVINCE.subject = "person-40";
        http.perform(get("/organs").cookie(entered(there(ask("tinh")))))
                .andExpect(refuses("access", "second-factor.needed"));
        MINISTRY.subject = "person-41";
        MINISTRY.acr = "urn:two-factors";
        http.perform(get("/organs").cookie(entered(there(ask("bo"))))).andExpect(status().isOk());
    }

    @Test
    void theFirstPasskeyIsMadeWithinADayAfterAnInvitationAndALostOneByAnotherInvitation() throws Exception {
        var make = post("/me/passkeys").param("label", "máy bàn").param("_passkey", "{}");
        http.perform(make.with(shown(Shown.PASSWORD, Duration.ZERO)).with(csrf()))
                .andExpect(status().isForbidden())
                .andExpect(refuses("access", "second-factor.enrol"));
        database.sql("update account set enrols_until = now() + interval '1 hour' where name = 'secretary'")
                .update();
        http.perform(make.with(shown(Shown.PASSWORD, Duration.ZERO)).with(csrf()))
                .andExpect(refuses("access", "passkey.stale")); // past the gate: the device was not asked
        database.sql("update account set enrols_until = now() - interval '1 hour' where name = 'secretary'")
                .update();
        http.perform(make.with(shown(Shown.PASSWORD, Duration.ZERO)).with(csrf()))
                .andExpect(refuses("access", "second-factor.enrol"));
        http.perform(make.with(shown(Shown.PASSKEY, Duration.ZERO)).with(csrf()))
                .andExpect(refuses("access", "passkey.stale"));
    }

    @Test
    void presenceIsNotShownByAPassword() throws Exception {
        http.perform(post("/ballots/" + new UUID(0, 7) + "/votes")
                        .param("choice", "YES")
                        .param("_password", "demo")
                        .with(shown(Shown.PASSKEY, Duration.ofHours(1)))
                        .with(csrf()))
                .andExpect(status().isForbidden())
                .andExpect(refuses("access", "step-up.strong"));
    }

    @Test
    void aRightThatThereIsNotIsSaidAtTheStart() {
        assertThatThrownBy(() -> SecondFactorOf.rights("SIGN_DOCUMENT, FLY", mock(Clock.class)))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("FLY");
        assertThat(SecondFactorOf.rights(" sign-document ", mock(Clock.class))
                        .isDemandedOf(accounts.actor("secretary")))
                .isTrue();
    }

    private static RequestPostProcessor shown(Shown by, Duration ago) {
        return authentication(by.as("secretary", Device.UNKNOWN, Instant.now().minus(ago)));
    }
}
