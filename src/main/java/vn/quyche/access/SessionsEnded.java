package vn.quyche.access;

import vn.quyche.kernel.Fact;

/**
 * The sessions of an account were ended.
 *
 * @param particulars who, when, which account
 */
public record SessionsEnded(Particulars particulars) implements Fact {}
