package vn.quyche.voting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.quyche.kernel.OrganId.PROVINCIAL_COMMITTEE;
import static vn.quyche.kernel.OrganId.STANDING_COMMITTEE;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import vn.quyche.kernel.Citation;
import vn.quyche.kernel.Refusal;
import vn.quyche.regulation.Rulebooks;

/** Elections and votes of confidence, counted by the shares and bases of the rulebook. */
class PersonsCountingTests {

    private static final PersonsCounting COUNTING =
            new PersonsCounting(Rulebooks.shipped().rules(LocalDate.of(2024, 3, 15)));

    @Test
    void whoHasMoreThanHalfIsElectedInTheOrderOfVotesUpToTheSeats() {
        var outcome = election(2, 40, 52, 30, 12);
        assertThat(outcome.tally().yesNeeded()).isEqualTo(28);
        assertThat(outcome.tally().base()).isEqualTo(Base.INCUMBENTS);
        assertThat(outcome.tally().next()).isEqualTo(Next.ADOPTED);
        assertThat(verdicts(outcome))
                .containsExactly(Verdict.ELECTED, Verdict.ELECTED, Verdict.NOT_ELECTED, Verdict.NOT_ELECTED);
        assertThat(outcome.tally().basis()).extracting(Citation::eId).contains("art_1__para_3__indent_5__subpara_3");
    }

    @Test
    void exactlyHalfElectsNobodyAndTheSeatWaitsForAFurtherRound() {
        var outcome = election(2, 50, 27, 26);
        assertThat(verdicts(outcome)).containsExactly(Verdict.ELECTED, Verdict.NOT_ELECTED, Verdict.NOT_ELECTED);
        assertThat(outcome.open()).isOne();
        assertThat(outcome.tally().carried()).isFalse();
        assertThat(outcome.tally().next()).isEqualTo(Next.RUNOFF);
    }

    @Test
    void aTieForTheLastSeatElectsNoneOfTheTied() {
        var outcome = election(2, 45, 30, 30, 29);
        assertThat(verdicts(outcome)).containsExactly(Verdict.ELECTED, Verdict.TIED, Verdict.TIED, Verdict.NOT_ELECTED);
        assertThat(outcome.open()).isOne();
        assertThat(outcome.tally().next()).isEqualTo(Next.RUNOFF);
    }

    @Test
    void withoutQuorumNobodyIsElected() {
        var outcome = COUNTING.outcome(
                PROVINCIAL_COMMITTEE,
                list(BallotKind.ELECTION, 1, 1),
                new Turnout(55, 54, 54, 36, 0),
                36,
                Map.of("1", 36));
        assertThat(outcome.tally().next()).isEqualTo(Next.NOT_QUORATE);
        assertThat(verdicts(outcome)).containsExactly(Verdict.NOT_ELECTED);
    }

    @Test
    void lowConfidenceIsCountedOfThoseSummonedAtTwoThresholds() {
        assertThat(poll(27)).isEqualTo(Verdict.CONFIDENCE);
        assertThat(poll(28)).isEqualTo(Verdict.CONSIDERED);
        assertThat(poll(35)).isEqualTo(Verdict.CONSIDERED);
        assertThat(poll(36)).isEqualTo(Verdict.DISMISSED);
    }

    @Test
    void aPollNeedsTwoThirdsOfThoseSummonedAndIsOnlyRecorded() {
        var list = list(BallotKind.CONFIDENCE_POLL, 1, 1);
        var enough = COUNTING.outcome(PROVINCIAL_COMMITTEE, list, new Turnout(55, 54, 51, 34, 0), 34, Map.of("1H", 34));
        assertThat(enough.tally().quorumNeeded()).isEqualTo(34);
        assertThat(enough.tally().base()).isEqualTo(Base.SUMMONED);
        assertThat(enough.tally().next()).isEqualTo(Next.RECORDED);
        var few = COUNTING.outcome(PROVINCIAL_COMMITTEE, list, new Turnout(55, 54, 54, 35, 0), 35, Map.of("1H", 35));
        assertThat(few.tally().next()).isEqualTo(Next.NOT_QUORATE);
    }

