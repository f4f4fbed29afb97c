package vn.quyche.meetings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.quyche.QuycheTest;
import vn.quyche.access.Accounts;
import vn.quyche.journal.Entry;
import vn.quyche.journal.Journal;
import vn.quyche.kernel.Actor;
import vn.quyche.kernel.BusinessClock;
import vn.quyche.kernel.OrganId;
import vn.quyche.kernel.Refusal;
import vn.quyche.kernel.VietnamTime;
import vn.quyche.matters.AppraisalOutcome;
import vn.quyche.matters.MatterId;
import vn.quyche.matters.MatterState;
import vn.quyche.matters.Matters;
import vn.quyche.matters.NewFacts;
import vn.quyche.matters.NewMatter;
import vn.quyche.matters.NewOverride;
import vn.quyche.matters.OverrideKind;
import vn.quyche.matters.Rerouting;
import vn.quyche.matters.RouteOverrides;
import vn.quyche.voting.BallotMode;

/** Matters whose route changes while they stand on an agenda, and what of it a vote forbids. */
@QuycheTest
class OvertakenItemsTests {

    @Autowired
    Meetings meetings;

    @Autowired
    Agendas agendas;

    @Autowired
    Room room;

    @Autowired
    Matters matters;

    @Autowired
    Rerouting rerouting;

    @Autowired
    RouteOverrides overrides;

    @Autowired
    Journal journal;

    @Autowired
    Accounts accounts;

    @Autowired
    BusinessClock clock;

    @Test
    void theItemGoesFromAnAgendaThatNoLongerHasThatStep() {
        var matter = ready();
        var meeting = planned();
        var item = agendas.add(office(), meeting, NewItem.of(matter, 20));
        var other = agendas.add(office(), meeting, NewItem.titled("Việc khác", 10));
        var before = meetings.find(office(), meeting).item(other).orElseThrow().place();
        change(matter, 3_500_000_000L);
        assertThat(meetings.find(office(), meeting).item(item)).isEmpty();
        assertThat(meetings.find(office(), meeting).item(other).orElseThrow().place())
                .isEqualTo(before - 1);
        assertThat(matters.find(office(), matter).state()).isEqualTo(MatterState.ACCEPTED);
        assertThat(journal.about(meetings.find(office(), meeting).ref(), office()))
                .extracting(Entry::name)
                .contains("AgendaItemRemoved");
        assertThat(matters.readyFor(office(), OrganId.STANDING_COMMITTEE))
                .anyMatch(line -> line.id().equals(matter));
    }

    @Test
    void aMeetingThatSitsKeepsTheItemAsOneNotReached() {
        var matter = ready();
        var meeting = open();
        var item = agendas.add(office(), meeting, NewItem.of(matter, 20));
        change(matter, 3_500_000_000L);
        assertThat(meetings.find(office(), meeting).item(item).orElseThrow().state())
                .isEqualTo(ItemState.LEFT);
        meetings.close(office(), meeting, meetings.find(office(), meeting).version());
    }

    @Test
    void whileAVoteIsOpenNothingAboutTheMatterChanges() {
        var matter = ready();
        var meeting = open();
        var item = agendas.add(office(), meeting, NewItem.of(matter, 20));
        room.openBallot(office(), item, BallotMode.CONSENSUS, "");
        refused("matter.ballot-open", () -> change(matter, 3_500_000_000L));
        refused("item.ballot-open", () -> agendas.remove(office(), item));
        var asked =
                new NewOverride(OverrideKind.SENT_UP, 0, Optional.of(OrganId.STANDING_COMMITTEE), "Việc quan trọng");
        refused(
                "matter.on-an-agenda",
                () -> overrides.propose(
                        accounts.actor("secretary"),
                        matter,
                        matters.find(office(), matter).version(),
                        asked));
    }

    private void change(MatterId matter, long amount) {
        var facts = new HashMap<>(matters.find(office(), matter).facts());
        facts.put("amount", amount);
        rerouting.confirm(
                office(), matter, matters.find(office(), matter).version(), new NewFacts(facts, false, "Tính lại"));
    }

    private MatterId ready() {
        var matter = matters.file(
                accounts.actor("bcs-ubnd"),
                new NewMatter(
                        "budget.off-estimate-spending",
                        Map.of("amount", 2_500_000_000L, "source", "REVENUE_SURPLUS"),
                        "Sửa đường liên xã",
                        ""));
        matters.appraise(office(), matter, 0, AppraisalOutcome.ACCEPTED, "");
        return matter;
    }

    private MeetingId open() {
        var meeting = planned();
        meetings.convene(office(), meeting, meetings.find(office(), meeting).version(), "");
        meetings.open(office(), meeting, meetings.find(office(), meeting).version());
        room.recordAllPresent(office(), meeting);
        return meeting;
    }

    private MeetingId planned() {
        var startsAt = VietnamTime.startOf(VietnamTime.today(clock)).plus(Duration.ofHours(8));
        return meetings.plan(
                office(),
                new NewMeeting(OrganId.STANDING_GROUP, MeetingKind.REGULAR, startsAt, "Phòng họp 1", 120, ""));
    }

    private Actor office() {
        return accounts.actor("office");
    }

    private static void refused(String code, ThrowingCallable forbidden) {
        assertThatThrownBy(forbidden).isInstanceOf(Refusal.class).message().startsWith(code);
    }
}
