package vn.quyche.voting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.quyche.kernel.OrganId.PROVINCIAL_COMMITTEE;
import static vn.quyche.kernel.OrganId.STANDING_COMMITTEE;
import static vn.quyche.kernel.OrganId.STANDING_GROUP;

import java.time.LocalDate;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import vn.quyche.kernel.Citation;
import vn.quyche.kernel.OrganId;
import vn.quyche.kernel.Refusal;
import vn.quyche.regulation.Rulebooks;

/** The worked checks of the regulation's numbers, and what must hold of every count. */
class CountingTests {

    private static final LocalDate DAY = LocalDate.of(2024, 3, 15);
    private static final Counting COUNTING = new Counting(Rulebooks.shipped().rules(DAY));

    @Test
    void aCommitteeOfFiftyFiveNeedsThirtySevenInTheRoomAndTwentyEightVotes() {
        var tally = meeting(PROVINCIAL_COMMITTEE, 55, 55, 40, 28);
        assertThat(tally.quorumNeeded()).isEqualTo(37);
        assertThat(tally.yesNeeded()).isEqualTo(28);
        assertThat(tally.next()).isEqualTo(Next.ADOPTED);
        assertThat(tally.basis())
                .extracting(Citation::eId)
                .containsExactly("art_25__para_1__subpara_1", "art_27__para_3");
    }

    @Test
    void aStandingCommitteeOfFifteenNeedsTenAndEight() {
        var tally = meeting(STANDING_COMMITTEE, 15, 15, 10, 8);
        assertThat(tally.quorumNeeded()).isEqualTo(10);
        assertThat(tally.yesNeeded()).isEqualTo(8);
        assertThat(tally.carried()).isTrue();
    }

    @Test
    void exactlyHalfOfTheIncumbentsFails() {
        var tally = meeting(PROVINCIAL_COMMITTEE, 55, 54, 54, 27);
        assertThat(tally.yesNeeded()).isEqualTo(28);
        assertThat(tally.next()).isEqualTo(Next.NOT_ADOPTED);
    }

    @Test
    void nothingIsCarriedWithoutQuorum() {
        var tally = meeting(STANDING_COMMITTEE, 15, 15, 9, 9);
        assertThat(tally.quorate()).isFalse();
        assertThat(tally.carried()).isFalse();
        assertThat(tally.next()).isEqualTo(Next.NOT_QUORATE);
    }

    @Test
    void writtenOpinionsAskNoQuorumAndDissentOnAnImportantMatterGoesToAConference() {
        assertThat(written(8, 0, Optional.empty()).next()).isEqualTo(Next.ADOPTED);
        assertThat(written(7, 0, Optional.empty()).next()).isEqualTo(Next.NOT_ADOPTED);
        assertThat(written(14, 0, Optional.of(true)).next()).isEqualTo(Next.MEETING_REQUIRED);
        assertThat(written(14, 0, Optional.of(true)).carried()).isTrue();
    }

    @Test
    void anUnruledDissentIsTakenAsImportant() {
        assertThat(written(14, 1, Optional.empty()).next()).isEqualTo(Next.MEETING_REQUIRED);
        assertThat(written(14, 1, Optional.of(false)).next()).isEqualTo(Next.ADOPTED);
    }

    @Test
    void threeAssentsDecideADissentGoesBackAndASecondGoesUp() {
        assertThat(consensus(3, 3, 1).next()).isEqualTo(Next.ADOPTED);
        assertThat(consensus(3, 2, 1).next()).isEqualTo(Next.REDISCUSS);
        assertThat(consensus(3, 2, 2).next()).isEqualTo(Next.ESCALATE);
        assertThat(consensus(3, 2, 2).basis())
                .extracting(Citation::eId)
                .containsExactly("art_22__para_1", "art_22__para_2__indent_1");
    }

    @Test
    void theStandingGroupNeedsAllItsMembers() {
        var tally = consensus(2, 2, 1);
        assertThat(tally.quorumNeeded()).isEqualTo(3);
        assertThat(tally.next()).isEqualTo(Next.NOT_QUORATE);
    }

