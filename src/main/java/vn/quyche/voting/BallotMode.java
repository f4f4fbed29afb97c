package vn.quyche.voting;

/** How a ballot is taken. */
public enum BallotMode {
    /** In the room by name, carried by a majority of the incumbents. */
    OPEN,
    /** In the room by name, carried by the assent of the members, in rounds. */
    CONSENSUS,
    /** In the room, the mark on the roll and the slip in the urn kept apart. */
    SECRET,
    /** By name and by circulation, until a due time; nobody sits in a room. */
    WRITTEN;

    /** Whether it stands on record who said what. */
    public boolean isNamed() {
        return this != SECRET;
    }

    /** Whether only those in the room vote. */
    public boolean isInRoom() {
        return this != WRITTEN;
    }

    /** Whether a vote may be changed until the count; a slip in an urn cannot be taken out again. */
    public boolean mayChange() {
        return this != SECRET;
    }

    /** The manner of deciding by which its count is judged. */
    public Manner manner() {
        return switch (this) {
            case OPEN, SECRET -> Manner.MEETING;
            case CONSENSUS -> Manner.CONSENSUS;
            case WRITTEN -> Manner.WRITTEN;
        };
    }
}
