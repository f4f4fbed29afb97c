package vn.quyche.circulation;

/** Whether enough members can still answer; how they answer, nobody knows before the count. */
public enum Prospect {
    /** As many have answered as must assent. */
    ENOUGH,
    /** Going by how the others kept the duty so far, enough will answer. */
    LIKELY,
    /** Going by that, too few will. */
    DOUBTFUL,
    /** Nothing is known yet of how they answer. */
    UNKNOWN,
    /** The time is over, or too few may vote at all. */
    OUT_OF_REACH
}
