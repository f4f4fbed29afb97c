package vn.quyche.meetings;

import java.time.Instant;
import java.util.Optional;
import vn.quyche.kernel.PersonId;

/**
 * A member on the roll of a meeting: invited, and there or not.
 *
 * @param person who
 * @param name the name as printed
 * @param position the post, or empty
 * @param suspended on the roll, yet not able to act
 * @param invitedAt when the invitation went out
 * @param readAt when it was opened
 * @param attendance whether in the room
 * @param since when that was said
 * @param reason why absent, or empty
 * @param enteredBy who of the Office said so, or empty when the member did
 * @param letter what became of the invitation by e-mail
 */
public record Seat(
        PersonId person,
        String name,
        String position,
        boolean suspended,
        Optional<Instant> invitedAt,
        Optional<Instant> readAt,
        Attendance attendance,
        Optional<Instant> since,
        String reason,
        String enteredBy,
        LetterState letter) {

    public boolean isPresent() {
        return attendance == Attendance.PRESENT;
    }
}
