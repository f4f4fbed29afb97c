package vn.quyche.meetings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.context.event.EventListener;
import vn.quyche.QuycheTest;
import vn.quyche.access.Accounts;
import vn.quyche.competence.Act;
import vn.quyche.kernel.Actor;
import vn.quyche.kernel.BusinessClock;
import vn.quyche.kernel.Fact;
import vn.quyche.kernel.OrganId;
import vn.quyche.kernel.Refusal;
import vn.quyche.kernel.VietnamTime;
import vn.quyche.matters.AppraisalOutcome;
import vn.quyche.matters.MatterId;
import vn.quyche.matters.MatterState;
import vn.quyche.matters.Matters;
import vn.quyche.matters.NewMatter;
import vn.quyche.matters.ReportBack;
import vn.quyche.voting.BallotForm;
import vn.quyche.voting.BallotId;
import vn.quyche.voting.BallotMode;
import vn.quyche.voting.Choice;
import vn.quyche.voting.Correction;
import vn.quyche.voting.Next;
import vn.quyche.voting.Voting;

/** The life of a meeting, and every turn it may not take. */
@QuycheTest
@Import(MeetingsTests.Heard.class)
class MeetingsTests {

    @Autowired
    Meetings meetings;

    @Autowired
    Agendas agendas;

    @Autowired
    Room room;

    @Autowired
    Voting voting;

    @Autowired
    Matters matters;

    @Autowired
    Accounts accounts;

    @Autowired
    BusinessClock clock;

    @Autowired
    Heard heard;

    @Test
    void threeAssentsDecideADelegatedMatterWhichIsReportedToTheNextStandingCommittee() {
        var matter = readyMatter("Sửa chữa hồ chứa nước số 3");
        var sitting = openStandingGroup();
        var item = agendas.add(office(), sitting, NewItem.of(matter, 20));
        var ballot = room.openBallot(office(), item, BallotMode.CONSENSUS, "");

        voting.cast(actor("secretary"), ballot, Choice.YES, "");
        voting.cast(actor("standing-deputy"), ballot, Choice.YES, "");
        voting.record(office(), ballot, actor("chairman").person(), Choice.YES, "");
        var tally = room.closeBallot(office(), item, "Thống nhất phân bổ 2,5 tỷ đồng.");

        assertThat(tally.next()).isEqualTo(Next.ADOPTED);
        assertThat(item(sitting, item).outcome()).contains(Next.ADOPTED);
        assertThat(item(sitting, item).conclusion()).isEqualTo("Thống nhất phân bổ 2,5 tỷ đồng.");
        assertThat(matters.find(office(), matter).state()).isEqualTo(MatterState.DECIDED);
        assertThat(matters.decisions(office(), matter))
                .singleElement()
                .satisfies(decision -> assertThat(decision.decision().basis())
                        .extracting(cite -> cite.eId())
                        .contains("art_22__para_2__indent_1"));

        var committee = planned(OrganId.STANDING_COMMITTEE, MeetingKind.REGULAR, 10);
        var duty = duty(matter);
        assertThat(reportOf(committee, duty)).isPresent();

        convened(committee, OrganId.STANDING_COMMITTEE, "");
        meetings.open(office(), committee, version(committee));
        room.take(office(), reportOf(committee, duty).orElseThrow().id());
        close(committee);
        assertThat(matters.reportBack(duty.id()).taken()).isTrue();
        assertThat(matters.reportBack(duty.id()).missed()).isZero();
    }

    @Test
    void aReportThatIsNotHeardIsMissedAndStandsOnTheNextAgenda() {
        var matter = decidedMatter("Phân bổ sửa đường số 7");
        var duty = duty(matter);
        var first = planned(OrganId.STANDING_COMMITTEE, MeetingKind.EXTRAORDINARY, 1);
        var second = planned(OrganId.STANDING_COMMITTEE, MeetingKind.REGULAR, 20);
        assertThat(reportOf(second, duty)).isPresent();
        convened(first, OrganId.STANDING_COMMITTEE, "");
        meetings.open(office(), first, version(first));
        close(first);
        assertThat(matters.reportBack(duty.id()).missed()).isOne();
        assertThat(reportOf(first, duty).orElseThrow().state()).isEqualTo(ItemState.LEFT);

        convened(second, OrganId.STANDING_COMMITTEE, "");
        meetings.open(office(), second, version(second));
        var third = planned(OrganId.STANDING_COMMITTEE, MeetingKind.REGULAR, 30);
        room.take(office(), reportOf(second, duty).orElseThrow().id());
        assertThat(reportOf(third, duty)).as("heard elsewhere").isEmpty();
        close(second);
    }

