package vn.quyche.voting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.quyche.kernel.OrganId.PROVINCIAL_COMMITTEE;
import static vn.quyche.kernel.OrganId.STANDING_COMMITTEE;
import static vn.quyche.kernel.OrganId.STANDING_GROUP;

import java.time.LocalDate;
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
        assertThat(written(8, 0, false).next()).isEqualTo(Next.ADOPTED);
        assertThat(written(7, 0, false).next()).isEqualTo(Next.NOT_ADOPTED);
        assertThat(written(14, 0, true).next()).isEqualTo(Next.MEETING_REQUIRED);
        assertThat(written(14, 0, true).carried()).isTrue();
        assertThat(written(7, 8, true).next()).isEqualTo(Next.NOT_ADOPTED);
    }

    /** What the asker states is counted; whether a real dissent is important, the ballot asks the Standing Group. */
    @Test
    void aDissentNobodyCallsImportantDoesNotStopAnOutcomeButABallotTakesItAsImportant() {
        assertThat(written(14, 1, false).next()).isEqualTo(Next.ADOPTED);
        assertThat(COUNTING.dissentIsImportant()).isTrue();
    }

    @Test
    void eachShareIsTakenOfTheBaseThatTheRulebookNames() {
        var tally = tally(STANDING_COMMITTEE, new Turnout(15, 13, 13, 10, 1), 7, Manner.MEETING);
        assertThat(tally.quorumNeeded()).isEqualTo(10);
        assertThat(tally.base()).isEqualTo(Base.INCUMBENTS);
        assertThat(tally.counted()).isEqualTo(13);
        assertThat(tally.yesNeeded()).isEqualTo(7);
        assertThat(tally.rule()).isEqualTo("R-27.3-a");
        assertThat(written(8, 0, false).rule()).isEqualTo("R-27.3-c");
    }

    /** A member who stands back stays an incumbent: the majority is not made easier by it. */
    @Test
    void oneWhoIsConcernedLeavesTheMajorityAsItIsAndIsNotAskedToAssent() {
        assertThat(tally(STANDING_COMMITTEE, new Turnout(15, 15, 15, 15, 1), 7, Manner.MEETING)
                        .next())
                .isEqualTo(Next.NOT_ADOPTED);
        assertThat(tally(STANDING_GROUP, new Turnout(3, 3, 3, 3, 1), 2, Manner.CONSENSUS)
                        .next())
                .isEqualTo(Next.ADOPTED);
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
        assertThatThrownBy(() -> tally(STANDING_GROUP, new Turnout(3, 3, 3, 3, 0), 3, Manner.WRITTEN))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.field()).contains("mode"))
                .hasMessage("outcome.no-rule");
        assertThatThrownBy(() -> tally(STANDING_COMMITTEE, new Turnout(15, 15, 15, 15, 0), 8, Manner.CONSENSUS))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.field()).contains("mode"));
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
    void anOrganMeetsOneRefusalForEachWayInWhichItDoesNotDecide() {
        assertThatThrownBy(() -> COUNTING.mustDecide(STANDING_GROUP, BallotMode.WRITTEN))
                .hasMessage("ballot.not-in-writing (Điều 27, khoản 3)");
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
        return tally(organ, new Turnout(members, incumbents, incumbents, present, 0), yes, Manner.MEETING);
    }

    private static Tally tally(OrganId organ, Turnout turnout, int yes, Manner manner) {
        return COUNTING.tally(new OutcomeQuestion("dien-bien", DAY, organ, turnout, yes, 0, 0, manner, false, 1));
    }

    private static Tally written(int yes, int no, boolean important) {
        return COUNTING.tally(new OutcomeQuestion(
                "dien-bien",
                DAY,
                STANDING_COMMITTEE,
                new Turnout(15, 15, 15, 0, 0),
                yes,
                no,
                0,
                Manner.WRITTEN,
                important,
                1));
    }

    private static Tally consensus(int present, int yes, int round) {
        return COUNTING.tally(new OutcomeQuestion(
                "dien-bien",
                DAY,
                STANDING_GROUP,
                new Turnout(3, 3, 3, present, 0),
                yes,
                present - yes,
                0,
                Manner.CONSENSUS,
                false,
                round));
    }

    private static void refuses(String code, String field, int members, int incumbents, int present, int yes, int no) {
        assertThatThrownBy(() -> new OutcomeQuestion(
                        "dien-bien",
                        DAY,
                        STANDING_COMMITTEE,
                        new Turnout(members, incumbents, incumbents, present, 0),
                        yes,
                        no,
                        0,
                        Manner.MEETING,
                        false,
                        1))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.code()).isEqualTo(code);
                    assertThat(refusal.field()).contains(field);
                });
    }
}
