package vn.quyche.meetings;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import vn.quyche.kernel.Circle;
import vn.quyche.kernel.PersonId;

/** Where somebody attended and where not. Of opinions it tells nothing. */
interface Attendances {

    List<Attended> of(PersonId person, Set<Circle> readers, int most);

    /** A closed meeting on whose roll the person was. */
    record Attended(MeetingId meeting, String title, Instant at, Attendance attendance) {}
}
