package vn.quyche.tasks;

/** How far a task has come. */
public enum TaskState {
    /** Given to its owner. */
    ASSIGNED,
    /** The owner says that it is done. */
    REPORTED,
    /** The Office agrees: it is done. */
    ACCEPTED,
    /** The report was given back to be completed. */
    RETURNED;

    /** Whether the owner still has to act. */
    public boolean isWithOwner() {
        return this == ASSIGNED || this == RETURNED;
    }
}
