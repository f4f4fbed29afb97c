package vn.quyche.matters;

/** What the Office finds when it appraises a matter. */
public enum AppraisalOutcome {
    ACCEPTED,
    RETURNED;

    /** The message key that names it. */
    public String key() {
        return "appraisal-outcome." + name();
    }
}