    @Test
    void aReportThatArisesLaterPutsItselfOnAgendasAndCannotBeTakenOff() {
        var committee = planned(OrganId.STANDING_COMMITTEE, MeetingKind.REGULAR, 15);
        var duty = duty(decidedMatter("Hỗ trợ trường số 9"));
        var item = reportOf(committee, duty).orElseThrow();
        refused("item.report-stays (Điều 3, khoản 6)", () -> agendas.remove(office(), item.id()));
        assertThat(item.basis()).isNotEmpty();
    }

    @Test
    void aDissentMeansPreparingAgainAndASecondGoesToTheStandingCommittee() {
        var matter = readyMatter("Mua sắm thiết bị bệnh viện số 2");
        assertThat(decide(matter, Choice.NO)).isEqualTo(Next.REDISCUSS);
        assertThat(matters.find(office(), matter).state()).isEqualTo(MatterState.PREPARE_AGAIN);

        var board = actor("bcs-ubnd");
        matters.bringBack(board, matter, matters.find(board, matter).version(), "Đã làm rõ nguồn vốn và tiến độ.");
        assertThat(decide(matter, Choice.NO)).isEqualTo(Next.ESCALATE);
        assertThat(matters.find(office(), matter).currentStep().orElseThrow().organ())
                .isEqualTo(OrganId.STANDING_COMMITTEE);

        var committee = planned(OrganId.STANDING_COMMITTEE, MeetingKind.EXTRAORDINARY, 2);
        var item = agendas.add(office(), committee, NewItem.of(matter, 30));
        convened(committee, OrganId.STANDING_COMMITTEE, "");
        meetings.open(office(), committee, version(committee));
        refused(
                "ballot.by-majority (Điều 27, khoản 3)",
                () -> room.openBallot(office(), item, BallotMode.CONSENSUS, ""));
        refusedLike("ballot.not-quorate", () -> room.openBallot(office(), item, BallotMode.OPEN, ""));
        room.recordAllPresent(office(), committee);
        var ballot = room.openBallot(office(), item, BallotMode.OPEN, "");
        refused(
                "item.matter-for-or-against",
                () -> room.openBallot(
                        office(),
                        item,
                        new RoomVote(BallotMode.OPEN, BallotForm.DEVICE, "?", List.of("Tên A", "Tên B"), Set.of())));
        var against = voting.find(office(), ballot).roll().get(5).person();
        voting.recordShow(office(), ballot, Map.of(against, Choice.NO));
        assertThat(room.closeBallot(office(), item, "").next()).isEqualTo(Next.ADOPTED);
        assertThat(voting.find(office(), ballot).count(Choice.NO)).isOne();
        refused(
                "item.matter-moved-on",
                () -> room.voteAgain(
                        office(), item, RoomVote.of(BallotMode.OPEN, ""), new Correction(ballot, "Đếm nhầm")));
        assertThat(matters.find(office(), matter).state()).isEqualTo(MatterState.DECIDED);
    }

    @Test
    void aConsensusNeedsAllThreeInTheRoom() {
        var sitting = convenedStandingGroup();
        meetings.open(office(), sitting, version(sitting));
        var item = agendas.add(office(), sitting, NewItem.titled("Tình hình tuần", 10));
        room.attend(actor("secretary"), sitting);
        room.attend(actor("secretary"), sitting);
        refused(
                "ballot.not-quorate (Điều 22, khoản 1)",
                () -> room.openBallot(office(), item, BallotMode.CONSENSUS, ""));
        refused(
                "ballot.by-consensus (Điều 22, khoản 2, gạch đầu dòng 1)",
                () -> room.openBallot(office(), item, BallotMode.OPEN, ""));
    }

