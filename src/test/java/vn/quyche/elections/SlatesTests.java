package vn.quyche.elections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static vn.quyche.PageRefusals.refuses;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.MockMvc;
import vn.quyche.QuycheTest;
import vn.quyche.kernel.Actor;
import vn.quyche.kernel.OrganId;
import vn.quyche.kernel.Refusal;
import vn.quyche.matters.AppraisalOutcome;
import vn.quyche.matters.Matters;
import vn.quyche.matters.NewMatter;
import vn.quyche.meetings.Agendas;
import vn.quyche.meetings.ItemId;
import vn.quyche.meetings.NewItem;
import vn.quyche.voting.BallotForm;
import vn.quyche.voting.BallotId;
import vn.quyche.voting.BallotKind;
import vn.quyche.voting.Next;
import vn.quyche.voting.PaperSlips;
import vn.quyche.voting.SampleSittings;
import vn.quyche.voting.Voting;

/** An election from the first name on the list to the round that fills the last seat. */
@QuycheTest
@Import(SampleSittings.class)
class SlatesTests {

    @Autowired
    Slates slates;

    @Autowired
    Rounds rounds;

    @Autowired
    Voting voting;

    @Autowired
    SampleSittings sittings;

    @Autowired
    Matters matters;

    @Autowired
    Agendas agendas;

    @Autowired
    MockMvc web;

    @Test
    void aListIsOpenUntilItIsClosedAndKeepsWhoDeclined() {
        var item = sittings.item(OrganId.PROVINCIAL_COMMITTEE);
        refused("slate.missing", () -> slates.nominate(office(), item, "A", "Ban Thường vụ"));
        refused("slate.seats", () -> slates.prepare(office(), item, 0, false));
        refused("right.missing", () -> slates.prepare(sittings.actor("btv-07"), item, 1, false));
        slates.prepare(office(), item, 3, false);
        slates.prepare(office(), item, 2, false);
        refused("slate.name", () -> slates.nominate(office(), item, " ", "Ban Thường vụ"));
        refused("slate.nominated-by", () -> slates.nominate(office(), item, "A", " "));
        nominated(item, "A", "B", "C");
        refused("slate.already", () -> slates.nominate(office(), item, "a", "Ban Thường vụ"));
        refused("slate.reason", () -> slates.decline(office(), item, 2, " "));
        slates.decline(office(), item, 2, "Xin giữ việc hiện nay");
        refused("slate.not-standing", () -> slates.decline(office(), item, 2, "Lần nữa"));
        slates.nominate(office(), item, "B", "Tự ứng cử");
        slates.decline(office(), item, 4, "Rút");
        slates.decline(office(), item, 3, "Rút");
        refused("slate.too-few", () -> slates.close(office(), item));
        nominated(item, "D");
        refused("slate.no-round", () -> rounds.open(office(), item, BallotForm.PAPER, List.of("A", "D"), ""));
        slates.close(office(), item);
        refused("slate.closed", () -> slates.nominate(office(), item, "E", "Ban Thường vụ"));
        refused("slate.closed", () -> slates.prepare(office(), item, 1, false));
        var slate = slates.find(sittings.actor("btv-07"), item).orElseThrow();
        assertThat(slate.standing()).extracting(Candidate::name).containsExactly("A", "D");
        assertThat(slate.candidates())
                .hasSize(5)
                .anySatisfy(candidate -> assertThat(candidate.declinedFor()).isEqualTo("Xin giữ việc hiện nay"));
    }

    @Test
    void aMatterIsOnlyVotedForOrAgainst() {
        var facts = Map.<String, Object>of("amount", 5_000_000_000L, "source", "REVENUE_SURPLUS");
        var matter = matters.file(
                sittings.actor("bcs-ubnd"), new NewMatter("budget.off-estimate-spending", facts, "Vốn", "", "", ""));
        matters.appraise(office(), matter, matters.find(office(), matter).version(), AppraisalOutcome.ACCEPTED, "Đủ");
        var item = agendas.add(office(), sittings.planned(OrganId.STANDING_COMMITTEE), NewItem.of(matter, 5));
        refused("slate.no-matter", () -> slates.prepare(office(), item, 1, false));
    }

    @Test
    void theListForABodyHasMoreNamesThanSeatsButNotMany() {
        var item = sittings.item(OrganId.PROVINCIAL_COMMITTEE);
        slates.prepare(office(), item, 4, true);
        nominated(item, "A", "B", "C", "D");
        refused("slate.no-surplus", () -> slates.close(office(), item));
        nominated(item, "E", "F");
        refused("slate.surplus", () -> slates.close(office(), item));
        slates.decline(office(), item, 6, "Rút");
        slates.close(office(), item);
        assertThat(slates.find(office(), item).orElseThrow().surplus()).isOne();
    }

