package vn.quyche.access;

import vn.quyche.kernel.Fact;

/**
 * The owner of an account made a passkey for it.
 *
 * @param particulars who, when, which account
 */
public record PasskeyAdded(Particulars particulars) implements Fact {}
