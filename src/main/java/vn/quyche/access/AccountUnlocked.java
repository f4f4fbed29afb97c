package vn.quyche.access;

import vn.quyche.kernel.Fact;

/**
 * The administrator opened a closed account again.
 *
 * @param particulars who, when, which account
 */
public record AccountUnlocked(Particulars particulars) implements Fact {}