    @Test
    void aVoteMayChangeUntilTheCountAndTheSameVoteAnswersTheSameReceipt() {
        var sitting = openStandingGroup();
        var item = agendas.add(office(), sitting, NewItem.titled("Chương trình tuần tới", 10));
        var ballot = room.openBallot(office(), item, BallotMode.CONSENSUS, "Đồng ý chương trình tuần tới?");
        var secretary = actor("secretary");
        var first = voting.cast(secretary, ballot, Choice.NO, "Cần thêm thời gian");
        assertThat(voting.cast(secretary, ballot, Choice.NO, "Cần thêm thời gian"))
                .isEqualTo(first);
        var second = voting.cast(secretary, ballot, Choice.YES, "");
        assertThat(second.code()).isNotEqualTo(first.code());
        assertThat(voting.find(office(), ballot).cast()).isOne();
        refused("ballot.already-open", () -> room.openBallot(office(), item, BallotMode.CONSENSUS, ""));
        refused("meeting.ballot-open", () -> close(sitting));
        refusedLike(
                "ballot.not-on-roll",
                () -> voting.record(office(), ballot, actor("btv-07").person(), Choice.YES, ""));
        room.record(office(), sitting, actor("chairman").person(), Attendance.ABSENT, "đi công tác");
        refused("ballot.not-present", () -> voting.cast(actor("chairman"), ballot, Choice.YES, ""));
        room.record(office(), sitting, actor("chairman").person(), Attendance.PRESENT, "");
        room.closeBallot(office(), item, "");
        refused("ballot.closed", () -> voting.cast(secretary, ballot, Choice.NO, ""));
        refused("item.settled", () -> room.openBallot(office(), item, BallotMode.CONSENSUS, ""));
    }

    @Test
    void aNoticeThatGoesOutTooLateNeedsAReason() {
        var committee = planned(OrganId.STANDING_COMMITTEE, MeetingKind.REGULAR, 1);
        refused(
                "meeting.notice-late (Điều 25, khoản 3)",
                () -> meetings.convene(office(), committee, version(committee), " "));
        meetings.convene(office(), committee, version(committee), "Bí thư đi công tác đột xuất");
        assertThat(meeting(committee).deadlines()).singleElement().matches(deadline -> !deadline.isKept());
        assertThat(meeting(committee).seats())
                .hasSize(15)
                .allMatch(seat -> seat.invitedAt().isPresent());
        cancel(committee);
    }

    @Test
    void anExtraordinaryMeetingIsFreeOfTheDeadlinesButNeedsAReason() {
        refused(
                "meeting.extraordinary-reason",
                () -> meetings.plan(
                        office(),
                        new NewMeeting(
                                OrganId.STANDING_COMMITTEE, MeetingKind.EXTRAORDINARY, in(1), "Phòng họp 1", 60, "")));
        var committee = planned(OrganId.STANDING_COMMITTEE, MeetingKind.EXTRAORDINARY, 0);
        assertThat(meetings.leadTimes(meeting(committee))).isEmpty();
        convened(committee, OrganId.STANDING_COMMITTEE, "");
        assertThat(meeting(committee).deadlines()).isEmpty();
        cancel(committee);
    }

    @Test
    void theRegulationSetsNoDeadlinesForTheStandingGroup() {
        var sitting = planned(OrganId.STANDING_GROUP, MeetingKind.REGULAR, 0);
        assertThat(meetings.leadTimes(meeting(sitting))).isEmpty();
        assertThat(meetings.quorum(meeting(sitting)).needed()).isEqualTo(3);
        cancel(sitting);
    }

    @Test
    void aNoticeInTimeIsAKeptDeadline() {
        var committee = planned(OrganId.STANDING_COMMITTEE, MeetingKind.REGULAR, 9);
        convened(committee, OrganId.STANDING_COMMITTEE, "");
        assertThat(meeting(committee).deadlines()).singleElement().matches(Deadline::isKept);
        assertThat(heard.named("DeadlineKept")).isNotEmpty();
        meetings.read(actor("btv-07"), committee);
        meetings.read(actor("btv-07"), committee);
        assertThat(meeting(committee).seats().stream()
                        .filter(seat -> seat.readAt().isPresent()))
                .hasSize(1);
        assertThat(meetings.invitations(actor("btv-07")))
                .anyMatch(line -> line.id().equals(committee));
        cancel(committee);
    }

    @Test
    void aPlanThatCannotBeIsRefused() {
        refused("meeting.in-past", () -> meetings.plan(office(), plan(OrganId.STANDING_GROUP, -2)));
        refused("meeting.organ", () -> meetings.plan(office(), plan(OrganId.COMMITTEE_OFFICE, 1)));
        refused(
                "meeting.minutes",
                () -> meetings.plan(
                        office(), new NewMeeting(OrganId.STANDING_GROUP, MeetingKind.REGULAR, in(1), "P1", 0, "")));
        refused(
                "meeting.place",
                () -> meetings.plan(
                        office(), new NewMeeting(OrganId.STANDING_GROUP, MeetingKind.REGULAR, in(1), " ", 30, "")));
        refused("right.missing", () -> meetings.plan(actor("secretary"), plan(OrganId.STANDING_GROUP, 1)));
        refused("right.missing", () -> meetings.plan(actor("bcs-ubnd"), plan(OrganId.STANDING_GROUP, 1)));
    }

