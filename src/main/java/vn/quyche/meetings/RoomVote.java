package vn.quyche.meetings;

import java.util.List;
import java.util.Set;
import vn.quyche.kernel.PersonId;
import vn.quyche.voting.BallotForm;
import vn.quyche.voting.BallotMode;

/**
 * A vote to be taken on an item in the room.
 *
 * @param mode how
 * @param form on what
 * @param question what is asked; empty takes the item's title
 * @param options the answers to choose from; none when it is for or against
 * @param recused who is concerned by the thing, and so has no vote on it
 */
public record RoomVote(BallotMode mode, BallotForm form, String question, List<String> options, Set<PersonId> recused) {

    public RoomVote {
        options = List.copyOf(options);
        recused = Set.copyOf(recused);
    }

    public static RoomVote of(BallotMode mode, String question) {
        return new RoomVote(mode, BallotForm.DEVICE, question, List.of(), Set.of());
    }
}
