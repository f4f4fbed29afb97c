package vn.quyche.voting;

/** How an organ comes to a decision. */
public enum Manner {
    /** By vote in a conference. */
    MEETING,
    /** By written opinions. */
    WRITTEN,
    /** By the assent of the members of the Standing Group. */
    CONSENSUS
}
