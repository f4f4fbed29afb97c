package vn.quyche.elections;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.quyche.kernel.OrganId;
import vn.quyche.meetings.ItemId;

/**
 * The list of an election.
 *
 * @param item the item of the meeting that elects
 * @param organ which elects
 * @param seats how many are to be elected
 * @param collective whether a body is elected, whose list must have more names than seats; a single post needs none
 * @param closedAt when the list was closed, if it is
 * @param closedBy the name of who closed it, or empty
 * @param candidates all who were nominated, in that order
 */
public record Slate(
        ItemId item,
        OrganId organ,
        int seats,
        boolean collective,
        Optional<Instant> closedAt,
        String closedBy,
        List<Candidate> candidates) {

    public Slate {
        candidates = List.copyOf(candidates);
    }

    public boolean isClosed() {
        return closedAt.isPresent();
    }

    /** Those who have not declined. */
    public List<Candidate> standing() {
        return candidates.stream().filter(Candidate::stands).toList();
    }

    /** How many more stand than there are seats; negative where too few do. */
    public int surplus() {
        return standing().size() - seats;
    }
}
