package vn.quyche.meetings;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.quyche.kernel.Circle;
import vn.quyche.kernel.OrganId;
import vn.quyche.kernel.PersonId;
import vn.quyche.matters.MatterId;
import vn.quyche.matters.ReportBackId;
import vn.quyche.organs.Roll;
import vn.quyche.voting.Next;

/** Where meetings are kept. */
interface Register {

    void add(Meeting meeting);

    Optional<Meeting> find(MeetingId id);

    /** Locks the row, so that two who act on one meeting follow each other. */
    Optional<Meeting> lock(MeetingId id);

    Optional<MeetingId> meetingOf(ItemId item);

    /** Meetings of the organ that are not over. */
    List<MeetingId> ahead(OrganId organ);

    /** Meetings not over on whose agenda the matter waits. */
    List<MeetingId> withMatter(MatterId matter);

    MeetingsFound list(Set<Circle> readers, MeetingFilter filter);

    /** All that are not over, the next one first. */
    List<MeetingLine> ahead(Set<Circle> readers);

    /** Convened meetings to which the person is invited and which are not over. */
    List<MeetingLine> invitations(Set<Circle> readers, PersonId person);

    void reschedule(MeetingId id, String title, Instant startsAt, String place, int minutes);

    void enter(MeetingId id, MeetingState state, Instant at, String reason);

    void add(Item item);

    void remove(ItemId item);

    /** Puts the items in this order. */
    void order(MeetingId meeting, List<ItemId> items);

    void planMinutes(ItemId item, int minutes);

    void write(ItemId item, String notes, String conclusion);

    void settle(ItemId item, ItemState state, Optional<Next> outcome, Instant at);

    Optional<ItemId> waitingReport(MeetingId meeting, ReportBackId report);

    /** Makes the roll of the meeting that of the organ; marks of those who stay are kept. */
    void seat(MeetingId meeting, Roll roll);

    void invite(MeetingId meeting, Instant at);

    /** Whether this was the first time. */
    boolean read(MeetingId meeting, PersonId person, Instant at);

    /** Whether the person is in the room in which the item is taken. */
    boolean isPresent(ItemId item, PersonId person);

    void attend(MeetingId meeting, PersonId person, Attendance attendance, Instant at, String reason, String enteredBy);

    void add(MeetingId meeting, Deadline deadline);
}
