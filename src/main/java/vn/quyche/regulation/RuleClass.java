package vn.quyche.regulation;

import java.util.Locale;

/** What the product does with a rule today. Nothing is called more than it is. */
public enum RuleClass {
    /** The product permits, refuses, routes or computes by it. */
    ENFORCED,
    /** It yields obligations with due dates. */
    SCHEDULED,
    /** Records are linked to it and counted. */
    EVIDENCED,
    /** A statement of principle, shown where it belongs, checked by no machine. */
    DECLARED;

    /** Its name in the rulebook and in messages. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
