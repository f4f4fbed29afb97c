package vn.quyche.voting;

/** How a ballot in a meeting is taken. */
public enum BallotMode {
    /** By name, carried by a majority of the incumbents. */
    OPEN,
    /** By name, carried by the assent of the members, in rounds. */
    CONSENSUS;

    /** The manner of deciding by which its count is judged. */
    public Manner manner() {
        return this == OPEN ? Manner.MEETING : Manner.CONSENSUS;
    }
}
