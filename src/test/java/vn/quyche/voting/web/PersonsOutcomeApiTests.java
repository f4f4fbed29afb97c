package vn.quyche.voting.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static vn.quyche.kernel.OrganId.PROVINCIAL_COMMITTEE;
import static vn.quyche.kernel.OrganId.STANDING_COMMITTEE;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import vn.quyche.QuycheTest;
import vn.quyche.kernel.OrganId;
import vn.quyche.kernel.Refusal;
import vn.quyche.meetings.ItemId;
import vn.quyche.meetings.Room;
import vn.quyche.meetings.RoomVote;
import vn.quyche.voting.BallotForm;
import vn.quyche.voting.BallotId;
import vn.quyche.voting.BallotKind;
import vn.quyche.voting.BallotMode;
import vn.quyche.voting.Finding;
import vn.quyche.voting.Next;
import vn.quyche.voting.PaperSlips;
import vn.quyche.voting.SampleSittings;
import vn.quyche.voting.Verdict;
import vn.quyche.voting.Voting;

/** Votes on persons: what other programs are told of a count, and an election held in the room, over two rounds. */
@QuycheTest
@Import(SampleSittings.class)
class PersonsOutcomeApiTests {

    @Autowired
    MockMvc http;

    @Autowired
    SampleSittings sittings;

    @Autowired
    Room room;

    @Autowired
    Voting voting;

    @Test
    void theOutcomeOfAnElectionNamesWhoIsElectedAndTheSeatsThatRemain() throws Exception {
        outcome("""
                "persons": "ELECTION", "seats": 2, "valid": 50, "said": {"A": 40, "B": 27, "C": 20}""")
                .andExpect(jsonPath("$.yesNeeded").value(28))
                .andExpect(jsonPath("$.findings.A").value("ELECTED"))
                .andExpect(jsonPath("$.findings.B").value("NOT_ELECTED"))
                .andExpect(jsonPath("$.openSeats").value(1))
                .andExpect(jsonPath("$.next").value("RUNOFF"));
    }

    @Test
    void theOutcomeOfAPollIsCountedOfThoseSummoned() throws Exception {
        outcome("""
                "persons": "CONFIDENCE_POLL", "summoned": 54, "valid": 50,
                "said": {"A": {"H": 14, "L": 36}, "B": {"H": 20, "C": 10, "L": 20}}""")
                .andExpect(jsonPath("$.base").value("SUMMONED"))
                .andExpect(jsonPath("$.findings.A").value("DISMISSED"))
                .andExpect(jsonPath("$.findings.B").value("CONFIDENCE"))
                .andExpect(jsonPath("$.next").value("RECORDED"));
    }

    @Test
    void figuresThatCannotBeAreRefusedAtTheirField() throws Exception {
        refused("tally.name", """
                "persons": "ELECTION", "valid": 30, "said": {"A": 31}""");
        refused("tally.marks", """
                "persons": "ELECTION", "valid": 30, "said": {"A": 20, "B": 20}""");
        refused("ballot.seats", """
                "persons": "ELECTION", "seats": 3, "valid": 30, "said": {"A": 20, "B": 20}""");
        refused("tally.sum", """
                "persons": "CONFIDENCE_VOTE", "valid": 30, "said": {"A": {"C": 20, "N": 20}}""");
        refused("tally.figure-unknown", """
                "persons": "CONFIDENCE_VOTE", "valid": 30, "said": {"A": {"H": 20}}""");
        refused("outcome.exceeds", """
                "persons": "ELECTION", "valid": 51, "said": {"A": 20}""");
        refused("outcome.exceeds", """
                "persons": "ELECTION", "summoned": 56, "valid": 50, "said": {"A": 20}""");
        refused("tally.not-a-number", """
                "persons": "ELECTION", "valid": 50, "said": {"A": "20"}""");
        refused("field.missing", """
                "persons": "ELECTION", "valid": 50""");
        refused("field.not-one-of", """
                "persons": "QUESTION", "valid": 50, "said": {"A": 20}""");
    }

    @Test
    void anElectionThatLeavesASeatKeepsItsItemOpenForTheFurtherRound() throws Exception {
        var item = sittings.item(PROVINCIAL_COMMITTEE);
        var first = count(election(item, 2, "A", "B", "C"), Map.of("1", 40, "2", 27, "3", 20));
        assertThat(voting.findings(voting.find(sittings.office(), first)))
                .extracting(Finding::verdict)
                .containsExactly(Verdict.ELECTED, Verdict.NOT_ELECTED, Verdict.NOT_ELECTED);
        http.perform(get("/ballots/" + first).with(user("office")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("trúng cử")))
                .andExpect(content().string(containsString("bầu tiếp")));
        var second = count(election(item, 1, "B", "C"), Map.of("1", 30, "2", 20));
        var result = voting.find(sittings.office(), second).result().orElseThrow();
        assertThat(result.tally().next()).isEqualTo(Next.ADOPTED);
    }

    @Test
    void anElectionIsSecretHasSeatsForItsListAndIsHeldByTheCommittee() {
        refused("ballot.persons-secret", PROVINCIAL_COMMITTEE, BallotMode.OPEN, 1);
        refused("ballot.seats", PROVINCIAL_COMMITTEE, BallotMode.SECRET, 3);
        refused("outcome.no-persons-rule", STANDING_COMMITTEE, BallotMode.SECRET, 1);
    }

    private void refused(String code, OrganId organ, BallotMode mode, int seats) {
        var item = sittings.item(organ);
        var vote = new RoomVote(mode, BallotForm.DEVICE, "Bầu ai?", List.of("A", "B"), Set.of())
                .on(Optional.of(BallotKind.ELECTION), seats);
        assertThatThrownBy(() -> room.openBallot(sittings.office(), item, vote))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    private BallotId election(ItemId item, int seats, String... names) {
        return room.openBallot(
                sittings.office(),
                item,
                new RoomVote(BallotMode.SECRET, BallotForm.PAPER, "Bầu ai?", List.of(names), Set.of())
                        .on(Optional.of(BallotKind.ELECTION), seats));
    }

    private BallotId count(BallotId ballot, Map<String, Integer> said) {
        voting.closeUrn(sittings.office(), ballot);
        voting.countPaper(sittings.office(), ballot, new PaperSlips(50, 0, 50, 50, 0, said));
        return ballot;
    }

    private void refused(String code, String further) throws Exception {
        http.perform(post("/api/v1/voting/outcome")
                        .with(httpBasic("office", "demo"))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body(further)))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.code").value(code));
    }

    private ResultActions outcome(String further) throws Exception {
        return http.perform(post("/api/v1/voting/outcome")
                        .with(httpBasic("office", "demo"))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body(further)))
                .andExpect(status().isOk());
    }

    private static String body(String further) {
        return """
                {"regulation": "dien-bien", "on": "2024-03-15", "organ": "PROVINCIAL_COMMITTEE", "mode": "MEETING",
                 "members": 55, "incumbents": 54, "present": 50, %s}""".formatted(further);
    }
}