    @Test
    void anOrganWithoutAVotingRuleIsRefused() {
        assertThatThrownBy(() -> meeting(OrganId.COMMITTEE_OFFICE, 3, 3, 3, 3))
                .isInstanceOf(Refusal.class)
                .hasMessage("outcome.no-rule");
        assertThatThrownBy(() -> COUNTING.tally(new OutcomeQuestion(
                        "dien-bien", DAY, STANDING_GROUP, 3, 3, 3, 3, 0, 0, Manner.WRITTEN, Optional.empty(), 1)))
                .hasMessage("outcome.no-rule");
    }

    @Test
    void whatCannotBeIsRefusedByTheNameOfItsField() {
        refuses("outcome.negative", "yes", 15, 15, 15, -1, 0);
        refuses("outcome.too-small", "members", 0, 0, 0, 0, 0);
        refuses("outcome.exceeds", "incumbents", 15, 16, 15, 1, 0);
        refuses("outcome.exceeds", "present", 15, 15, 16, 1, 0);
        refuses("outcome.votes-exceed", "yes", 15, 15, 10, 8, 3);
    }

    @Test
    void theStandingGroupDoesNotVoteByMajorityNorTheCommitteeByConsensus() {
        assertThatThrownBy(() -> COUNTING.mustDecide(STANDING_GROUP, BallotMode.OPEN))
                .hasMessage("ballot.by-consensus (Điều 22, khoản 2, gạch đầu dòng 1)");
        assertThatThrownBy(() -> COUNTING.mustDecide(STANDING_COMMITTEE, BallotMode.CONSENSUS))
                .hasMessage("ballot.by-majority (Điều 27, khoản 3)");
    }

    /** An independent, plainer count agrees. */
    @Property
    boolean aMeetingCarriesWhatAPlainCountCarries(
            @ForAll @IntRange(min = 1, max = 200) int members,
            @ForAll @IntRange(max = 1000) int someSuspended,
            @ForAll @IntRange(max = 1000) int somePresent,
            @ForAll @IntRange(max = 1000) int someYes) {
        var incumbents = members - someSuspended % members;
        var present = somePresent % (members + 1);
        var yes = someYes % (Math.min(present, incumbents) + 1);
        var tally = meeting(STANDING_COMMITTEE, members, incumbents, present, yes);
        return tally.carried() == (3 * present >= 2 * members && 2 * yes > incumbents);
    }

    /** One more yes never turns a result down. */
    @Property
    boolean moreAssentNeverHarms(
            @ForAll @IntRange(min = 2, max = 200) int members, @ForAll @IntRange(max = 1000) int someYes) {
        var yes = someYes % members;
        var less = meeting(PROVINCIAL_COMMITTEE, members, members, members, yes);
        var more = meeting(PROVINCIAL_COMMITTEE, members, members, members, yes + 1);
        return !less.carried() || more.carried();
    }

    @Property
    boolean halfNeverCarries(@ForAll @IntRange(min = 1, max = 100) int half) {
        return !meeting(PROVINCIAL_COMMITTEE, 2 * half, 2 * half, 2 * half, half)
                .carried();
    }

    private static Tally meeting(OrganId organ, int members, int incumbents, int present, int yes) {
        return COUNTING.tally(new OutcomeQuestion(
                "dien-bien", DAY, organ, members, incumbents, present, yes, 0, 0, Manner.MEETING, Optional.empty(), 1));
    }

    private static Tally written(int yes, int no, Optional<Boolean> important) {
        return COUNTING.tally(new OutcomeQuestion(
                "dien-bien", DAY, STANDING_COMMITTEE, 15, 15, 0, yes, no, 0, Manner.WRITTEN, important, 1));
    }

    private static Tally consensus(int present, int yes, int round) {
        return COUNTING.tally(new OutcomeQuestion(
                "dien-bien",
                DAY,
                STANDING_GROUP,
                3,
                3,
                present,
                yes,
                present - yes,
                0,
                Manner.CONSENSUS,
                Optional.empty(),
                round));
    }

    private static void refuses(String code, String field, int members, int incumbents, int present, int yes, int no) {
        assertThatThrownBy(() -> new OutcomeQuestion(
                        "dien-bien",
                        DAY,
                        STANDING_COMMITTEE,
                        members,
                        incumbents,
                        present,
                        yes,
                        no,
                        0,
                        Manner.MEETING,
                        Optional.empty(),
                        1))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.code()).isEqualTo(code);
                    assertThat(refusal.field()).contains(field);
                });
    }
}
