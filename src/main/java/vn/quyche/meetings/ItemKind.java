package vn.quyche.meetings;

/** What an item of an agenda is about. */
public enum ItemKind {
    /** A matter at this organ's step of its route. */
    MATTER,
    /** What was decided by delegation, told to the organ that delegated (Điều 3.6). */
    REPORT_BACK,
    /** What was settled between two sessions (Điều 3.6). */
    INTERIM_REPORT,
    /** Anything else. */
    OTHER
}
