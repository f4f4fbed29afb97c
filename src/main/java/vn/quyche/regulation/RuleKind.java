package vn.quyche.regulation;

import java.util.Locale;

/** What a rule is about. */
public enum RuleKind {
    ASSIGNMENT,
    DEADLINE,
    DELEGATED,
    DOCUMENT_RULE,
    DUTY,
    MEETING_RULE,
    PERIODIC,
    POWER_DECIDE,
    POWER_OPINE,
    POWER_ORIENT,
    RELATION,
    REVIEW,
    SECRECY,
    SUBMIT_UP,
    VOTING_RULE;

    /** Its name in messages. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
