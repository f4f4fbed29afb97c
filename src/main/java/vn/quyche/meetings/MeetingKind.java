package vn.quyche.meetings;

/** Whether a meeting is one of the regular rhythm. */
public enum MeetingKind {
    /** Thường lệ. */
    REGULAR,
    /** Đột xuất: free of the deadlines, but not without a reason. */
    EXTRAORDINARY
}
