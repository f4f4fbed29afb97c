package vn.quyche.voting;

import java.util.Optional;
import vn.quyche.kernel.PersonId;

/**
 * One line of the roll frozen when the ballot opened, with what has become of it. Absent, silent, abstaining and recused
 * are four things.
 *
 * @param person who
 * @param name the name as printed
 * @param position the post, or empty
 * @param standing what the person may do in this ballot
 * @param vote the vote that stands; in secret it only says that there is one
 * @param enteredBy who of the Office entered it for the member, or empty
 * @param present whether in the room when the votes were counted; empty before, and where nobody meets
 */
public record Voter(
        PersonId person,
        String name,
        String position,
        Standing standing,
        Optional<Receipt> vote,
        String enteredBy,
        Optional<Boolean> present) {

    /** A line of a roll as it is frozen. */
    static Voter entered(PersonId person, String name, String position, Standing standing) {
        return new Voter(person, name, position, standing, Optional.empty(), "", Optional.empty());
    }

    public boolean mayVote() {
        return standing == Standing.VOTES;
    }

    public boolean hasVoted() {
        return vote.isPresent();
    }

    public boolean said(Choice choice) {
        return vote.filter(cast -> cast.choice().equals(choice)).isPresent();
    }

    /** Why there is no vote of a person: suspended, recused, not in the room, or silent in it. */
    public String why() {
        if (!mayVote()) {
            return standing.name();
        }
        return present.orElse(true) ? "SILENT" : "ABSENT";
    }
}
