package vn.quyche.voting;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import vn.quyche.kernel.PersonId;

/**
 * How one member met the duty to answer a ballot by circulation: asked when, answered when. What was answered is none of
 * it.
 *
 * @param ballot which was asked
 * @param person who was
 * @param name the name as the roll has it
 * @param askedAt when it opened
 * @param dueAt until when the answer counted
 * @param answeredAt when the first answer came, if one did
 */
public record Reply(
        BallotId ballot, PersonId person, String name, Instant askedAt, Instant dueAt, Optional<Instant> answeredAt) {

    public boolean isInTime() {
        return answeredAt.filter(at -> !at.isAfter(dueAt)).isPresent();
    }

    public boolean isLate() {
        return answeredAt.isPresent() && !isInTime();
    }

    /** How long the answer took, if one came. */
    public Optional<Duration> taken() {
        return answeredAt.map(at -> Duration.between(askedAt, at));
    }
}
