package vn.quyche.circulation;

/** Why opinions are asked in writing and not in a conference (Điều 27.3). */
public enum Ground {
    /** The matter is not complex. */
    NOT_COMPLEX,
    /** The organ cannot meet. */
    CANNOT_MEET
}