    @Test
    void stepsAreTakenInTheirOrder() {
        var sitting = planned(OrganId.STANDING_GROUP, MeetingKind.REGULAR, 1);
        refused("meeting.not-convened", () -> meetings.open(office(), sitting, version(sitting)));
        refused("meeting.not-convened", () -> room.attend(actor("secretary"), sitting));
        refused("meeting.not-open", () -> close(sitting));
        refused("record.changed", () -> meetings.convene(office(), sitting, version(sitting) + 1, ""));
        refused("right.missing", () -> meetings.convene(actor("specialist"), sitting, version(sitting), ""));
        meetings.reschedule(office(), sitting, version(sitting), in(2), "Phòng họp 2", 45, "");
        convened(sitting, OrganId.STANDING_GROUP, "");
        refused("meeting.already-convened", () -> meetings.convene(office(), sitting, version(sitting), ""));
        refused(
                "meeting.already-convened",
                () -> meetings.reschedule(office(), sitting, version(sitting), in(3), "Phòng họp 2", 45, ""));
        var item = agendas.add(office(), sitting, NewItem.titled("Việc khác", 5));
        refused("meeting.not-open", () -> room.openBallot(office(), item, BallotMode.CONSENSUS, ""));
        meetings.open(office(), sitting, version(sitting));
        refused("meeting.not-ahead", () -> meetings.open(office(), sitting, version(sitting)));
        refused("meeting.already-open", () -> cancel(sitting));
        refused("item.no-ballot", () -> room.closeBallot(office(), item, ""));
        close(sitting);
        refused("meeting.over", () -> close(sitting));
        refused("meeting.over", () -> room.attend(actor("secretary"), sitting));
        refused("meeting.over", () -> agendas.add(office(), sitting, NewItem.titled("Muộn", 5)));
        refused("meeting.over", () -> room.write(office(), item, "sửa", Optional.empty()));
        refused("meeting.not-ahead", () -> meetings.convene(office(), sitting, version(sitting), ""));
        assertThat(item(sitting, item).state()).isEqualTo(ItemState.LEFT);
    }

    @Test
    void aCancelledMeetingNeedsAReasonAndGivesItsMattersBack() {
        var matter = readyMatter("Sửa trụ sở số 5");
        var sitting = planned(OrganId.STANDING_GROUP, MeetingKind.REGULAR, 3);
        agendas.add(office(), sitting, NewItem.of(matter, 15));
        assertThat(matters.readyFor(office(), OrganId.STANDING_GROUP))
                .noneMatch(line -> line.id().equals(matter));
        refused("meeting.cancel-reason", () -> meetings.cancel(office(), sitting, version(sitting), ""));
        cancel(sitting);
        assertThat(matters.readyFor(office(), OrganId.STANDING_GROUP))
                .anyMatch(line -> line.id().equals(matter));
        assertThat(meeting(sitting).reason()).isEqualTo("lũ về");
    }

    @Test
    void anAgendaTakesOnlyWhatIsReadyAtThisOrgan() {
        var sitting = planned(OrganId.STANDING_GROUP, MeetingKind.REGULAR, 1);
        var committee = planned(OrganId.STANDING_COMMITTEE, MeetingKind.REGULAR, 12);
        var matter = readyMatter("Trạm bơm số 6");
        refusedLike("item.matter-not-ready", () -> agendas.add(office(), committee, NewItem.of(matter, 5)));
        refused(
                "item.act",
                () -> agendas.add(
                        office(),
                        sitting,
                        new NewItem(ItemKind.MATTER, "", Optional.of(matter), Optional.of(Act.RATIFY), 5, "")));
        refused("item.title", () -> agendas.add(office(), sitting, NewItem.titled(" ", 5)));
        refused("meeting.minutes", () -> agendas.add(office(), sitting, NewItem.titled("Âm", -1)));
        refused(
                "item.kind",
                () -> agendas.add(
                        office(),
                        sitting,
                        new NewItem(ItemKind.REPORT_BACK, "tự ghi", Optional.empty(), Optional.empty(), 5, "")));
        var item = agendas.add(office(), sitting, NewItem.of(matter, 5));
        convened(sitting, OrganId.STANDING_GROUP, "");
        meetings.open(office(), sitting, version(sitting));
        refused("item.needs-vote", () -> room.take(office(), item));
        close(sitting);
        cancel(committee);
    }

