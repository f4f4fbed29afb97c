package vn.quyche.meetings.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static vn.quyche.kernel.OrganId.STANDING_COMMITTEE;

import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.MockMvc;
import vn.quyche.QuycheTest;
import vn.quyche.kernel.PersonId;
import vn.quyche.kernel.Refusal;
import vn.quyche.meetings.Attendance;
import vn.quyche.meetings.ItemId;
import vn.quyche.meetings.Meetings;
import vn.quyche.meetings.Room;
import vn.quyche.meetings.RoomVote;
import vn.quyche.voting.Ballot;
import vn.quyche.voting.BallotForm;
import vn.quyche.voting.BallotMode;
import vn.quyche.voting.Choice;
import vn.quyche.voting.SampleSittings;
import vn.quyche.voting.Standing;
import vn.quyche.voting.Voting;

/** Votes in the room: how they are opened there, and what the room sees of them. */
@QuycheTest
@Import(SampleSittings.class)
class RoomVotePagesTests {

    @Autowired
    SampleSittings sittings;

    @Autowired
    Meetings meetings;

    @Autowired
    Room room;

    @Autowired
    Voting voting;

    @Autowired
    MockMvc http;

    @Test
    void theFormOpensASecretVoteBetweenOptionsWithoutWhoIsConcerned() throws Exception {
        var item = sittings.item(STANDING_COMMITTEE);
        var concerned = sittings.actor("btv-09").person();
        page(item, "office", "Bỏ phiếu kín trên thiết bị", "Ai không biểu quyết");
        http.perform(post("/items/" + item + "/ballots")
                        .param("mode", "SECRET")
                        .param("question", "Chọn phương án nào?")
                        .param("options", "Phương án một\r\n\r\n Phương án hai \r\n")
                        .param("recused", concerned.toString())
                        .with(user("office"))
                        .with(csrf()))
                .andExpect(status().is3xxRedirection());
        var ballot = open(item);
        assertThat(ballot.mode()).isEqualTo(BallotMode.SECRET);
        assertThat(ballot.form()).isEqualTo(BallotForm.DEVICE);
        assertThat(ballot.asked().options()).containsExactly("Phương án một", "Phương án hai");
        assertThat(ballot.voter(concerned).orElseThrow().standing()).isEqualTo(Standing.RECUSED);
    }

    @Test
    void theRoomSeesWhoseVoteIsInButOfASecretOneOnlyWhoRunsIt() throws Exception {
        var named = sittings.item(STANDING_COMMITTEE);
        var ballot = sittings.openIn(named, BallotMode.OPEN);
        voting.cast(sittings.actor("btv-07"), ballot, Choice.YES, "");
        var ring = "class=\"voted\"";
        page(named, "btv-08", ring, "Đã có 1 trong 15");
        page(named, "office", ring);
        var secret = sittings.item(STANDING_COMMITTEE);
        voting.cast(sittings.actor("btv-07"), sittings.openIn(secret, BallotMode.SECRET), Choice.YES, "");
        page(secret, "office", ring);
        http.perform(get(address(secret)).with(user("btv-08")))
                .andExpect(content().string(not(containsString(ring))));
    }

    @Test
    void aPaperVoteIsCountedByItsBoardAndNotInTheRoom() throws Exception {
        var item = sittings.item(STANDING_COMMITTEE);
        http.perform(post("/items/" + item + "/ballots")
                        .param("mode", "PAPER")
                        .param("question", "Đồng ý không?")
                        .with(user("office"))
                        .with(csrf()))
                .andExpect(status().is3xxRedirection());
        assertThat(open(item).isOnPaper()).isTrue();
        page(item, "office", "/ballots/" + open(item).id() + "/board");
        http.perform(get(address(item)).with(user("btv-08")))
                .andExpect(content().string(containsString("Bỏ phiếu giấy")))
                .andExpect(content().string(not(containsString("Cho ý kiến</a>"))));
        assertThat(voting.waitingFor(sittings.actor("btv-08")))
                .noneMatch(each -> each.id().equals(open(item).id()));
    }