    @Test
    void ofNobodyIsAnythingFoundWhereTooFewCameOrNobodyWasSummoned() {
        var list = list(BallotKind.CONFIDENCE_POLL, 1, 1);
        var few = COUNTING.outcome(PROVINCIAL_COMMITTEE, list, new Turnout(55, 54, 54, 35, 0), 35, Map.of("1L", 30));
        assertThat(few.findings()).isEmpty();
        var none = COUNTING.outcome(PROVINCIAL_COMMITTEE, list, new Turnout(1, 0, 0, 0, 0), 0, Map.of());
        assertThat(none.findings()).isEmpty();
        assertThat(none.tally().next()).isEqualTo(Next.NOT_QUORATE);
    }

    @Test
    void aVoteOfConfidenceIsLostByMoreThanHalfOfThoseSummoned() {
        assertThat(vote(27)).isEqualTo(Verdict.CONFIDENCE);
        assertThat(vote(28)).isEqualTo(Verdict.NO_CONFIDENCE);
    }

    @Test
    void onlyWhomTheRegulationNamesElectsAndInSecret() {
        refused(
                "outcome.no-persons-rule",
                () -> COUNTING.mustBeHeld(STANDING_COMMITTEE, BallotKind.ELECTION, BallotMode.SECRET));
        refused(
                "ballot.persons-secret",
                () -> COUNTING.mustBeHeld(PROVINCIAL_COMMITTEE, BallotKind.ELECTION, BallotMode.OPEN));
        COUNTING.mustBeHeld(PROVINCIAL_COMMITTEE, BallotKind.CONFIDENCE_POLL, BallotMode.SECRET);
        COUNTING.mustBeHeld(STANDING_COMMITTEE, BallotKind.QUESTION, BallotMode.OPEN);
    }

    @Property(tries = 2000)
    void nobodyIsElectedBeforeOneWithMoreVotesNorMoreThanThereAreSeats(
            @ForAll @Size(min = 1, max = 8) List<@IntRange(max = 54) Integer> votes,
            @ForAll @IntRange(min = 1, max = 4) int seats) {
        var figures = new HashMap<String, Integer>();
        IntStream.range(0, votes.size()).forEach(at -> figures.put(String.valueOf(at + 1), votes.get(at)));
        var places = Math.min(seats, votes.size());
        var outcome = COUNTING.outcome(
                PROVINCIAL_COMMITTEE,
                list(BallotKind.ELECTION, votes.size(), places),
                new Turnout(55, 54, 54, 54, 0),
                54,
                figures);
        var elected = new ArrayList<Integer>();
        var others = new ArrayList<Integer>();
        outcome.findings()
                .forEach(finding ->
                        (finding.verdict() == Verdict.ELECTED ? elected : others).add(votes.get(finding.line() - 1)));
        assertThat(elected).hasSizeLessThanOrEqualTo(places).allMatch(count -> 2 * count > 54);
        assertThat(elected).allMatch(count -> others.stream().allMatch(other -> other < count));
        assertThat(outcome.open()).isEqualTo(places - elected.size());
    }

    private static PersonsOutcome election(int seats, int... votes) {
        var figures = new HashMap<String, Integer>();
        IntStream.range(0, votes.length).forEach(at -> figures.put(String.valueOf(at + 1), votes[at]));
        return COUNTING.outcome(
                PROVINCIAL_COMMITTEE,
                list(BallotKind.ELECTION, votes.length, seats),
                new Turnout(55, 54, 54, 54, 0),
                54,
                figures);
    }

    private static Verdict poll(int low) {
        return confidence(BallotKind.CONFIDENCE_POLL, Map.of("1L", low, "1H", 50 - low));
    }

    private static Verdict vote(int none) {
        return confidence(BallotKind.CONFIDENCE_VOTE, Map.of("1N", none, "1C", 50 - none));
    }

    private static Verdict confidence(BallotKind kind, Map<String, Integer> said) {
        return verdicts(COUNTING.outcome(
                        PROVINCIAL_COMMITTEE, list(kind, 1, 1), new Turnout(55, 54, 54, 50, 0), 50, said))
                .get(0);
    }

    private static Asked list(BallotKind kind, int names, int seats) {
        return new Asked(
                kind,
                "Danh sách",
                IntStream.rangeClosed(1, names)
                        .mapToObj(each -> "Người " + each)
                        .toList(),
                seats);
    }

    private static List<Verdict> verdicts(PersonsOutcome outcome) {
        return outcome.findings().stream().map(Finding::verdict).toList();
    }

    private static void refused(String code, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
