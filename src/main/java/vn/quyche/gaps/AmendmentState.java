package vn.quyche.gaps;

import java.util.Locale;

/** What became of a proposal to amend the regulation. */
public enum AmendmentState {
    PROPOSED,
    /** To be drafted into the regulation. */
    TAKEN_UP,
    DECLINED;

    /** The message key that names it. */
    public String key() {
        return "amendment-state." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
