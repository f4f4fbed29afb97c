package vn.quyche.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;
import vn.quyche.QuycheTest;
import vn.quyche.kernel.Actor;
import vn.quyche.kernel.OrganId;
import vn.quyche.kernel.PersonId;
import vn.quyche.kernel.Refusal;
import vn.quyche.kernel.Role;
import vn.quyche.organs.Person;
import vn.quyche.organs.Registry;

/** Without the demonstration the house is empty, and nobody has a key that others know. */
@QuycheTest
@RecordApplicationEvents
@TestPropertySource(properties = {"quyche.demo=false", "quyche.test=earnest"})
class EarnestStartTests {

    @Autowired
    MockMvc http;

    @Autowired
    JdbcClient database;

    @Autowired
    Accounts accounts;

    @Autowired
    Recovery recovery;

    @Autowired
    Invitations invitations;

    @Autowired
    SignIn signIn;

    @Autowired
    Registry registry;

    @Autowired
    ApplicationEvents events;

    @Test
    @Transactional
    void whoRunsTheMachineLetsTheOnlyAdministratorInAgainAndTheJournalTellsIt() {
        var person = new Person(new PersonId(UUID.randomUUID()), "Quản trị", Optional.empty());
        registry.enter(Actor.system(), person);
        accounts.openFirst(
                Actor.system(),
                new NewAccount("keeper", person.id(), OrganId.COMMITTEE_OFFICE, Set.of(Role.ADMINISTRATOR)),
                "con trâu đi trước cái cày");
        database.sql("update account set locked = true").update();

        var link = recovery.recover("keeper");
        assertThat(accounts.account("keeper").locked()).isFalse();
        assertThatThrownBy(
                        () -> signIn.check("keeper", "con trâu đi trước cái cày", new Visitor("192.0.2.77", List.of())))
                .hasMessage("sign-in.wrong");
        assertThat(invitations.accept(link, "cái cày theo sau con trâu").name()).isEqualTo("keeper");
        assertThat(events.stream(AdministratorRecovered.class))
                .singleElement()
                .satisfies(told -> assertThat(told.particulars().by()).isEqualTo(Actor.system()));
        assertThatThrownBy(() -> recovery.recover("nobody"))
                .isInstanceOf(Refusal.class)
                .hasMessage("account.no-administrator");
    }

    @Test
    void thereIsNoAccountAndNoWayInWithoutOne() throws Exception {
        assertThat(database.sql("select count(*) from account")
                        .query(Long.class)
                        .single())
                .isZero();
        for (var name : new String[] {"admin", "office", "root", "postgres"}) {
            http.perform(get("/api/v1/regulations").with(httpBasic(name, "demo")))
                    .andExpect(status().isUnauthorized());
        }
        http.perform(get("/sign-in")).andExpect(content().string(not(containsString("/sign-in/as"))));
        http.perform(post("/sign-in/as").param("account", "secretary").with(csrf()))
                .andExpect(status().isNotFound());
    }
}
