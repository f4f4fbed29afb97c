package vn.quyche.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import vn.quyche.QuycheTest;
import vn.quyche.access.Accounts;
import vn.quyche.journal.Journal;
import vn.quyche.kernel.Actor;
import vn.quyche.kernel.OrganId;
import vn.quyche.kernel.Role;
import vn.quyche.kernel.VietnamTime;
import vn.quyche.organs.Alteration;
import vn.quyche.organs.ChangeId;
import vn.quyche.organs.Changes;
import vn.quyche.organs.DecidingDocument;
import vn.quyche.organs.NewChange;
import vn.quyche.organs.PostKind;

/** Signing in the place of somebody who is away: by the register of the day, and told as such (Điều 7, khoản 2; J-43). */
@QuycheTest
class StandingInTests {

    @Autowired
    Documents documents;

    @Autowired
    Changes changes;

    @Autowired
    Journal journal;

    @Autowired
    Accounts accounts;

    @Autowired
    Clock clock;

    @Autowired
    MockMvc http;

    private final Deque<ChangeId> recorded = new ArrayDeque<>();

    @AfterEach
    void theHolderIsBack() {
        recorded.forEach(change -> changes.undo(office(), change, "Hết phép thử"));
    }

    @Test
    void whoStandsInByTheRegisterOfTheDaySignsAndTheJournalSaysForWhom() throws Exception {
        standsIn(today().minusDays(3), Optional.of(today().plusDays(1)));
        var id = toSign();
        http.perform(get("/documents/" + id + "/signature").with(user("standing-deputy")))
                .andExpect(content()
                        .string(allOf(
                                containsString("Phó Bí thư Thường trực thay Bí thư, từ "),
                                containsString("/regulation/art_7__para_2"),
                                not(containsString("chưa ký thay được")))));
        documents.sign(deputy(), id, 3);
        var entry = journal.about("document", id.toString(), office()).get(0);
        assertThat(entry.name()).isEqualTo("DocumentSigned");
        assertThat(entry.standingInFor()).contains(Role.SECRETARY);
        http.perform(get("/history/document/" + id).with(user("office")))
                .andExpect(content().string(containsString("(thay Bí thư)")));
        documents.issue(office(), id, 4);
        http.perform(get("/documents/" + id).with(user("office")))
                .andExpect(content().string(containsString("Phó Bí thư Thường trực thay Bí thư, từ ")));
    }

    @Test
    void whoStoodInUntilYesterdayOrFromTomorrowOnDoesNotSign() throws Exception {
        standsIn(today().minusDays(9), Optional.of(today()));
        standsIn(today().plusDays(1), Optional.empty());
        var id = toSign();
        assertThatThrownBy(() -> documents.sign(deputy(), id, 3))
                .hasMessage("document.not-standing-in (Điều 7, khoản 2)");
        http.perform(get("/documents/" + id + "/signature").with(user("standing-deputy")))
                .andExpect(content()
                        .string(allOf(
                                containsString("Sổ tổ chức chưa ghi ai thay Bí thư"),
                                not(containsString("Ghi việc thay")))));
        http.perform(get("/documents/" + id).with(user("office")))
                .andExpect(content().string(containsString("Ghi việc thay")));
    }

    @Test
    void anotherWhoStandsInIsNotWhomTheRegulationNames() {
        does(
                new Alteration.StandingIn(
                        OrganId.PROVINCIAL_COMMITTEE,
                        PostKind.SECRETARY,
                        accounts.actor("chairman").person(),
                        Optional.empty()),
                today());
        var id = toSign();
        assertThatThrownBy(() -> documents.sign(deputy(), id, 3))
                .hasMessage("document.not-standing-in (Điều 7, khoản 2)");
    }

    private DocumentId toSign() {
        var draft = DocumentsTests.draft(
                "RESOLUTION", OrganId.STANDING_COMMITTEE, OrganId.STANDING_COMMITTEE, "Nghị quyết khi Bí thư vắng");
        var id = documents.draft(office(), draft);
        var content = documents.find(office(), id).content();
        documents.edit(
                office(),
                id,
                1,
                new Content(content.title(), content.body(), content.recipients(), "btv-thay-bi-thu", "Đi công tác"));
        documents.submitForSignature(office(), id, 2);
        return id;
    }

    private void standsIn(LocalDate from, Optional<LocalDate> until) {
        does(
                new Alteration.StandingIn(OrganId.PROVINCIAL_COMMITTEE, PostKind.SECRETARY, deputy().person(), until),
                from);
    }

    private void does(Alteration alteration, LocalDate from) {
        var paper = new DecidingDocument("Ban Thường vụ Tỉnh ủy", "55-QĐ/TU", today());
        recorded.push(changes.record(office(), new NewChange(alteration, from, paper)));
    }

    private LocalDate today() {
        return VietnamTime.today(clock);
    }

    private Actor office() {
        return accounts.actor("office");
    }

    private Actor deputy() {
        return accounts.actor("standing-deputy");
    }
}