    @Test
    void theResultBetweenOptionsSaysWhatItNeeded() throws Exception {
        var item = sittings.item(STANDING_COMMITTEE);
        http.perform(post("/items/" + item + "/ballots")
                .param("mode", "OPEN")
                .param("question", "Chọn phương án nào?")
                .param("options", "Một\nHai")
                .with(user("office"))
                .with(csrf()));
        voting.cast(sittings.actor("btv-07"), open(item).id(), Choice.of("2"), "");
        voting.close(sittings.office(), open(item).id());
        page(item, "btv-08", "1 trên 15", "Cần 8, tính trên 15 người đương nhiệm.");
    }

    /** Five people, each without a yes for a reason of their own; none of them changes from whom the half is counted. */
    @Test
    void absentSilentAbstainingAgainstAndRecusedAreFiveThings() throws Exception {
        var item = sittings.item(STANDING_COMMITTEE);
        var office = sittings.office();
        var meeting = meetings.meetingOf(office, item).id();
        room.record(office, meeting, person("btv-10"), Attendance.ABSENT, "Đi công tác");
        var ballot = room.openBallot(
                office,
                item,
                new RoomVote(BallotMode.OPEN, BallotForm.DEVICE, "?", List.of(), Set.of(person("btv-09"))));
        voting.cast(sittings.actor("btv-07"), ballot, Choice.ABSTAIN, "");
        voting.cast(sittings.actor("btv-08"), ballot, Choice.NO, "");
        for (var account :
                List.of("secretary", "standing-deputy", "chairman", "btv-04", "btv-05", "btv-06", "btv-12")) {
            voting.cast(sittings.actor(account), ballot, Choice.YES, "");
        }
        refused("ballot.recused", () -> voting.cast(sittings.actor("btv-09"), ballot, Choice.YES, ""));
        refused("ballot.not-present", () -> voting.cast(sittings.actor("btv-10"), ballot, Choice.YES, ""));
        voting.close(office, ballot);

        var counted = voting.find(office, ballot);
        var result = counted.result().orElseThrow();
        assertThat(List.of(result.yes(), result.no(), result.abstain())).containsExactly(7, 1, 1);
        assertThat(result.turnout().recused()).isOne();
        assertThat(result.present()).isEqualTo(14);
        assertThat(result.tally().counted())
                .as("all incumbents, whatever became of them")
                .isEqualTo(15);
        assertThat(result.tally().carried()).as("seven of fifteen").isFalse();
        assertThat(why(counted, "btv-09")).isEqualTo("RECUSED");
        assertThat(why(counted, "btv-10")).isEqualTo("ABSENT");
        assertThat(why(counted, "btv-11")).isEqualTo("SILENT");
        http.perform(get("/ballots/" + ballot).with(user("btv-08")))
                .andExpect(content().string(containsString("không biểu quyết vì liên quan")))
                .andExpect(content().string(containsString(">vắng<")))
                .andExpect(content().string(containsString("có mặt, không biểu quyết")))
                .andExpect(content().string(containsString("không có ý kiến")))
                .andExpect(content().string(containsString("không tán thành")));
    }

    private String why(Ballot ballot, String account) {
        return ballot.voter(person(account)).orElseThrow().why();
    }

    private PersonId person(String account) {
        return sittings.actor(account).person();
    }

    private static void refused(String code, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    private void page(ItemId item, String account, String... words) throws Exception {
        var answer = http.perform(get(address(item)).with(user(account))).andExpect(status().isOk());
        for (var word : words) {
            answer.andExpect(content().string(containsString(word)));
        }
    }

    private String address(ItemId item) {
        return "/meetings/" + meetings.meetingOf(sittings.office(), item).id() + "?item=" + item;
    }

    private Ballot open(ItemId item) {
        var ref = meetings.meetingOf(sittings.office(), item)
                .item(item)
                .orElseThrow()
                .ref();
        return voting.takenIn(List.of(ref)).get(0);
    }
}
