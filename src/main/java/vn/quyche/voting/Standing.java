package vn.quyche.voting;

/** What somebody on the roll may do in a ballot; each changes what the rule says of it and nothing else. */
public enum Standing {
    /** Votes. */
    VOTES,
    /** Suspended: on the roll, so in the base of the quorum, but no incumbent able to act (J-09). */
    SUSPENDED,
    /** Concerned by the thing itself, so without a vote on it; an incumbent all the same. */
    RECUSED
}
