package vn.quyche.access;

import vn.quyche.kernel.Fact;

/**
 * A passkey does not open its account any more: its owner or the administrator removed it.
 *
 * @param particulars who, when, which account
 */
public record PasskeyRemoved(Particulars particulars) implements Fact {}
