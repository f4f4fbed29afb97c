package vn.quyche.regulation;

/** Why a named value of a rule that the product works by is only told, and read by nothing. */
public enum Informs {
    /** The clauses of the rule say it themselves, or the subject they speak of does. */
    ROUTE,
    /** The product works in this way and in no other. */
    BUILT,
    /** Nothing counts by it yet. */
    UNCOUNTED
}
