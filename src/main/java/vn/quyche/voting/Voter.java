package vn.quyche.voting;

import java.util.Optional;
import vn.quyche.kernel.PersonId;

/**
 * One line of the roll frozen when the ballot opened, with the member's last vote.
 *
 * @param person who
 * @param name the name as printed
 * @param position the post, or empty
 * @param mayVote whether on the roll as one able to act
 * @param vote the vote that stands, if any
 * @param enteredBy who of the Office entered it for the member, or empty
 */
public record Voter(
        PersonId person, String name, String position, boolean mayVote, Optional<Receipt> vote, String enteredBy) {

    public boolean hasVoted() {
        return vote.isPresent();
    }

    public boolean said(Choice choice) {
        return vote.filter(cast -> cast.choice() == choice).isPresent();
    }
}
