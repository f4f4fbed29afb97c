package vn.quyche.gaps;

import java.util.Locale;

/** Where an entry stands. */
public enum GapState {
    /** The matter is still under way. */
    OPEN,
    /** The matter was decided, and the entry says how. */
    SETTLED,
    /** On other facts, or under another version, the regulation answers after all. */
    CLEARED,
    /** The body took the matter back. */
    DROPPED;

    /** The message key that names it. */
    public String key() {
        return "gap-state." + name().toLowerCase(Locale.ROOT);
    }
}
