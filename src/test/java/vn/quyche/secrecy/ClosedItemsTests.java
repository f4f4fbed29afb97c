package vn.quyche.secrecy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.test.context.TestPropertySource;
import vn.quyche.kernel.BusinessClock;
import vn.quyche.kernel.OrganId;
import vn.quyche.kernel.VietnamTime;
import vn.quyche.matters.AppraisalOutcome;
import vn.quyche.matters.MatterId;
import vn.quyche.matters.MatterState;
import vn.quyche.meetings.Agendas;
import vn.quyche.meetings.Guests;
import vn.quyche.meetings.ItemId;
import vn.quyche.meetings.MeetingId;
import vn.quyche.meetings.MeetingKind;
import vn.quyche.meetings.MeetingLine;
import vn.quyche.meetings.Meetings;
import vn.quyche.meetings.NewItem;
import vn.quyche.meetings.NewMeeting;
import vn.quyche.meetings.Room;
import vn.quyche.voting.Voting;

/** A closed item is not there for the guests of the meeting (Điều 25, khoản 1; J-42). */
@TestPropertySource(properties = "quyche.test=closed-items")
class ClosedItemsTests extends SecrecyTests {

    private static final String GUEST = "huyen-01";

    @Autowired
    Meetings meetings;

    @Autowired
    Agendas agendas;

    @Autowired
    Guests guests;

    @Autowired
    Room room;

    @Autowired
    Voting voting;

    @Autowired
    BusinessClock clock;

    @Autowired
    MessageSource messages;

    @Test
    void aGuestReadsTheAgendaButForClosedItems() throws Exception {
        var meeting = planned();
        var open = item(meeting, "Việc chung");
        var secretTitle = "Nhân sự " + UUID.randomUUID();
        var closed = item(meeting, secretTitle);
        assertSameAsNothing(GUEST, "/meetings/" + meeting);

        guests.invite(actor("office"), meeting, actor(GUEST).person(), "Báo cáo");
        assertThat(said(GUEST, "/meetings/" + meeting)).contains("Việc chung", secretTitle);
        guests.close(actor("office"), closed, "Về nhân sự");

        for (var place : new String[] {"", "/room", "/record"}) {
            assertThat(said(GUEST, "/meetings/" + meeting + place)).as(place).doesNotContain(secretTitle);
        }
        assertThat(said(GUEST, "/api/v1/meetings/" + meeting))
                .contains("Việc chung")
                .doesNotContain(secretTitle);
        assertThat(said(GUEST, "/search?q=Nhân sự")).doesNotContain(secretTitle);
        assertThat(said(GUEST, "/history/meeting/" + meeting)).doesNotContain("họp riêng");
        assertThat(meetings.find(actor(GUEST), meeting).items()).hasSize(1);
        assertThat(line(GUEST, meeting).items()).as("counted").isOne();
        assertThat(line("office", meeting).items()).isEqualTo(2);
        assertSameAsNothing(GUEST, "/items/" + closed);
        assertThat(answered(GUEST, "/items/" + open).getStatus()).isEqualTo(302);
        assertThat(said("btv-04", "/meetings/" + meeting)).contains(secretTitle, "họp riêng");

        guests.reopen(actor("office"), closed);
        assertThat(said(GUEST, "/meetings/" + meeting)).contains(secretTitle);
        guests.uninvite(actor("office"), meeting, actor(GUEST).person());
        assertSameAsNothing(GUEST, "/meetings/" + meeting);
    }

    @Test
    void whatIsAddedOrInvitedLaterKeepsToIt() {
        var meeting = planned();
        var closed = item(meeting, "Riêng");
        guests.close(actor("office"), closed, "Về nhân sự");
        guests.invite(actor("office"), meeting, actor(GUEST).person(), "Báo cáo");
        var later = item(meeting, "Thêm sau");
        assertThat(meetings.find(actor(GUEST), meeting).items())
                .extracting(item -> item.id())
                .containsExactly(later);
    }

    @Test
    void guestsReadOfNoVote() throws Exception {
        var meeting = planned();
        var item = item(meeting, "Biểu quyết");
        var office = actor("office");
        guests.invite(office, meeting, actor(GUEST).person(), "Báo cáo");
        meetings.convene(office, meeting, meetings.find(office, meeting).version(), "Gấp");
        meetings.open(office, meeting, meetings.find(office, meeting).version());
        room.recordAllPresent(office, meeting);
        var ballot = room.openBallot(office, item, voting.modeOf(OrganId.STANDING_COMMITTEE, clockDay()), "");
        assertSameAsNothing(GUEST, "/ballots/" + ballot);
        assertThat(answered("btv-04", "/ballots/" + ballot).getStatus()).isEqualTo(200);
    }

