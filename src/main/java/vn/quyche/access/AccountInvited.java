package vn.quyche.access;

import vn.quyche.kernel.Fact;

/**
 * A link was made by which the owner of an account chooses its password.
 *
 * @param particulars who, when, which account
 */
public record AccountInvited(Particulars particulars) implements Fact {}
