package vn.quyche.voting;

/**
 * Why a ballot is taken again: the earlier one stays as it was counted, and this one cites it.
 *
 * @param of the earlier ballot
 * @param reason what was wrong with it
 */
public record Correction(BallotId of, String reason) {}
