package vn.quyche.boards;

/** Where a tally sheet stands. */
public enum SheetState {
    /** Entered, and waiting for a second person. */
    ENTERED,
    /** Confirmed by a second person; the ballot is counted by it. */
    CONFIRMED,
    /** Found wrong by a second person, with the reason. */
    SENT_BACK,
    /** Entered anew before anybody looked at it. */
    REPLACED
}
