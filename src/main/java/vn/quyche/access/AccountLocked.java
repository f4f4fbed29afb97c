package vn.quyche.access;

import vn.quyche.kernel.Fact;

/**
 * The administrator closed an account.
 *
 * @param particulars who, when, which account
 */
public record AccountLocked(Particulars particulars) implements Fact {}
