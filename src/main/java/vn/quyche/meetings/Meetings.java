package vn.quyche.meetings;

import static vn.quyche.kernel.Refusal.refuseIf;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.quyche.kernel.Actor;
import vn.quyche.kernel.Audience;
import vn.quyche.kernel.OrganId;
import vn.quyche.kernel.Reader;
import vn.quyche.kernel.Refusal;
import vn.quyche.kernel.Right;
import vn.quyche.kernel.VietnamTime;
import vn.quyche.matters.Matters;
import vn.quyche.organs.Organs;
import vn.quyche.voting.Quorum;
import vn.quyche.voting.Voting;

/** The life of a meeting: planned, convened, opened, closed or cancelled. */
@Component
public class Meetings {

    /** The organs whose meetings the regulation orders, in the order of the tree. */
    public static final List<OrganId> MEETING_ORGANS =
            List.of(OrganId.STANDING_GROUP, OrganId.STANDING_COMMITTEE, OrganId.PROVINCIAL_COMMITTEE);

    private static final Locale OF_RECORDS = Locale.forLanguageTag("vi");

    private final Register register;
    private final DueReports dueReports;
    private final Deadlines deadlines;
    private final Letters letters;
    private final Organs organs;
    private final Matters matters;
    private final Voting voting;
    private final ApplicationEventPublisher facts;
    private final MessageSource messages;
    private final Clock clock;

    Meetings(
            Register register,
            DueReports dueReports,
            Deadlines deadlines,
            Letters letters,
            Organs organs,
            Matters matters,
            Voting voting,
            ApplicationEventPublisher facts,
            MessageSource messages,
            Clock clock) {
        this.register = register;
        this.dueReports = dueReports;
        this.deadlines = deadlines;
        this.letters = letters;
        this.organs = organs;
        this.matters = matters;
        this.voting = voting;
        this.facts = facts;
        this.messages = messages;
        this.clock = clock;
    }

    /** Sets a meeting down; open duties to report to its organ put themselves on the agenda. */
    @Transactional
    public MeetingId plan(Actor by, NewMeeting plan) {
        by.mustHave(Right.PREPARE_MEETING);
        if (!MEETING_ORGANS.contains(plan.organ())) {
            throw Refusal.invalid("organ", "meeting.organ", plan.organ().code());
        }
        mustBePlannable(plan.startsAt(), plan.minutes(), plan.place());
        if (plan.kind() == MeetingKind.EXTRAORDINARY && plan.reason().isBlank()) {
            throw Refusal.invalid("reason", "meeting.extraordinary-reason");
        }
        var meeting = new Meeting(
                MeetingId.random(),
                1,
                title(plan.organ(), plan.kind(), plan.startsAt()),
                plan.organ(),
                plan.kind(),
                plan.startsAt(),
                plan.place().strip(),
                plan.minutes(),
                plan.kind() == MeetingKind.REGULAR ? "" : plan.reason().strip(),
                MeetingState.PLANNED,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Audience.of(plan.organ(), OrganId.COMMITTEE_OFFICE),
                List.of(),
                List.of(),
                List.of(),
                List.of());
        register.add(meeting);
        facts.publishEvent(
                new MeetingPlanned(meeting.told(clock.instant(), by, List.of()), meeting.kind(), meeting.day()));
        dueReports.putOn(by, meeting);
        return meeting.id();
    }

    /** Changes day, hour or place before the members are invited; papers that become late by it need a reason. */
    @Transactional
    public void reschedule(
            Actor by, MeetingId id, int version, Instant startsAt, String place, int minutes, String lateReason) {
        by.mustHave(Right.PREPARE_MEETING);
        var meeting = lock(by, id, version);
        refuseIf(meeting.state() != MeetingState.PLANNED, "meeting.already-convened");
        mustBePlannable(startsAt, minutes, place);
        register.reschedule(id, title(meeting.organ(), meeting.kind(), startsAt), startsAt, place.strip(), minutes);
        facts.publishEvent(
                new MeetingRescheduled(meeting.told(clock.instant(), by, List.of()), VietnamTime.dateOf(startsAt)));
        deadlines.recordMove(by, register.find(id).orElseThrow(), lateReason);
    }

