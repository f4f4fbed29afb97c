package vn.quyche.meetings.web;

import static org.assertj.core.api.Assertions.assertThat;
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
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.MockMvc;
import vn.quyche.QuycheTest;
import vn.quyche.meetings.ItemId;
import vn.quyche.meetings.Meetings;
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
