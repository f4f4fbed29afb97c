package vn.quyche.access.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static vn.quyche.PageRefusals.refuses;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Signing in at a provider that is not ours, which may be wrong or lie. */
class ProviderTests extends ThroughProviders {

    @Test
    void whoLinkedTheAccountFromInsideEntersByTheProvider() throws Exception {
        PROVINCE.subject = "person-1";
        http.perform(get("/sign-in")).andExpect(content().string(containsString("Đăng nhập qua Cổng của tỉnh")));
        assertThat(reasonAfter(there(ask("tinh")))).isEqualTo("provider.not-linked");

        link("btv-04", "person-1");
        var inside = entered(there(ask("tinh")));
        assertThat(account(inside)).isEqualTo("btv-04");

        http.perform(get("/me").cookie(inside))
                .andExpect(content().string(containsString("/me/providers/tinh/removal")));
        http.perform(post("/me/providers/tinh/removal").cookie(inside).with(csrf()))
                .andExpect(redirectedUrl("/me"));
        assertThat(reasonAfter(there(ask("tinh")))).isEqualTo("provider.not-linked");
    }

    @Test
    void anAccountsNameSaidByTheProviderOpensNothing() throws Exception {
        PROVINCE.subject = "office";
        assertThat(reasonAfter(there(ask("tinh")))).isEqualTo("provider.not-linked");
    }

    @Test
    void theSameNameAtAnotherProviderIsSomebodyElse() throws Exception {
        link("btv-10", "person-6");
        MINISTRY.subject = "person-6";
        MINISTRY.acr = "urn:two-factors";
        assertThat(reasonAfter(there(ask("bo")))).isEqualTo("provider.not-linked");
    }

    @Test
    void weAskForACodeWithProofStateAndNonce() throws Exception {
        there(ask("tinh"));
        assertThat(PROVINCE.asked)
                .containsEntry("response_type", "code")
                .containsEntry("scope", "openid")
                .containsEntry("code_challenge_method", "S256")
                .containsKeys("state", "nonce", "code_challenge")
                .doesNotContainKey("prompt");
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void whatTheProviderDidNotSignForUsInAnswerToThisQuestionOpensNothing(StandInProvider.Fault fault)
            throws Exception {
        link("btv-05", "person-2");
        PROVINCE.fault = fault;
        assertThat(reasonAfter(there(ask("tinh")))).isEqualTo("provider.refused");
    }

    @Test
    void anAnswerToAnotherQuestionOrGivenTwiceOpensNothing() throws Exception {
        link("btv-06", "person-3");
        var mine = ask("tinh");
        var answered = there(ask("tinh"));
        assertThat(reasonAfter(new Answered(mine.session(), answered.path()))).isEqualTo("provider.refused");

        var good = there(ask("tinh"));
        assertThat(reasonAfter(new Answered(good.session(), good.path().replaceAll("state=[^&]*", "state=x"))))
                .isEqualTo("provider.refused");
        var better = there(ask("tinh"));
        assertThat(account(entered(better))).isEqualTo("btv-06");
        assertThat(reasonAfter(better)).isEqualTo("provider.refused");
    }

    @Test
    void oneProviderDoesNotAnswerForAnother() throws Exception {
        link("btv-13", "person-7");
        var good = there(ask("tinh"));
        var atAnother = good.path().replace("/provider/tinh/", "/provider/bo/");
        assertThat(reasonAfter(new Answered(good.session(), atAnother))).isEqualTo("provider.refused");

        var renamed = there(ask("tinh"));
        assertThat(reasonAfter(new Answered(
                        renamed.session(), renamed.path().replaceAll("iss=[^&]*", "iss=" + MINISTRY.issuer()))))
                .isEqualTo("provider.refused");
        var nameless = there(ask("tinh"));
        assertThat(reasonAfter(new Answered(nameless.session(), nameless.path().replaceAll("&iss=[^&]*", ""))))
                .isEqualTo("provider.refused");
    }

    @Test
    void aWayThatDoesNotSufficeOpensNothing() throws Exception {
        MINISTRY.subject = "person-8";
        MINISTRY.acr = "urn:password";
        assertThat(reasonAfter(there(ask("bo")))).isEqualTo("provider.weak");
        assertThat(MINISTRY.asked).containsEntry("acr_values", "urn:two-factors");
        MINISTRY.acr = "";
        assertThat(reasonAfter(there(ask("bo")))).isEqualTo("provider.weak");
    }

    @Test
    void aLockedAccountStaysLocked() throws Exception {
        link("btv-07", "person-4");
        accounts.lock(accounts.actor("admin"), "btv-07");
        try {
            assertThat(reasonAfter(there(ask("tinh")))).isEqualTo("sign-in.locked");
        } finally {
            accounts.unlock(accounts.actor("admin"), "btv-07");
        }
    }

    @Test
    void aProviderThatIsAwayKeepsNobodyFromTheDoor() throws Exception {
        var asked = ask("xa");
        assertThat(asked.address()).isEqualTo("/sign-in?refused");
        http.perform(get("/sign-in").param("refused", "").cookie(asked.session()))
                .andExpect(refuses("access", "provider.unreachable"));
    }

    @Test
    void aProviderThatIsNotAmongTheSettingsIsNotThere() throws Exception {
        http.perform(get("/sign-in/provider/elsewhere"))
                .andExpect(status().isNotFound())
                .andExpect(refuses("web", "page.not-found"));
        http.perform(get("/sign-in/provider/elsewhere/return")).andExpect(status().isNotFound());
    }
}
