package vn.quyche.meetings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.quyche.QuycheTest;
import vn.quyche.SystemReading;
import vn.quyche.access.Accounts;
import vn.quyche.kernel.Actor;
import vn.quyche.kernel.BusinessClock;
import vn.quyche.kernel.DateRange;
import vn.quyche.kernel.OrganId;
import vn.quyche.kernel.Refusal;
import vn.quyche.kernel.VietnamTime;
import vn.quyche.organs.Establishment;
import vn.quyche.organs.Registry;
import vn.quyche.organs.Suspension;
import vn.quyche.voting.BallotMode;
import vn.quyche.voting.Choice;
import vn.quyche.voting.Voting;

/** Two who act at once follow each other, and what was counted stays counted. */
@QuycheTest
class RaceTests {

    @Autowired
    Meetings meetings;

    @Autowired
    Agendas agendas;

    @Autowired
    Room room;

    @Autowired
    Voting voting;

    @Autowired
    Registry registry;

    @Autowired
    Accounts accounts;

    @Autowired
    BusinessClock clock;

    @RepeatedTest(5)
    void ofTwoClosingsOneIsRefused() throws Exception {
        var sitting = sitting(OrganId.STANDING_GROUP);
        var version = meetings.find(office(), sitting).version();
        Callable<Object> close = () -> {
            meetings.close(office(), sitting, version);
            return sitting;
        };
        var outcomes = together(List.of(close, close));
        assertThat(outcomes.stream().filter(Optional::isEmpty)).hasSize(1);
        assertThat(outcomes.stream().flatMap(Optional::stream))
                .singleElement()
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("record.changed"));
    }

    @RepeatedTest(5)
    void aVoteAndTheCountDoNotCross() throws Exception {
        var sitting = sitting(OrganId.STANDING_GROUP);
        var item = agendas.add(office(), sitting, NewItem.titled("Việc khác", 5));
        var ballot = room.openBallot(office(), item, BallotMode.CONSENSUS, "");
        voting.cast(actor("secretary"), ballot, Choice.YES, "");
        voting.cast(actor("standing-deputy"), ballot, Choice.YES, "");
        var outcomes = together(List.of(
                () -> voting.cast(actor("chairman"), ballot, Choice.YES, ""),
                () -> room.closeBallot(office(), item, "")));
        var counted = voting.find(office(), ballot);
        var cast = outcomes.get(0).isEmpty();
        assertThat(outcomes.get(1)).isEmpty();
        assertThat(counted.result().orElseThrow().yes()).isEqualTo(cast ? 3 : 2);
        assertThat(counted.cast()).as("nothing after the count").isEqualTo(cast ? 3 : 2);
    }

    @RepeatedTest(3)
    void anOpenVoteKeepsTheMeetingOpen() throws Exception {
        var sitting = sitting(OrganId.STANDING_GROUP);
        var item = agendas.add(office(), sitting, NewItem.titled("Việc khác", 5));
        var version = meetings.find(office(), sitting).version();
        var outcomes = together(List.of(() -> room.openBallot(office(), item, BallotMode.CONSENSUS, ""), () -> {
            meetings.close(office(), sitting, version);
            return sitting;
        }));
        assertThat(outcomes.stream().filter(Optional::isEmpty)).hasSize(1);
        var open = voting
                .takenIn(meetings.find(office(), sitting).items().stream()
                        .map(Item::ref)
                        .toList())
                .stream()
                .anyMatch(ballot -> ballot.isOpen());
        assertThat(open).isEqualTo(meetings.find(office(), sitting).state() == MeetingState.OPEN);
    }

    @Test
    void aSuspendedMemberIsOnTheRollButDoesNotVote() {
        var member = actor("btv-15").person();
        var today = VietnamTime.today(clock);
        registry.establish(
                Actor.system(),
                new Establishment(
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(new Suspension(
                                member, OrganId.STANDING_COMMITTEE, new DateRange(today, today.plusDays(1)))),
                        List.of(),
                        List.of()));
        var sitting = sitting(OrganId.STANDING_COMMITTEE);
        var item = agendas.add(office(), sitting, NewItem.titled("Việc khác", 5));
        var ballot = room.openBallot(office(), item, BallotMode.OPEN, "");
        assertThat(voting.find(office(), ballot).eligible()).isEqualTo(14);
        assertThatThrownBy(() -> voting.record(office(), ballot, member, Choice.YES, ""))
                .hasMessage("ballot.suspended");
    }

    @Test
    void anOrganWithoutMembersIsNotConvened() {
        var office = office();
        clock.during(VietnamTime.startOf(LocalDate.of(2020, 9, 1)), () -> {
            var tomorrow = clock.instant().plus(Duration.ofDays(1));
            var plan = new NewMeeting(OrganId.STANDING_GROUP, MeetingKind.REGULAR, tomorrow, "Phòng họp 1", 60, "");
            var id = meetings.plan(office, plan);
            var version = meetings.find(office, id).version();
            assertThatThrownBy(() -> meetings.convene(office, id, version, "")).hasMessage("meeting.no-members");
            meetings.cancel(office, id, version, "Chưa có thành viên");
            return id;
        });
    }

    private MeetingId sitting(OrganId organ) {
        var id = meetings.plan(
                office(), new NewMeeting(organ, MeetingKind.EXTRAORDINARY, clock.instant(), "Phòng họp 1", 60, "Gấp"));
        meetings.convene(office(), id, meetings.find(office(), id).version(), "");
        meetings.open(office(), id, meetings.find(office(), id).version());
        room.recordAllPresent(office(), id);
        return id;
    }

    /** Runs them at once; each answers with its refusal, if it met one. */
    private static List<Optional<Refusal>> together(List<Callable<Object>> acts) throws InterruptedException {
        var threads = SystemReading.threads(acts.size());
        try {
            return threads.invokeAll(acts).stream().map(RaceTests::refusal).toList();
        } finally {
            threads.shutdown();
        }
    }

    private static Optional<Refusal> refusal(Future<Object> act) {
        try {
            act.get();
            return Optional.empty();
        } catch (ExecutionException problem) {
            if (problem.getCause() instanceof Refusal refusal) {
                return Optional.of(refusal);
            }
            throw new AssertionError(problem.getCause());
        } catch (InterruptedException problem) {
            throw new AssertionError(problem);
        }
    }

    private Actor office() {
        return actor("office");
    }

    private Actor actor(String account) {
        return accounts.actor(account);
    }
}
