package vn.quyche.meetings;

/** Whether a member is in the room. */
public enum Attendance {
    UNKNOWN,
    PRESENT,
    ABSENT
}
