package vn.quyche.access.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static vn.quyche.PageRefusals.refuses;

import jakarta.servlet.http.Cookie;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import vn.quyche.access.Invitations;
import vn.quyche.access.NewAccount;
import vn.quyche.access.ProviderLinks;
import vn.quyche.kernel.OrganId;

/** What else a provider is good for: taking up an invitation, showing presence, ending what was begun there. */
class ProviderErrandTests extends ThroughProviders {

    private static final String VOTE = "/ballots/" + new UUID(0, 7) + "/votes";

    @Autowired
    FindByIndexNameSessionRepository<? extends Session> sessions;

    @Autowired
    Invitations invitations;

    @Autowired
    ProviderLinks links;

    @Test
    void onePersonAtTheProviderIsOneAccount() throws Exception {
        link("btv-08", "person-20");
        var inside = enter("btv-09");
        http.perform(post("/me/providers/tinh").cookie(inside).with(csrf())).andExpect(status().isOk());
        var answered = there(ask("tinh", inside));
        http.perform(get(URI.create(answered.path())).cookie(inside))
                .andExpect(status().isConflict())
                .andExpect(refuses("access", "provider.taken"));
        assertThat(account(entered(there(ask("tinh"))))).isEqualTo("btv-08");
    }

    @Test
    void whoSignsInMeanwhileOnTheDeviceDoesNotEndWhatAnotherBegan() throws Exception {
        PROVINCE.subject = "person-21";
        var inside = enter("btv-10");
        http.perform(post("/me/providers/tinh").cookie(inside).with(csrf()));
        var answered = there(ask("tinh", inside));
        var context = new SecurityContextImpl(Shown.PASSWORD.as("btv-11", Device.UNKNOWN, Instant.now()));
        change(sessions, inside, context);
        http.perform(get(URI.create(answered.path())).cookie(inside))
                .andExpect(status().isConflict())
                .andExpect(refuses("access", "provider.somebody-else"));
        assertThat(links.of(accounts.account("btv-11"))).isEmpty();
    }

    @Test
    void anInvitationIsTakenUpWithoutAPasswordAndOnce() throws Exception {
        PROVINCE.subject = "person-22";
        var link = invitation("btv-12", "by-provider");
        http.perform(get("/sign-in/invitation/" + link))
                .andExpect(content().string(containsString("/sign-in/invitation/" + link + "/provider/tinh")));
        var begun = http.perform(
                        post("/sign-in/invitation/" + link + "/provider/tinh").with(csrf()))
                .andExpect(status().isOk())
                .andReturn();
        var session = Objects.requireNonNull(begun.getResponse().getCookie("SESSION"));
        assertThat(account(entered(there(ask("tinh", session))))).isEqualTo("by-provider");
        http.perform(post("/sign-in/invitation/" + link + "/provider/tinh").with(csrf()))
                .andExpect(status().isNotFound())
                .andExpect(refuses("access", "invitation.void"));
        assertThat(account(entered(there(ask("tinh"))))).isEqualTo("by-provider");

        http.perform(get("/accounts/by-provider").with(user("admin")))
                .andExpect(content().string(containsString("/accounts/by-provider/providers/removal")));
        links.unlinkAll(accounts.actor("admin"), accounts.account("by-provider"));
        assertThat(reasonAfter(there(ask("tinh")))).isEqualTo("provider.not-linked");
    }

    @Test
    void presenceIsShownAtTheProviderInAnotherTabAndTheFormIsSentAgain() throws Exception {
        link("btv-14", "person-23");
        var inside = entered(there(ask("tinh")));
        longAgo(inside, "btv-14");
        http.perform(post(VOTE).param("choice", "YES").cookie(inside).with(csrf()))
                .andExpect(refuses("access", "step-up.needed"))
                .andExpect(content().string(containsString("Xác nhận ở Cổng của tỉnh")));

        PROVINCE.signedIn = Duration.ofHours(2);
        var stale = there(askAgain(inside));
        assertThat(PROVINCE.asked).containsEntry("max_age", "0").containsEntry("prompt", "login");
        http.perform(get(URI.create(stale.path())).cookie(inside)).andExpect(refuses("access", "provider.not-fresh"));
        http.perform(post(VOTE).param("choice", "YES").cookie(inside).with(csrf()))
                .andExpect(refuses("access", "step-up.needed"));

        PROVINCE.signedIn = Duration.ZERO;
        http.perform(get(URI.create(there(askAgain(inside)).path())).cookie(inside))
                .andExpect(content().string(containsString("Đã xác nhận")));
        http.perform(post(VOTE).param("choice", "YES").cookie(inside).with(csrf()))
                .andExpect(status().isNotFound());
    }

    @Test
    void presenceIsNotShownByAnother() throws Exception {
        link("btv-15", "person-24");
        var inside = enter("bch-30");
        longAgo(inside, "bch-30");
        http.perform(get(URI.create(there(askAgain(inside)).path())).cookie(inside))
                .andExpect(status().isConflict())
                .andExpect(refuses("access", "provider.of-another"));
        http.perform(post(VOTE).param("choice", "YES").cookie(inside).with(csrf()))
                .andExpect(refuses("access", "step-up.needed"));
    }

    @Test
    void whoSignsOutThereIsOutHereAndOnlyThere() throws Exception {
        link("bch-31", "person-25");
        var through = entered(there(ask("tinh")));
        var byPassword = enter("bch-31");
        PROVINCE.fault = StandInProvider.Fault.SIGNATURE;
        says(PROVINCE.logoutToken(StandInProvider.CLIENT), 400);
        PROVINCE.fault = StandInProvider.Fault.NONE;
        says(PROVINCE.logoutToken("another"), 400);
        says("nonsense", 400);
        http.perform(get("/me").cookie(through)).andExpect(status().isOk());

        says(PROVINCE.logoutToken(StandInProvider.CLIENT), 200);
        http.perform(get("/me").cookie(through)).andExpect(redirectedUrl("/sign-in"));
        http.perform(get("/me").cookie(byPassword)).andExpect(status().isOk());
    }

    private void says(String token, int status) throws Exception {
        http.perform(post("/logout/connect/back-channel/tinh").param("logout_token", token))
                .andExpect(status().is(status));
    }

    private Asked askAgain(Cookie inside) throws Exception {
        return asked(get("/sign-in/provider/tinh").param("again", "").cookie(inside), inside);
    }

    private String invitation(String of, String name) {
        return accounts.open(
                accounts.actor("admin"),
                new NewAccount(name, accounts.account(of).person(), OrganId.PROVINCIAL_COMMITTEE, Set.of()));
    }

    /** As if the session's owner had shown an hour ago who they are. */
    private void longAgo(Cookie cookie, String account) {
        var shown = Shown.PASSWORD.as(account, Device.UNKNOWN, Instant.now().minus(Duration.ofHours(1)));
        change(sessions, cookie, new SecurityContextImpl(shown));
    }

    private static <S extends Session> void change(
            FindByIndexNameSessionRepository<S> kept, Cookie cookie, SecurityContextImpl context) {
        var id = new String(Base64.getDecoder().decode(cookie.getValue()), StandardCharsets.UTF_8);
        var session = Objects.requireNonNull(kept.findById(id));
        session.setAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY, context);
        kept.save(session);
    }
}
