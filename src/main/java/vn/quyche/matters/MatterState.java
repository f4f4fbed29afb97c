package vn.quyche.matters;

/** Where a matter stands. */
public enum MatterState {
    /** Filed; the Office has yet to appraise it. */
    FILED(true),
    /** Given back by the Office with a reason; the body may complete it and file it again. */
    RETURNED(true),
    /** Taken back by the body that filed it; it may be filed again. */
    WITHDRAWN(false),
    /** Appraised and ready at its current step. */
    ACCEPTED(true),
    /** On the agenda of a meeting of the organ whose step it is. */
    PLACED(true),
    /** Differing opinions sent it back for better preparation. */
    PREPARE_AGAIN(true),
    /** All steps are taken. */
    DECIDED(false),
    /** An organ did not adopt it. */
    NOT_ADOPTED(false);

    private final boolean open;

    MatterState(boolean open) {
        this.open = open;
    }

    /** Whether anybody still has to do something about it. */
    public boolean isOpen() {
        return open;
    }

    /** The message key that names it. */
    public String key() {
        return "matter-state." + name();
    }
}
