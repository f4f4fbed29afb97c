package vn.quyche.circulation;

/** Who hears, step by step, that answers in writing are missing. */
public enum Rung {
    /** Those who have not answered. */
    MEMBERS,
    /** The Office, which calls them. */
    OFFICE,
    /** Who leads the organ, and speaks with them. */
    CHAIR
}
