package vn.quyche.meetings;

/** The deadlines before a meeting (Điều 25.3). */
public enum DeadlineName {
    /** Papers reach the Office. */
    PAPERS_TO_OFFICE,
    /** Invitation and papers reach the members. */
    NOTICE_TO_MEMBERS
}
