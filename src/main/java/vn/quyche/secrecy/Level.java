package vn.quyche.secrecy;

/** How far a record is open. What a level is called and rests on stands in the rulebook, see {@link LevelWords}. */
public enum Level {
    /** To everybody who works here. */
    OPEN,
    /** To the organs that have to do with it; what every record is that nobody has set otherwise. */
    ORGAN,
    /** To the persons on a list. */
    LISTED,
    /** An item of an agenda, without the guests of the meeting (J-42). */
    CLOSED;

    /** Whether each opening is written down. */
    public boolean isConfidential() {
        return this == LISTED || this == CLOSED;
    }
}
