package vn.quyche.circulation;

import java.util.Optional;
import vn.quyche.competence.Act;
import vn.quyche.kernel.OrganId;
import vn.quyche.matters.MatterId;
import vn.quyche.voting.BallotId;

/**
 * A matter going round the members of an organ.
 *
 * @param ballot where the answers are
 * @param matter what it is about
 * @param organ who is asked
 * @param act what the organ does by it
 * @param ground why it is not discussed in a conference
 * @param reason the same in words, and who of the Standing Group directed it
 * @param outcome what became of it, once it is over
 * @param ruling what was said of a dissent, if anything
 */
public record WrittenBallot(
        BallotId ballot,
        MatterId matter,
        OrganId organ,
        Act act,
        Ground ground,
        String reason,
        Optional<Outcome> outcome,
        Optional<Ruling> ruling) {}
