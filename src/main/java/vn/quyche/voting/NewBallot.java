package vn.quyche.voting;

import vn.quyche.kernel.Audience;
import vn.quyche.kernel.OrganId;
import vn.quyche.kernel.RecordRef;

/**
 * A ballot to be opened.
 *
 * @param organ whose members vote
 * @param mode how
 * @param question what they are asked
 * @param about what is decided; the rounds of a consensus are counted by it
 * @param takenIn where it is taken: the item of a meeting
 * @param audience who may read of it
 */
public record NewBallot(
        OrganId organ, BallotMode mode, String question, RecordRef about, RecordRef takenIn, Audience audience) {}
