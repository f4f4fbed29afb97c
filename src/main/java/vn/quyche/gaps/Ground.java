package vn.quyche.gaps;

import java.util.Locale;

/** Why a matter stands in the gap register. */
public enum Ground {
    /** No provision covers it. */
    NO_RULE,
    /** Two provisions answer differently. */
    CONFLICT,
    /** The Standing Group departed from its route. */
    OVERRIDE;

    /** The message key that names it. */
    public String key() {
        return "gap-ground." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
