package vn.quyche.matters;

import java.util.Locale;

/** How the Standing Group may depart from a route. */
public enum OverrideKind {
    /** A step is not taken. */
    LEFT_OUT,
    /** A step is taken before those that stand before it. */
    BROUGHT_FORWARD,
    /** Another organ takes the step. */
    OTHER_ORGAN,
    /** An organ above decides instead of the one that would. */
    SENT_UP;

    /** Whether it says which organ acts. */
    public boolean namesOrgan() {
        return this == OTHER_ORGAN || this == SENT_UP;
    }

    /** The message key that names it. */
    public String key() {
        return "override." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
