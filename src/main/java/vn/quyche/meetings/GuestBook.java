package vn.quyche.meetings;

import java.time.Instant;
import java.util.List;
import vn.quyche.kernel.Audience;
import vn.quyche.kernel.PersonId;
import vn.quyche.matters.MatterId;

/** Who is invited besides the members, and who reads of a meeting and of its items. */
interface GuestBook {

    void add(MeetingId meeting, Guest guest, String byName, Instant at);

    void remove(MeetingId meeting, PersonId guest);

    void giveTo(MeetingId meeting, Audience readers);

    void giveTo(ItemId item, Audience readers);

    /** Keeps the guests out of an item, for a reason; an empty one lets them in again. */
    void close(ItemId item, String reason);

    /** The meetings on whose agenda the matter ever stood. */
    List<MeetingId> meetingsOf(MatterId matter);
}
