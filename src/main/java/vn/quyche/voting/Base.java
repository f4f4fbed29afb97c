package vn.quyche.voting;

/** From whom a share is counted. */
public enum Base {
    /** All on the roll: the base of a quorum (Điều 25.1). */
    MEMBERS,
    /** Those able to act: the base of a majority (Điều 27.3). */
    INCUMBENTS,
    /** Those called to the meeting, there or not: the base of votes on persons. */
    SUMMONED,
    /** Those whose slips are valid. */
    VALID
}
