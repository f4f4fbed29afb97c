package vn.quyche.competence;

import java.util.Locale;

/** How a question ends. */
public enum Outcome {
    /** The regulation requires the steps listed. */
    ROUTED,
    /** Facts that are lacking can still change the answer. */
    FACTS_NEEDED,
    /** The text leaves the matter to the State body or to the submitter. */
    NOT_REQUIRED,
    /** No provision covers it. */
    NO_RULE;

    /** The message key of its name. */
    public String key() {
        return "outcome." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