    @Test
    void anItemIsAsOpenAsItsMatter() {
        var matter = listedInTheGroup();
        var office = actor("office");
        var meeting = meetings.plan(office, plan(OrganId.STANDING_GROUP));
        var item = agendas.add(office, meeting, NewItem.of(matter, 10));
        assertThat(meetings.find(actor("chairman"), meeting).items()).hasSize(1);
        list(matter, "office", "secretary");
        assertThat(meetings.find(actor("chairman"), meeting).items()).isEmpty();
        assertThat(line("chairman", meeting).items()).isZero();
        notThere(() -> meetings.meetingOf(actor("chairman"), item));
        notThere(() -> agendas.remove(actor("specialist"), item));
        assertThat(meetings.find(actor("secretary"), meeting).items()).hasSize(1);
        levels.set(office, "matter", matter.toString(), wanted(Level.LISTED, Level.ORGAN));
        assertThat(meetings.find(actor("chairman"), meeting).items()).hasSize(1);
    }

    @Test
    void whatAMeetingDidNotReachGoesBackAlsoWhatItsCloserMayNotRead() {
        var matter = listedInTheGroup();
        var office = actor("office");
        var meeting = meetings.plan(office, plan(OrganId.STANDING_GROUP));
        agendas.add(office, meeting, NewItem.of(matter, 10));
        list(matter, "office", "secretary");
        var specialist = actor("specialist");
        meetings.cancel(specialist, meeting, meetings.find(specialist, meeting).version(), "Hoãn");
        assertThat(matters.find(office, matter).state()).isEqualTo(MatterState.ACCEPTED);
    }

    @Test
    void whoSeesAClosedItemIsWrittenDown() throws Exception {
        var meeting = planned();
        var item = item(meeting, "Có ghi lại");
        guests.close(actor("office"), item, "Về nhân sự");
        guests.invite(actor("office"), meeting, actor(GUEST).person(), "Báo cáo");
        assertThat(said("btv-04", "/meetings/" + meeting))
                .contains(words.of(Level.CLOSED).who().vietnamese());
        assertThat(said(GUEST, "/meetings/" + meeting))
                .doesNotContain(words.of(Level.CLOSED).who().vietnamese());
        assertThat(looks.of(actor("office"), "meeting", meeting.toString()))
                .extracting(Look::name)
                .containsExactly(actor("btv-04").name());
        assertThat(said("office", "/looks/meeting/" + meeting))
                .contains(actor("btv-04").name());
    }

    @Test
    void whatCannotBeInvitedOrClosedIsRefused() {
        var meeting = planned();
        var item = item(meeting, "Nội dung");
        var office = actor("office");
        var guest = actor(GUEST).person();
        refused("right.missing", () -> guests.invite(actor("btv-04"), meeting, guest, "Báo cáo"));
        refused(
                "guest.is-member",
                () -> guests.invite(office, meeting, actor("btv-04").person(), "Báo cáo"));
        refused("guest.without-reason", () -> guests.invite(office, meeting, guest, " "));
        refused("guest.reason-too-long", () -> guests.invite(office, meeting, guest, "x".repeat(501)));
        refused("guest.not-invited", () -> guests.uninvite(office, meeting, guest));
        guests.invite(office, meeting, guest, "Báo cáo");
        refused("guest.already-invited", () -> guests.invite(office, meeting, guest, "Báo cáo"));
        refused("right.missing", () -> guests.close(actor("specialist"), item, "Riêng"));
        refused("item.closed-without-reason", () -> guests.close(office, item, ""));
        refused("item.not-closed", () -> guests.reopen(office, item));
        guests.close(office, item, "Riêng");
        refused("item.already-closed", () -> guests.close(office, item, "Riêng"));
        assertThat(guests.decider(meetings.find(office, meeting))).isEqualTo(OrganId.STANDING_COMMITTEE);
    }

    @Test
    void nobodyIsInvitedByAnEmptyForm() throws Exception {
        var meeting = planned();
        assertThat(sent("office", "/meetings/" + meeting + "/guests", "reason", "x"))
                .contains(said("refusal.guest.nobody"));
        assertThat(said("office", "/meetings/" + meeting + "/guests/new")).contains("<optgroup");
    }

    private String said(String key) {
        return String.valueOf(messages.getMessage(key, null, Locale.forLanguageTag("vi")));
    }

    private MatterId listedInTheGroup() {
        var matter = filed("Vào chương trình " + UUID.randomUUID());
        var office = actor("office");
        matters.appraise(office, matter, matters.find(office, matter).version(), AppraisalOutcome.ACCEPTED, "");
        return matter;
    }

    private MeetingId planned() {
        return meetings.plan(actor("office"), plan(OrganId.STANDING_COMMITTEE));
    }

    private NewMeeting plan(OrganId organ) {
        return new NewMeeting(
                organ, MeetingKind.EXTRAORDINARY, clock.instant().plus(Duration.ofMinutes(5)), "Phòng họp", 60, "Gấp");
    }

    private LocalDate clockDay() {
        return VietnamTime.today(clock);
    }

    private ItemId item(MeetingId meeting, String title) {
        return agendas.add(actor("office"), meeting, NewItem.titled(title, 5));
    }

    private MeetingLine line(String account, MeetingId meeting) {
        return meetings.ahead(actor(account)).stream()
                .filter(each -> each.id().equals(meeting))
                .findFirst()
                .orElseThrow();
    }
}