    @Test
    void aTieThatNoRuleSettlesIsAskedAndTheFurtherRoundIsFilledFromTheFirst() throws Exception {
        var item = closed("A", "B", "C");
        refused("slate.first-round", () -> rounds.open(office(), item, BallotForm.PAPER, List.of("A", "B"), ""));
        refused("slate.not-of-round", () -> rounds.open(office(), item, BallotForm.PAPER, List.of("A", "X"), ""));
        var first = rounds.open(office(), item, BallotForm.PAPER, List.of("A", "B", "C"), "");
        assertThat(voting.find(office(), first).asked().kind()).isEqualTo(BallotKind.ELECTION);
        refused("slate.no-round", () -> rounds.open(office(), item, BallotForm.PAPER, List.of("A"), ""));
        assertThat(counted(first, 40, 30, 30)).isEqualTo(Next.RUNOFF);
        web.perform(get("/ballots/" + first).with(user("btv-07")))
                .andExpect(content().string(containsString("Quyết định 190-QĐ/TW, 10/10/2024")));

        var round = rounds.next(office(), item).orElseThrow();
        assertThat(round.number()).isEqualTo(2);
        assertThat(round.names()).containsExactly("B", "C");
        assertThat(round.tied()).containsExactly("B", "C");
        assertThat(round.seats()).isOne();
        refused("slate.tie", () -> rounds.open(office(), item, BallotForm.PAPER, round.names(), " "));
        var second = rounds.open(office(), item, BallotForm.PAPER, round.names(), "Bầu lại giữa hai người");
        assertThat(rounds.settled(office(), item)).containsExactly("Bầu lại giữa hai người");
        assertThat(counted(second, 20, 31)).isEqualTo(Next.ADOPTED);
        assertThat(rounds.next(office(), item)).isEmpty();
    }

    @Test
    void thePageTakesTheListToTheVote() throws Exception {
        var item = sittings.item(OrganId.PROVINCIAL_COMMITTEE);
        var page = "/items/" + item + "/slate";
        send(page, Map.of("seats", "1", "collective", "false"), page);
        send(page + "/candidates", Map.of("name", "Nguyễn Thị Mận", "nominatedBy", "Ban Thường vụ"), page);
        send(page + "/candidates", Map.of("name", "Trần Văn Đào", "nominatedBy", "Tự ứng cử"), page);
        send(page + "/candidates/2/withdrawal", Map.of("reason", "Lý do riêng"), page);
        web.perform(post(page + "/candidates")
                        .param("name", "X")
                        .with(user("office"))
                        .with(csrf()))
                .andExpect(refuses("elections", "slate.nominated-by"));
        send(page + "/closure", Map.of(), page);
        for (var account : List.of("office", "secretary", "btv-07")) {
            web.perform(get(page).with(user(account)))
                    .andExpect(status().isOk())
                    .andExpect(content().string(containsString("Trần Văn Đào")));
        }
        web.perform(get("/items/" + item).with(user("office"))).andExpect(status().is3xxRedirection());
        send(page + "/rounds", Map.of("way", "PAPER", "candidate", "Nguyễn Thị Mận"), "/items/" + item);
        assertThat(voting.open(office()))
                .anyMatch(
                        ballot -> ballot.isOnPaper() && ballot.asked().options().equals(List.of("Nguyễn Thị Mận")));
    }

    private ItemId closed(String... names) {
        var item = sittings.item(OrganId.PROVINCIAL_COMMITTEE);
        slates.prepare(office(), item, 2, false);
        nominated(item, names);
        slates.close(office(), item);
        return item;
    }

    private void nominated(ItemId item, String... names) {
        for (var name : names) {
            slates.nominate(office(), item, name, "Ban Thường vụ");
        }
    }

    /** Every member there puts in a valid slip. */
    private Next counted(BallotId id, int... votes) {
        voting.closeUrn(office(), id);
        var slips = voting.find(office(), id).eligible();
        var said = new HashMap<String, Integer>();
        for (var line = 0; line < votes.length; line++) {
            said.put(String.valueOf(line + 1), votes[line]);
        }
        return voting.countPaper(office(), id, new PaperSlips(slips, 0, slips, slips, 0, said))
                .next();
    }

    private void send(String path, Map<String, String> form, String then) throws Exception {
        var request = post(path).with(user("office")).with(csrf());
        form.forEach(request::param);
        web.perform(request).andExpect(redirectedUrl(then));
    }

    private Actor office() {
        return sittings.actor("office");
    }

    private static void refused(String code, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
