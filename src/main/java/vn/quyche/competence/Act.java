package vn.quyche.competence;

import java.util.Locale;

/** What an organ does about a matter. */
public enum Act {
    GIVE_OPINION,
    ORIENT,
    APPROVE_POLICY,
    DECIDE,
    RATIFY,
    ELECT,
    SUBMIT_UP;

    /** The message key of its name. */
    public String key() {
        return "act." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
