package vn.quyche.meetings;

/** Where a meeting stands in its life. */
public enum MeetingState {
    PLANNED,
    CONVENED,
    OPEN,
    CLOSED,
    CANCELLED;

    /** Whether its agenda may still change. */
    public boolean isAhead() {
        return this == PLANNED || this == CONVENED;
    }

    /** Whether nothing about it changes any more. */
    public boolean isOver() {
        return this == CLOSED || this == CANCELLED;
    }
}
