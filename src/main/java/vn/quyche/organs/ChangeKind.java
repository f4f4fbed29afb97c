package vn.quyche.organs;

/** What a change of the institution is. */
public enum ChangeKind {
    FOUNDED,
    RENAMED,
    /** Its place in the tree, its kind or its seats are others. */
    REORGANISED,
    MERGED,
    DISSOLVED,
    TERM_BEGUN,
    SEATED,
    UNSEATED,
    SUSPENDED,
    RESUMED,
    POSTED,
    UNPOSTED,
    DECEASED,
    ASSIGNED,
    UNASSIGNED,
    STAND_IN_BEGUN,
    STAND_IN_ENDED,
    PERSON_ENTERED,
    PERSON_CORRECTED,
    /** Many bodies or people at once, from a file. */
    IMPORTED,
    /** An earlier change was entered in error and is taken back. */
    UNDONE;

    /** Whether it rests on a decision of somebody. */
    public boolean isDecided() {
        return switch (this) {
            case DECEASED, PERSON_ENTERED, PERSON_CORRECTED, UNDONE -> false;
            default -> true;
        };
    }

    /** Whether its day is the first on which something is no more. */
    public boolean isEnding() {
        return switch (this) {
            case UNSEATED, RESUMED, UNPOSTED, UNASSIGNED, STAND_IN_ENDED, DISSOLVED, MERGED, DECEASED -> true;
            default -> false;
        };
    }

    /** Whether what it did can be taken back; a name is put right by another correction, and an undoing by doing it again. */
    public boolean canBeUndone() {
        return switch (this) {
            case PERSON_CORRECTED, UNDONE -> false;
            default -> true;
        };
    }

    /** The message key that names it. */
    public String key() {
        return "change-kind." + name();
    }
}
