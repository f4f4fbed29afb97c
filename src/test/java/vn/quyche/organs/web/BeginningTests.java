package vn.quyche.organs.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static vn.quyche.PageRefusals.refuses;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import vn.quyche.QuycheTest;
import vn.quyche.access.Accounts;
import vn.quyche.access.NewAccount;
import vn.quyche.kernel.Actor;
import vn.quyche.kernel.OrganId;
import vn.quyche.kernel.PersonId;
import vn.quyche.kernel.Right;
import vn.quyche.kernel.Role;
import vn.quyche.organs.Organs;
import vn.quyche.organs.Person;
import vn.quyche.organs.PostKind;
import vn.quyche.organs.Registry;

/** A new installation, without the demonstration: from the first administrator to an Office that records the rest. */
@QuycheTest
@TestPropertySource(properties = {"quyche.demo=false", "quyche.test=beginning"})
class BeginningTests {

    @Autowired
    MockMvc http;

    @Autowired
    Organs organs;

    @Autowired
    Registry registry;

    @Autowired
    Accounts accounts;

    @Test
    void theAdministratorEntersTheChiefOfOfficeWhoRecordsTheRest() throws Exception {
        var root = new Person(new PersonId(UUID.randomUUID()), "Quản trị", Optional.empty());
        registry.enter(Actor.system(), root);
        accounts.openFirst(
                Actor.system(),
                new NewAccount("root", root.id(), OrganId.COMMITTEE_OFFICE, Set.of(Role.ADMINISTRATOR)),
                "tùng bách gió ngàn 1947 khe suối");
        http.perform(get("/organs/beginning").with(user("root")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Chánh Văn phòng")));
        http.perform(post("/organs/beginning")
                        .param("from", "1/3/2026")
                        .with(user("root"))
                        .with(csrf()))
                .andExpect(refuses("organs", "change.name-missing"));
        http.perform(post("/organs/beginning")
                        .param("province", "tỉnh Bình Minh")
                        .param("from", "1/3/2026")
                        .param("chief", "Nguyễn Thị Mai")
                        .with(user("root"))
                        .with(csrf()))
                .andExpect(redirectedUrlPattern("/accounts/new?person=*"));
        var day = LocalDate.of(2026, 3, 1);
        assertThat(organs.all(day)).hasSize(5);
        assertThat(organs.fullName(OrganId.PROVINCIAL_COMMITTEE)).isEqualTo("Ban Chấp hành Đảng bộ tỉnh Bình Minh");
        var chief = organs.holder(OrganId.COMMITTEE_OFFICE, PostKind.CHIEF_OF_OFFICE, day)
                .orElseThrow();
        accounts.open(accounts.actor("root"), new NewAccount("mai", chief.id(), OrganId.COMMITTEE_OFFICE, Set.of()));
        assertThat(accounts.actor("mai").may(Right.RECORD_ORGANS)).isTrue();
        http.perform(get("/organs/beginning").with(user("root")))
                .andExpect(status().isConflict())
                .andExpect(refuses("organs", "institution.begun"));
        http.perform(get("/organs/changes/new").with(user("mai"))).andExpect(status().isOk());
        http.perform(post("/organs/changes")
                        .param("kind", "PERSON_ENTERED")
                        .param("name", "Lê Văn Sơn")
                        .with(user("mai"))
                        .with(csrf()))
                .andExpect(redirectedUrlPattern("/people/*"));
        assertThat(organs.search("le van son", 5, 0)).hasSize(1);
    }
}
