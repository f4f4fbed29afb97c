package vn.quyche.matters;

import java.util.Locale;

/** What became of a proposal to depart from a route. */
public enum OverrideState {
    /** Waits for the word of the other members. */
    PROPOSED,
    /** Agreed: the way is changed. */
    AGREED,
    /** A member did not agree. */
    REJECTED,
    /** The route was computed anew since, so that it no longer holds. */
    FALLEN;

    /** The message key that names it. */
    public String key() {
        return "override-state." + name().toLowerCase(Locale.ROOT);
    }
}