    /** Invites the members on the roll of the day; too late only for a reason, which is recorded. */
    @Transactional
    public void convene(Actor by, MeetingId id, int version, String lateReason) {
        by.mustHave(Right.CONVENE_MEETING);
        var meeting = lock(by, id, version);
        refuseIf(meeting.state() == MeetingState.CONVENED, "meeting.already-convened");
        refuseIf(meeting.state() != MeetingState.PLANNED, "meeting.not-ahead");
        var roll = organs.roll(meeting.organ(), meeting.day());
        refuseIf(roll.members().isEmpty(), "meeting.no-members");
        deadlines.recordNotice(by, meeting, VietnamTime.today(clock), lateReason);
        register.seat(id, roll);
        register.invite(id, now());
        register.enter(id, MeetingState.CONVENED, now(), meeting.reason());
        letters.write(meeting, roll);
        var basis = deadlines.notice(meeting).map(LeadTime::source).stream().toList();
        facts.publishEvent(new MeetingConvened(
                meeting.told(clock.instant(), by, basis), roll.members().size()));
    }

    /** A member opens the invitation. */
    @Transactional
    public void read(Actor reader, MeetingId id) {
        if (register.read(id, reader.person(), now())) {
            var meeting = find(reader, id);
            facts.publishEvent(new InvitationRead(meeting.told(clock.instant(), reader, List.of())));
        }
    }

    /** Begins it; the roll becomes that of today. */
    @Transactional
    public void open(Actor by, MeetingId id, int version) {
        by.mustHave(Right.RUN_MEETING);
        var meeting = lock(by, id, version);
        refuseIf(meeting.state() == MeetingState.PLANNED, "meeting.not-convened");
        refuseIf(meeting.state() != MeetingState.CONVENED, "meeting.not-ahead");
        register.seat(id, organs.roll(meeting.organ(), VietnamTime.today(clock)));
        register.enter(id, MeetingState.OPEN, now(), meeting.reason());
        facts.publishEvent(new MeetingOpened(meeting.told(clock.instant(), by, List.of())));
    }

    /** Ends it. What it did not reach goes back; a report it did not hear is missed, and counts. */
    @Transactional
    public void close(Actor by, MeetingId id, int version) {
        by.mustHave(Right.RUN_MEETING);
        var meeting = lock(by, id, version);
        refuseIf(meeting.state().isOver(), "meeting.over");
        refuseIf(meeting.state() != MeetingState.OPEN, "meeting.not-open");
        var items = whole(meeting).items().stream().map(Item::ref).toList();
        refuseIf(
                Reader.system().during(() -> voting.takenIn(items)).stream()
                        .anyMatch(ballot -> !ballot.state().isOver()),
                "meeting.ballot-open");
        leave(by, meeting);
        meeting.untakenReports()
                .forEach(item -> item.report().ifPresent(duty -> matters.reportMissed(by, duty, meeting.ref())));
        register.enter(id, MeetingState.CLOSED, now(), meeting.reason());
        var quorum = quorum(meeting);
        facts.publishEvent(new MeetingClosed(
                meeting.told(clock.instant(), by, List.of(quorum.source())),
                meeting.kind(),
                meeting.present(),
                quorum.members(),
                quorum.isReachedBy(meeting.present())));
    }

    /** Calls it off. */
    @Transactional
    public void cancel(Actor by, MeetingId id, int version, String reason) {
        by.mustHave(Right.PREPARE_MEETING);
        var meeting = lock(by, id, version);
        refuseIf(meeting.state().isOver(), "meeting.over");
        refuseIf(!meeting.state().isAhead(), "meeting.already-open");
        if (reason.isBlank()) {
            throw Refusal.invalid("reason", "meeting.cancel-reason");
        }
        leave(by, meeting);
        register.enter(id, MeetingState.CANCELLED, now(), reason.strip());
        letters.forget(id);
        facts.publishEvent(new MeetingCancelled(meeting.told(clock.instant(), by, List.of()), meeting.kind()));
    }