    @Test
    void itemsMoveAndTheirMinutesArePlanned() {
        var sitting = planned(OrganId.STANDING_GROUP, MeetingKind.REGULAR, 4);
        var first = agendas.add(office(), sitting, NewItem.titled("Một", 10));
        var second = agendas.add(office(), sitting, NewItem.titled("Hai", 10));
        var third = agendas.add(office(), sitting, NewItem.titled("Ba", 10));
        agendas.move(office(), third, -1);
        assertThat(meeting(sitting).items()).extracting(Item::id).containsExactly(first, third, second);
        agendas.move(office(), first, 5);
        assertThat(meeting(sitting).items()).extracting(Item::id).containsExactly(third, second, first);
        agendas.planMinutes(office(), second, 25);
        assertThat(meeting(sitting).plannedMinutes()).isEqualTo(45);
        agendas.remove(office(), second);
        assertThat(meeting(sitting).items()).extracting(Item::place).containsExactly(1, 2);
        cancel(sitting);
    }

    @Test
    void absenceNeedsAReasonAndOnlyMembersAreMarked() {
        var sitting = convenedStandingGroup();
        refused(
                "attendance.reason",
                () -> room.record(office(), sitting, actor("chairman").person(), Attendance.ABSENT, " "));
        refused(
                "attendance.not-on-roll",
                () -> room.record(office(), sitting, actor("btv-09").person(), Attendance.PRESENT, ""));
        room.record(office(), sitting, actor("chairman").person(), Attendance.ABSENT, "đi công tác");
        assertThat(meeting(sitting).present()).isZero();
        cancel(sitting);
    }

    @Test
    void reportsAreHeardNotVotedOn() {
        var sitting = openStandingGroup();
        var report = agendas.add(
                office(),
                sitting,
                new NewItem(ItemKind.INTERIM_REPORT, "Việc giữa hai kỳ", Optional.empty(), Optional.empty(), 5, ""));
        refused("item.not-voted-on", () -> room.openBallot(office(), report, BallotMode.CONSENSUS, ""));
        room.write(office(), report, "Đã nghe Văn phòng báo cáo.", Optional.of("Ghi nhận."));
        room.take(office(), report);
        assertThat(item(sitting, report).notes()).isEqualTo("Đã nghe Văn phòng báo cáo.");
        var voted = agendas.add(office(), sitting, NewItem.titled("Việc nhỏ", 5));
        var ballot = room.openBallot(office(), voted, BallotMode.CONSENSUS, "");
        everyone(ballot, Choice.YES);
        room.closeBallot(office(), voted, "Đồng ý.");
        refused("item.decided-text", () -> room.write(office(), voted, "", Optional.of("Không đồng ý.")));
        close(sitting);
    }

    @Test
    void onlyTheOrganAndTheOfficeReadOfItsMeetings() {
        var group = planned(OrganId.STANDING_GROUP, MeetingKind.REGULAR, 5);
        var committee = planned(OrganId.STANDING_COMMITTEE, MeetingKind.REGULAR, 25);
        for (var reader : List.of("secretary", "standing-deputy", "chairman", "office", "specialist")) {
            assertThat(meetings.find(actor(reader), group).id()).isEqualTo(group);
            assertThat(meetings.find(actor(reader), committee).id()).isEqualTo(committee);
        }
        assertThat(meetings.find(actor("btv-07"), committee).id()).isEqualTo(committee);
        refused("record.not-found", () -> meetings.find(actor("btv-07"), group));
        for (var stranger : List.of("bch-20", "bcs-ubnd", "huyen-01", "admin")) {
            refused("record.not-found", () -> meetings.find(actor(stranger), group));
            refused("record.not-found", () -> meetings.find(actor(stranger), committee));
            assertThat(meetings.list(actor(stranger), MeetingFilter.everything())
                            .lines())
                    .isEmpty();
        }
        assertThat(meetings.next(actor("btv-07")))
                .extracting(MeetingLine::organ)
                .containsOnly(OrganId.STANDING_COMMITTEE);
        cancel(group);
        cancel(committee);
    }

