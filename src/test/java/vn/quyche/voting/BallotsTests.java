package vn.quyche.voting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.quyche.kernel.OrganId.STANDING_COMMITTEE;
import static vn.quyche.kernel.OrganId.STANDING_GROUP;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.quyche.QuycheTest;
import vn.quyche.kernel.Actor;
import vn.quyche.kernel.Audience;
import vn.quyche.kernel.BusinessClock;
import vn.quyche.kernel.OrganId;
import vn.quyche.kernel.RecordRef;
import vn.quyche.kernel.Refusal;

/** Ballots in a room from opening to count, and each move that is not lawful. */
@QuycheTest
@Import(SampleSittings.class)
class BallotsTests {

    @Autowired
    SampleSittings sittings;

    @Autowired
    Voting voting;

    @Autowired
    JdbcClient database;

    @Autowired
    BusinessClock clock;

    @Test
    void theSameVoteAnswersTheSameReceiptBeforeAndAfterTheCount() {
        var ballot = sittings.open(STANDING_COMMITTEE, BallotMode.OPEN);
        var first = voting.cast(member("btv-07"), ballot, Choice.NO, "Chưa rõ nguồn");
        assertThat(voting.cast(member("btv-07"), ballot, Choice.NO, " Chưa rõ nguồn "))
                .isEqualTo(first);
        voting.close(office(), ballot);
        assertThat(voting.cast(member("btv-07"), ballot, Choice.NO, "Chưa rõ nguồn"))
                .isEqualTo(first);
        refused("ballot.closed", () -> voting.cast(member("btv-07"), ballot, Choice.YES, ""));
        refused("ballot.closed", () -> voting.cast(member("btv-08"), ballot, Choice.YES, ""));
        assertThat(voting.find(office(), ballot).result().orElseThrow().slips()).isOne();
    }

    @Test
    void theResultIsFrozenWithRollBasesRuleAndVersion() {
        var concerned = member("btv-09").person();
        var ballot = sittings.open(STANDING_COMMITTEE, BallotMode.OPEN, List.of(), Set.of(concerned));
        refused("ballot.recused", () -> voting.record(office(), ballot, concerned, Choice.YES, ""));
        voting.recordShow(office(), ballot, Map.of(member("btv-10").person(), Choice.ABSTAIN));
        assertThat(voting.close(office(), ballot).next()).isEqualTo(Next.ADOPTED);
        var count = voting.find(office(), ballot).result().orElseThrow();
        assertThat(count.turnout()).isEqualTo(new Turnout(15, 15, 15, 15, 1));
        assertThat(count.said()).isEqualTo(Map.of("YES", 13, "ABSTAIN", 1));
        assertThat(count.tally().rule()).isEqualTo("R-27.3-a");
        assertThat(count.tally().base()).isEqualTo(Base.INCUMBENTS);
        assertThat(count.tally().yesNeeded()).isEqualTo(8);
        assertThat(voting.find(office(), ballot).voter(concerned).orElseThrow().why())
                .isEqualTo("RECUSED");
    }

    @Test
    void anAnswerBetweenOptionsIsCarriedByMoreThanHalfToo() {
        var ballot = sittings.open(STANDING_COMMITTEE, BallotMode.OPEN, List.of("Tên A", "Tên B"), Set.of());
        refused("ballot.hands-for-or-against", () -> voting.recordShow(office(), ballot, Map.of()));
        refused("field.not-one-of", () -> voting.cast(member("btv-07"), ballot, Choice.of("3"), ""));
        committee(7).forEach(member -> voting.cast(member, ballot, Choice.of("2"), ""));
        var tally = voting.close(office(), ballot);
        assertThat(tally.next()).isEqualTo(Next.NOT_ADOPTED);
        assertThat(voting.find(office(), ballot).result().orElseThrow().of("2")).isEqualTo(7);
    }

    @Test
    void aCancelledBallotTakesNoVoteAndIsNotCounted() {
        var ballot = sittings.open(STANDING_COMMITTEE, BallotMode.OPEN);
        refused("ballot.cancel-reason", () -> voting.cancel(office(), ballot, " "));
        voting.cancel(office(), ballot, "Câu hỏi ghi nhầm số tiền");
        refused("ballot.cancelled", () -> voting.cast(member("btv-07"), ballot, Choice.YES, ""));
        refused("ballot.cancelled", () -> voting.close(office(), ballot));
        refused("ballot.cancelled", () -> voting.cancel(office(), ballot, "Lần nữa"));
        assertThat(voting.find(office(), ballot).state()).isEqualTo(BallotState.CANCELLED);
    }

    @Test
    void whoHasNoRightNeitherOpensNorCountsNorEnters() {
        var item = sittings.item(STANDING_COMMITTEE);
        var ballot = sittings.open(STANDING_COMMITTEE, BallotMode.OPEN);
        var member = member("btv-07");
        refused("right.missing", () -> voting.open(member, plain(ballot)));
        refused("right.missing", () -> voting.close(member, ballot));
        refused("right.missing", () -> voting.record(member, ballot, member.person(), Choice.YES, ""));
        refused("right.missing", () -> voting.cancel(member, ballot, "Không thích"));
        refused("record.not-found", () -> voting.find(member("bch-20"), ballot));
        refused("ballot.not-in-room", () -> sittings.openIn(item, BallotMode.WRITTEN));
        assertThat(voting.find(office(), ballot).isOpen()).isTrue();
    }

