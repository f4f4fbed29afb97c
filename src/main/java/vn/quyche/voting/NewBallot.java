package vn.quyche.voting;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import vn.quyche.kernel.Audience;
import vn.quyche.kernel.OrganId;
import vn.quyche.kernel.PersonId;
import vn.quyche.kernel.RecordRef;

/**
 * A ballot to be opened.
 *
 * @param organ whose members vote
 * @param mode how
 * @param form on what
 * @param asked what they are asked
 * @param about what is decided; the rounds of a consensus are counted by it
 * @param takenIn where it is taken: the item of a meeting, or the matter itself when by circulation
 * @param audience who may read of it
 * @param recused who has no vote on it, being concerned
 * @param dueAt when answers are due, by circulation
 * @param correction the earlier ballot that this one corrects
 */
public record NewBallot(
        OrganId organ,
        BallotMode mode,
        BallotForm form,
        Asked asked,
        RecordRef about,
        RecordRef takenIn,
        Audience audience,
        Set<PersonId> recused,
        Optional<Instant> dueAt,
        Optional<Correction> correction) {

    public NewBallot {
        recused = Set.copyOf(recused);
    }

    /** One that is taken in a room, on the voters' own devices, and that nobody stands back from. */
    public static NewBallot inRoom(
            OrganId organ, BallotMode mode, Asked asked, RecordRef about, RecordRef takenIn, Audience audience) {
        return new NewBallot(
                organ,
                mode,
                BallotForm.DEVICE,
                asked,
                about,
                takenIn,
                audience,
                Set.of(),
                Optional.empty(),
                Optional.empty());
    }

    /** The same with another question. */
    public NewBallot asking(Asked other) {
        return new NewBallot(organ, mode, form, other, about, takenIn, audience, recused, dueAt, correction);
    }

    /** The same without the votes of those concerned. */
    public NewBallot without(Set<PersonId> concerned) {
        return new NewBallot(organ, mode, form, asked, about, takenIn, audience, concerned, dueAt, correction);
    }

    /** The same on paper, or on devices. */
    public NewBallot on(BallotForm other) {
        return new NewBallot(organ, mode, other, asked, about, takenIn, audience, recused, dueAt, correction);
    }

    /** The same, citing the ballot that it corrects. */
    public NewBallot correcting(Correction earlier) {
        return new NewBallot(organ, mode, form, asked, about, takenIn, audience, recused, dueAt, Optional.of(earlier));
    }
}
