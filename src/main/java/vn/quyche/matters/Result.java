package vn.quyche.matters;

/** What became of a step. */
public enum Result {
    ADOPTED,
    NOT_ADOPTED,
    /** Differing opinions: to be prepared better and discussed again. */
    PREPARE_AGAIN,
    /** Discussed again and still not agreed: the organ above decides. */
    ESCALATED;

    /** The message key that names it. */
    public String key() {
        return "step-result." + name();
    }
}
