package vn.quyche.regulation;

import vn.quyche.kernel.Citation;

/**
 * A value that a rule states.
 *
 * @param source the provision the rule stands under
 */
public record Valued<T>(T value, Citation source, String ruleId) {}