    private Next decide(MatterId matter, Choice chairman) {
        var sitting = openStandingGroup();
        var item = agendas.add(office(), sitting, NewItem.of(matter, 20));
        var ballot = room.openBallot(office(), item, BallotMode.CONSENSUS, "");
        voting.cast(actor("secretary"), ballot, Choice.YES, "");
        voting.cast(actor("standing-deputy"), ballot, Choice.YES, "");
        voting.cast(actor("chairman"), ballot, chairman, "");
        var next = room.closeBallot(office(), item, "").next();
        close(sitting);
        return next;
    }

    private void everyone(BallotId ballot, Choice choice) {
        List.of("secretary", "standing-deputy", "chairman")
                .forEach(member -> voting.cast(actor(member), ballot, choice, ""));
    }

    private MatterId decidedMatter(String title) {
        var matter = readyMatter(title);
        assertThat(decide(matter, Choice.YES)).isEqualTo(Next.ADOPTED);
        return matter;
    }

    private MatterId readyMatter(String title) {
        var matter = matters.file(
                actor("bcs-ubnd"),
                new NewMatter(
                        "budget.off-estimate-spending",
                        Map.of("amount", 2_500_000_000L, "source", "REVENUE_SURPLUS"),
                        title,
                        ""));
        matters.appraise(
                office(), matter, matters.find(office(), matter).version(), AppraisalOutcome.ACCEPTED, "Đủ hồ sơ.");
        return matter;
    }

    private ReportBack duty(MatterId matter) {
        return matters.reportBacks(office(), matter).get(0);
    }

    private Optional<Item> reportOf(MeetingId meeting, ReportBack duty) {
        return meeting(meeting).items().stream()
                .filter(item -> item.report().filter(duty.id()::equals).isPresent())
                .findFirst();
    }

    private MeetingId openStandingGroup() {
        var sitting = convenedStandingGroup();
        meetings.open(office(), sitting, version(sitting));
        room.recordAllPresent(office(), sitting);
        return sitting;
    }

    private MeetingId convenedStandingGroup() {
        var sitting = planned(OrganId.STANDING_GROUP, MeetingKind.REGULAR, 0);
        convened(sitting, OrganId.STANDING_GROUP, "");
        return sitting;
    }

    private MeetingId planned(OrganId organ, MeetingKind kind, int days) {
        var reason = kind == MeetingKind.EXTRAORDINARY ? "Việc khẩn cấp" : "";
        return meetings.plan(office(), new NewMeeting(organ, kind, in(days), "Phòng họp 1", 120, reason));
    }

    private static NewMeeting plan(OrganId organ, int days) {
        return new NewMeeting(organ, MeetingKind.REGULAR, in(days), "Phòng họp 1", 60, "");
    }

    private void convened(MeetingId id, OrganId organ, String reason) {
        meetings.convene(office(), id, version(id), reason);
        assertThat(meeting(id).organ()).isEqualTo(organ);
    }

    private void close(MeetingId id) {
        meetings.close(office(), id, version(id));
    }

    private void cancel(MeetingId id) {
        meetings.cancel(office(), id, version(id), "lũ về");
    }

    private Meeting meeting(MeetingId id) {
        return meetings.find(office(), id);
    }

    private int version(MeetingId id) {
        return meeting(id).version();
    }

    private Item item(MeetingId meeting, ItemId item) {
        return meeting(meeting).item(item).orElseThrow();
    }

    private Actor office() {
        return actor("office");
    }

    private Actor actor(String account) {
        return accounts.actor(account);
    }

    private static Instant in(int days) {
        var clock = new BusinessClock();
        return VietnamTime.startOf(VietnamTime.today(clock).plusDays(days)).plus(Duration.ofHours(8));
    }

    private static void refused(String code, ThrowingCallable attempt) {
        assertThatThrownBy(attempt).isInstanceOf(Refusal.class).hasMessage(code);
    }

    private static void refusedLike(String code, ThrowingCallable attempt) {
        assertThatThrownBy(attempt).isInstanceOf(Refusal.class).hasMessageStartingWith(code);
    }

    /** Hears every fact, as the journal does. */
    @TestConfiguration
    static class Heard {

        private final List<Fact> facts = new CopyOnWriteArrayList<>();

        @EventListener
        void hear(Fact fact) {
            facts.add(fact);
        }

        List<Fact> named(String name) {
            return facts.stream().filter(fact -> fact.name().equals(name)).toList();
        }
    }
}