    @Test
    void aBallotThatCouldNotBeAnsweredIsNotOpened() {
        var ballot = voting.find(office(), sittings.open(STANDING_COMMITTEE, BallotMode.OPEN));
        voting.close(office(), ballot.id());
        var wanted = plain(ballot.id());
        refused("ballot.question", () -> voting.open(office(), wanted.asking(Asked.question(" "))));
        refused("ballot.paper-is-secret", () -> voting.open(office(), wanted.on(BallotForm.PAPER)));
        var everybody = Set.copyOf(ballot.roll().stream().map(Voter::person).toList());
        refused("ballot.nobody-votes", () -> voting.open(office(), wanted.without(everybody)));
        refused(
                "ballot.only-for-or-against",
                () -> sittings.open(STANDING_GROUP, BallotMode.CONSENSUS, List.of("Tên A", "Tên B"), Set.of()));
        refused("ballot.has-no-due", () -> {
            var open = sittings.open(STANDING_COMMITTEE, BallotMode.OPEN);
            voting.postpone(office(), open, sittings.later());
        });
    }

    @Test
    void aCorrectionIsANewBallotThatCitesTheOld() {
        var old = sittings.open(STANDING_COMMITTEE, BallotMode.OPEN);
        var again = plain(old).correcting(new Correction(old, "Ghi nhầm phiếu của một đồng chí"));
        refused("ballot.not-over", () -> voting.open(office(), again));
        voting.recordShow(office(), old, Map.of());
        var counted = voting.close(office(), old);
        refused(
                "ballot.correction-reason",
                () -> voting.open(office(), plain(old).correcting(new Correction(old, ""))));
        var fresh = sittings.again(old, "Ghi nhầm phiếu của một đồng chí");
        voting.close(office(), fresh);
        refused("ballot.already-corrected", () -> voting.open(office(), again));
        assertThat(voting.find(office(), fresh).correction())
                .map(Correction::of)
                .contains(old);
        assertThat(voting.find(office(), old).result().orElseThrow().tally()).isEqualTo(counted);
    }

    @Test
    void whoVotedAndWhatWasVotedStandApart() {
        var ballot = sittings.open(STANDING_COMMITTEE, BallotMode.SECRET);
        var members = committee(15);
        members.forEach(member -> voting.cast(member, ballot, secret(member), ""));
        assertThat(count("ballot_vote", ballot)).as("nothing by name").isZero();
        assertThat(count("ballot_mark", ballot)).isEqualTo(15);
        assertThat(columns("ballot_mark")).containsExactlyInAnyOrder("ballot", "person", "receipt");
        assertThat(columns("ballot_urn")).containsExactlyInAnyOrder("ballot", "key", "slips");
        var open = voting.find(office(), ballot);
        assertThat(open.cast()).isEqualTo(15);
        assertThat(open.roll()).allMatch(voter -> voter.vote().orElseThrow().isSealed());
        assertThat(open.count(Choice.YES)).as("no running total").isZero();

        assertThat(voting.close(office(), ballot).next()).isEqualTo(Next.ADOPTED);
        var result = voting.find(office(), ballot).result().orElseThrow();
        assertThat(result.said()).isEqualTo(Map.of("YES", 12, "NO", 2, "ABSTAIN", 1));
        assertThat(count("ballot_urn", ballot)).as("slips are not kept").isZero();
    }

    @Test
    void inSecretThereIsOneSlipWhateverIsSentAgain() {
        var ballot = sittings.open(STANDING_COMMITTEE, BallotMode.SECRET);
        var first = voting.cast(member("btv-07"), ballot, Choice.YES, "");
        assertThat(first.isSealed()).isTrue();
        assertThat(voting.cast(member("btv-07"), ballot, Choice.YES, "")).isEqualTo(first);
        assertThat(voting.cast(member("btv-07"), ballot, Choice.NO, "")).isEqualTo(first);
        refused("ballot.secret-words", () -> voting.cast(member("btv-08"), ballot, Choice.YES, "Vì tôi"));
        refused("ballot.secret-not-entered", () -> voting.recordShow(office(), ballot, Map.of()));
        refused("ballot.secret-not-entered", () -> {
            voting.record(office(), ballot, member("btv-08").person(), Choice.YES, "");
        });
        voting.close(office(), ballot);
        assertThat(voting.cast(member("btv-07"), ballot, Choice.YES, "")).isEqualTo(first);
        assertThat(voting.find(office(), ballot).result().orElseThrow().said()).isEqualTo(Map.of("YES", 1));
    }

