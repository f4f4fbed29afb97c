package vn.quyche.access;

import vn.quyche.kernel.Fact;

/**
 * Somebody changed the own password.
 *
 * @param particulars who, when, which account
 */
public record PasswordChanged(Particulars particulars) implements Fact {}
