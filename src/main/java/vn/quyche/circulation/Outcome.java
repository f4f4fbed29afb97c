package vn.quyche.circulation;

/** What became of the opinions asked. */
public enum Outcome {
    /** More than half assent: as the resolution of a conference. */
    DECIDED,
    /** So many answered otherwise that the silent could not have changed it. */
    REJECTED,
    /** Too few assent because too few answered: nothing is decided. */
    TOO_FEW,
    /** More than half assent and somebody dissents: a conference discusses it, unless it is ruled unimportant. */
    TO_CONFERENCE,
    /** Ended without a count. */
    CANCELLED
}
