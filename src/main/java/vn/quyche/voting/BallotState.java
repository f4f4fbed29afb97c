package vn.quyche.voting;

import java.util.Set;

/** Where a ballot stands. Nothing but the moves named here is lawful; a count is never changed. */
public enum BallotState {
    /** Votes are taken. */
    OPEN,
    /** The paper urn is closed; the board counts. */
    COUNTING,
    /** Counted, and frozen. */
    CLOSED,
    /** Ended without a count, for a reason. */
    CANCELLED;

    /** Whether a ballot may go from here to there. */
    public boolean mayBecome(BallotState next) {
        return after().contains(next);
    }

    public boolean isOver() {
        return after().isEmpty();
    }

    private Set<BallotState> after() {
        return switch (this) {
            case OPEN -> Set.of(COUNTING, CLOSED, CANCELLED);
            case COUNTING -> Set.of(CLOSED, CANCELLED);
            case CLOSED, CANCELLED -> Set.of();
        };
    }
}
