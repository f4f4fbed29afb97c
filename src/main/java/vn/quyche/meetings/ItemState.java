package vn.quyche.meetings;

/** What became of an item. */
public enum ItemState {
    /** Not yet dealt with. */
    WAITING,
    /** Voted on; the outcome says with what result. */
    DECIDED,
    /** Heard or discussed, without a vote. */
    TAKEN,
    /** The meeting ended before it. */
    LEFT
}
