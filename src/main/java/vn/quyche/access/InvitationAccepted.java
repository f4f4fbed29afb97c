package vn.quyche.access;

import vn.quyche.kernel.Fact;

/**
 * The owner of an account chose its password by a link.
 *
 * @param particulars who, when, which account
 */
public record InvitationAccepted(Particulars particulars) implements Fact {}