    @Test
    void aSecretBallotOfTheStandingGroupIsCarriedByAllOfThem() {
        var ballot = sittings.open(STANDING_GROUP, BallotMode.SECRET);
        assertThat(voting.find(office(), ballot).isRevealing()).isTrue();
        List.of("secretary", "standing-deputy")
                .forEach(account -> voting.cast(member(account), ballot, Choice.YES, ""));
        assertThat(voting.close(office(), ballot).next()).isEqualTo(Next.REDISCUSS);
    }

    @Test
    void byCirculationAnswersComeInTimeOrStandBesideTheCount() {
        var now = clock.instant();
        refused("ballot.due-missing", () -> voting.open(office(), inWriting(now)));
        var ballot = voting.open(office(), inWriting(now.plusSeconds(60)));
        refused("ballot.opinion-missing", () -> voting.cast(member("btv-07"), ballot, Choice.OTHER, " "));
        voting.cast(member("btv-07"), ballot, Choice.YES, "");
        voting.record(office(), ballot, member("btv-08").person(), Choice.RESERVED, "Chưa đủ căn cứ");
        clock.during(now.plusSeconds(61), () -> voting.cast(member("btv-09"), ballot, Choice.YES, ""));
        refused(
                "ballot.due-past",
                () -> clock.during(now.plusSeconds(61), () -> voting.cast(member("btv-07"), ballot, Choice.NO, "")));
        assertThat(voting.find(office(), ballot).count(Choice.YES))
                .as("in time")
                .isOne();
        refused("ballot.due-not-later", () -> voting.postpone(office(), ballot, now.plusSeconds(30)));
        voting.postpone(office(), ballot, now.plusSeconds(3600));
        var tally = voting.close(office(), ballot);
        assertThat(tally.quorumNeeded()).isZero();
        assertThat(voting.find(office(), ballot).result().orElseThrow().said())
                .as("late no longer")
                .isEqualTo(Map.of("YES", 2, "RESERVED", 1));
    }

    @Test
    void aDissentInWritingIsImportantUntilSomebodyRulesOtherwise() {
        var ballot = voting.open(office(), inWriting(sittings.later()));
        var members = voting.find(office(), ballot).roll();
        members.subList(0, 12).forEach(voter -> voting.record(office(), ballot, voter.person(), Choice.YES, ""));
        voting.record(office(), ballot, members.get(14).person(), Choice.NO, "");
        assertThat(voting.close(office(), ballot).next()).isEqualTo(Next.MEETING_REQUIRED);
    }

    @Test
    void paperSlipsAreNeitherCastOnADeviceNorCountedByOne() {
        var ballot = sittings.openOnPaper(STANDING_COMMITTEE);
        refused("ballot.on-paper", () -> voting.cast(member("btv-07"), ballot, Choice.YES, ""));
        refused("ballot.by-board", () -> voting.close(office(), ballot));
    }

    @Test
    void onlyLawfulMovesLeadFromOneStateToAnother() {
        assertThat(BallotState.OPEN.mayBecome(BallotState.OPEN)).isFalse();
        for (var over : List.of(BallotState.CLOSED, BallotState.CANCELLED)) {
            assertThat(over.isOver()).isTrue();
            for (var next : BallotState.values()) {
                assertThat(over.mayBecome(next)).isFalse();
            }
        }
        assertThat(BallotState.COUNTING.mayBecome(BallotState.OPEN)).isFalse();
    }

    /** Twelve say yes, two no, one neither. */
    private Choice secret(Actor member) {
        return switch (member.account()) {
            case "btv-13", "btv-14" -> Choice.NO;
            case "btv-15" -> Choice.ABSTAIN;
            default -> Choice.YES;
        };
    }

    /** A question on some matter, to be answered by then. */
    private NewBallot inWriting(Instant due) {
        var matter = new RecordRef("matter", UUID.randomUUID().toString(), "Việc lấy ý kiến");
        return new NewBallot(
                STANDING_COMMITTEE,
                BallotMode.WRITTEN,
                BallotForm.DEVICE,
                Asked.question("Đồng ý không?"),
                matter,
                matter,
                Audience.of(STANDING_COMMITTEE, OrganId.COMMITTEE_OFFICE),
                Set.of(),
                Optional.of(due),
                Optional.empty());
    }

    private NewBallot plain(BallotId like) {
        var ballot = voting.find(office(), like);
        return NewBallot.inRoom(
                ballot.organ(), ballot.mode(), ballot.asked(), ballot.about(), ballot.takenIn(), ballot.audience());
    }

    private long count(String table, BallotId ballot) {
        return database.sql("select count(*) from " + table + " where ballot = :ballot")
                .param("ballot", ballot.value())
                .query(Long.class)
                .single();
    }

    private List<String> columns(String table) {
        return database.sql("select column_name from information_schema.columns where table_name = :table")
                .param("table", table)
                .query(String.class)
                .list();
    }

    private List<Actor> committee(int size) {
        return voting.find(office(), sittings.open(STANDING_COMMITTEE, BallotMode.OPEN)).roll().stream()
                .limit(size)
                .map(Voter::person)
                .map(sittings::actor)
                .toList();
    }

    private Actor member(String account) {
        return sittings.actor(account);
    }

    private Actor office() {
        return sittings.office();
    }

    private static void refused(String code, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