    @Transactional(readOnly = true)
    public Meeting find(Actor reader, MeetingId id) {
        return readable(reader, register.find(id)).seenBy(reader);
    }

    /** The meeting on whose agenda the item stands. */
    @Transactional(readOnly = true)
    public Meeting meetingOf(Actor reader, ItemId item) {
        var meeting = readable(reader, register.meetingOf(item).flatMap(register::find));
        meeting.itemFor(reader, item);
        return meeting.seenBy(reader);
    }

    @Transactional(readOnly = true)
    public MeetingsFound list(Actor reader, MeetingFilter filter) {
        return register.list(reader.circles(), filter);
    }

    /** All that are not over and the reader may read of, the next one first. */
    @Transactional(readOnly = true)
    public List<MeetingLine> ahead(Actor reader) {
        return register.ahead(reader.circles());
    }

    /** The next meeting of each organ the reader may read of. */
    @Transactional(readOnly = true)
    public List<MeetingLine> next(Actor reader) {
        return MeetingLine.firstOfEach(MEETING_ORGANS, ahead(reader));
    }

    /** Meetings ahead to which the person is invited. */
    @Transactional(readOnly = true)
    public List<MeetingLine> invitations(Actor member) {
        return register.invitations(member.circles(), member.person());
    }

    /** The deadlines before it under the rules of its day; none where the regulation is silent. */
    public List<LeadTime> leadTimes(Meeting meeting) {
        return deadlines.of(meeting);
    }

    /** How many must be in the room, of the roll of the meeting or, before it is convened, of the roll of its day. */
    public Quorum quorum(Meeting meeting) {
        var members = meeting.seats().isEmpty()
                ? organs.roll(meeting.organ(), meeting.day()).quorumBase()
                : meeting.seats().size();
        return voting.quorum(meeting.organ(), members, meeting.day());
    }

    /** Whether invitations also go out by e-mail. */
    public boolean sendsLetters() {
        return letters.isOn();
    }

    /** What it did not reach goes back, also what the one who ends it may not read. */
    private void leave(Actor by, Meeting meeting) {
        Reader.system()
                .during(() -> whole(meeting).waiting().forEach(item -> {
                    var who = item.audience().includes(by) ? by : Actor.system();
                    item.matter().ifPresent(matter -> matters.takeOffAgenda(who, matter, meeting.ref()));
                    register.settle(item.id(), ItemState.LEFT, Optional.empty(), now());
                }));
    }

    private Meeting whole(Meeting meeting) {
        return Reader.system().during(() -> register.find(meeting.id())).orElseThrow();
    }

    private Meeting lock(Actor by, MeetingId id, int version) {
        var meeting = readable(by, register.lock(id));
        refuseIf(meeting.version() != version, "record.changed");
        return meeting;
    }

    private static Meeting readable(Actor reader, Optional<Meeting> found) {
        var meeting = found.orElseThrow(() -> Refusal.notFound("record.not-found", Optional.empty()));
        meeting.audience().mustInclude(reader);
        return meeting;
    }

    private void mustBePlannable(Instant startsAt, int minutes, String place) {
        if (VietnamTime.dateOf(startsAt).isBefore(VietnamTime.today(clock))) {
            throw Refusal.invalid("startsAt", "meeting.in-past");
        }
        if (minutes < 1) {
            throw Refusal.invalid("minutes", "meeting.minutes");
        }
        if (place.isBlank()) {
            throw Refusal.invalid("place", "meeting.place");
        }
    }

    private String title(OrganId organ, MeetingKind kind, Instant startsAt) {
        var day = VietnamTime.written(VietnamTime.dateOf(startsAt));
        return String.valueOf(
                messages.getMessage("meetings.title." + kind, new Object[] {organs.name(organ), day}, OF_RECORDS));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
