package vn.quyche.meetings;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.quyche.kernel.PersonId;
import vn.quyche.voting.Asked;
import vn.quyche.voting.BallotForm;
import vn.quyche.voting.BallotKind;
import vn.quyche.voting.BallotMode;

/**
 * A vote to be taken on an item in the room.
 *
 * @param mode how
 * @param form on what
 * @param question what is asked; empty takes the item's title
 * @param options the answers to choose from; none when it is for or against
 * @param recused who is concerned by the thing, and so has no vote on it
 * @param kind the sort of vote on persons, when it is one
 * @param seats how many are to be elected, in an election
 */
public record RoomVote(
        BallotMode mode,
        BallotForm form,
        String question,
        List<String> options,
        Set<PersonId> recused,
        Optional<BallotKind> kind,
        int seats) {

    public RoomVote {
        options = List.copyOf(options);
        recused = Set.copyOf(recused);
    }

    /** One for or against, or between options. */
    public RoomVote(BallotMode mode, BallotForm form, String question, List<String> options, Set<PersonId> recused) {
        this(mode, form, question, options, recused, Optional.empty(), 1);
    }

    /** The same on persons: the options are their names. */
    public RoomVote on(Optional<BallotKind> persons, int places) {
        return new RoomVote(mode, form, question, options, recused, persons.filter(BallotKind::isOnPersons), places);
    }

    /** What is asked, with the title of the item where nothing else is. */
    Asked asked(String title) {
        var words = question.isBlank() ? title : question.strip();
        return kind.map(persons -> new Asked(persons, words, options, seats)).orElseGet(() -> Asked.of(words, options));
    }

    public static RoomVote of(BallotMode mode, String question) {
        return new RoomVote(mode, BallotForm.DEVICE, question, List.of(), Set.of());
    }
}
