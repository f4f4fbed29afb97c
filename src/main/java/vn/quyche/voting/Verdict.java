package vn.quyche.voting;

/** What a count says of one person. */
public enum Verdict {
    ELECTED,
    NOT_ELECTED,
    /** As many votes as others, and not enough seats for all of them. */
    TIED,
    /** Nothing follows. */
    CONFIDENCE,
    /** More than half say low confidence, and fewer than two thirds: the competent organ considers what follows. */
    CONSIDERED,
    /** So many say low confidence that the competent organ dismisses. */
    DISMISSED,
    /** More than half have no confidence. */
    NO_CONFIDENCE
}
