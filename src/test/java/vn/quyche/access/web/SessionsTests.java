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

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;
import vn.quyche.QuycheTest;
import vn.quyche.access.Accounts;
import vn.quyche.access.Invitations;
import vn.quyche.access.NewAccount;
import vn.quyche.kernel.BusinessClock;
import vn.quyche.kernel.OrganId;

/** A session is a key to the house: it cannot be guessed, it changes hands at the door, and it ends when it is said to. */
@QuycheTest
class SessionsTests {

    private static final String FIRST = "con trâu đi trước cái cày";
    private static final String SECOND = "cái cày theo sau con trâu";

    @Autowired
    MockMvc http;

    @Autowired
    FindByIndexNameSessionRepository<? extends Session> sessions;

    @Autowired
    Accounts accounts;

    @Autowired
    Invitations invitations;

    @Autowired
    BusinessClock clock;

    @Autowired
    JdbcClient database;

    @Test
    void eachHasAsManyRandomBitsAsAKey() {
        var seen = new HashSet<String>();
        for (var n = 0; n < 500; n++) {
            var id = sessions.createSession().getId();
            assertThat(Base64.getUrlDecoder().decode(id)).hasSizeGreaterThanOrEqualTo(16);
            assertThat(seen.add(id)).isTrue();
        }
        assertThat(seen.stream().mapToLong(id -> id.chars().distinct().count()).sum() / seen.size())
                .as("different letters of an id")
                .isGreaterThan(20);
    }

    @Test
    void atTheDoorTheSessionIsANewOneAndTheOldIsGone() throws Exception {
        var before = Objects.requireNonNull(http.perform(get("/me").accept("text/html"))
                .andExpect(redirectedUrl("/sign-in"))
                .andReturn()
                .getResponse()
                .getCookie("SESSION"));
        var after = enter("bch-45", "demo", before);
        assertThat(after.getValue()).isNotEqualTo(before.getValue());
        http.perform(get("/me").cookie(before)).andExpect(redirectedUrl("/sign-in"));
        http.perform(get("/me").cookie(after)).andExpect(status().isOk());
    }

    @Test
    void anUnusedOneEnds() {
        assertThat(sessions.createSession().getMaxInactiveInterval()).isEqualTo(Duration.ofHours(12));
        assertThat(foundAfter(sessions, Duration.ofHours(13))).isFalse();
        assertThat(foundAfter(sessions, Duration.ofHours(1))).isTrue();
    }

    @Test
    void afterADayOneSignsInAgainHoweverMuchItIsUsed() throws Exception {
        var mine = enter("bch-46", "demo");
        grow(mine, 23);
        http.perform(get("/me").cookie(mine)).andExpect(status().isOk());
        grow(mine, 2);
        http.perform(get("/organs").accept("text/html").cookie(mine)).andExpect(redirectedUrl("/sign-in?over"));
        http.perform(get("/me").cookie(mine)).andExpect(redirectedUrl("/sign-in"));
        http.perform(get("/sign-in").param("over", ""))
                .andExpect(content().string(containsString("Phiên đã kéo dài hết mức")));
    }

    @Test
    void whatWasTypedIsTakenForAnHourLongerAndThenNotEither() throws Exception {
        var mine = enter("bch-47", "demo");
        grow(mine, 24);
        var name = post("/me/passkeys/options").cookie(mine).with(csrf());
        http.perform(name).andExpect(status().isOk());
        grow(mine, 2);
        http.perform(name).andExpect(redirectedUrl("/sign-in?over"));
    }

    @Test
    void signingOutStandsOnEveryPage() throws Exception {
        http.perform(get("/organs").with(user("office")))
                .andExpect(content().string(containsString("action=\"/sign-out\"")));
    }

    @Test
    void comingInIsTold() throws Exception {
        enter("bch-48", "demo");
        assertThat(database.sql("select details ->> 'means' from journal_entry where name = 'AccountEntered'"
                                + " and about_id = 'bch-48'")
                        .query(String.class)
                        .list())
                .containsOnly("PASSWORD")
                .isNotEmpty();
    }

    @Test
    void afterSigningOutItOpensNothing() throws Exception {
        var mine = enter("bch-44", "demo");
        http.perform(get("/me").cookie(mine)).andExpect(status().isOk());
        http.perform(post("/sign-out").cookie(mine).with(csrf())).andExpect(redirectedUrl("/sign-in?out"));
        http.perform(get("/me").cookie(mine)).andExpect(redirectedUrl("/sign-in"));
    }

    @Test
    void theAdministratorEndsThoseOfAnAccount() throws Exception {
        var mine = enter("bch-43", "demo");
        http.perform(post("/accounts/bch-43/sessions/end").with(user("admin")).with(csrf()))
                .andExpect(redirectedUrl("/accounts/bch-43"));
        http.perform(get("/me").cookie(mine)).andExpect(redirectedUrl("/sign-in"));
    }

    @Test
    @Transactional
    void aNewPasswordEndsTheOthers() throws Exception {
        var person = accounts.account("btv-11").person();
        var account = new NewAccount("btv-11-khac", person, OrganId.PROVINCIAL_COMMITTEE, Set.of());
        invitations.accept(accounts.open(accounts.actor("admin"), account), FIRST);
        var here = enter("btv-11-khac", FIRST);
        var there = enter("btv-11-khac", FIRST);
        http.perform(post("/me/password")
                        .param("current", FIRST)
                        .param("password", SECOND)
                        .param("again", SECOND)
                        .cookie(here)
                        .with(csrf()))
                .andExpect(redirectedUrl("/me"));
        http.perform(get("/me").cookie(here)).andExpect(status().isOk());
        http.perform(get("/me").cookie(there)).andExpect(redirectedUrl("/sign-in"));
    }

    /** As if the session had begun that much earlier. */
    private void grow(Cookie cookie, int hours) {
        var id = new String(Base64.getDecoder().decode(cookie.getValue()), StandardCharsets.UTF_8);
        assertThat(database.sql("update spring_session set creation_time = creation_time - :by where session_id = :id")
                        .param("by", Duration.ofHours(hours).toMillis())
                        .param("id", id)
                        .update())
                .isEqualTo(1);
    }

    private <S extends Session> boolean foundAfter(FindByIndexNameSessionRepository<S> kept, Duration unused) {
        var session = kept.createSession();
        session.setLastAccessedTime(clock.instant().minus(unused));
        kept.save(session);
        return kept.findById(session.getId()) != null;
    }

    private Cookie enter(String account, String password, Cookie... had) throws Exception {
        var form = post("/sign-in")
                .param("username", account)
                .param("password", password)
                .with(csrf());
        var answer = http.perform(had.length == 0 ? form : form.cookie(had))
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse();
        return Objects.requireNonNull(answer.getCookie("SESSION"));
    }
}
