package vn.quyche.access;

import vn.quyche.kernel.Fact;

/**
 * A sign-in at a provider opens the account no more.
 *
 * @param particulars who, when, which account
 */
public record ProviderUnlinked(Particulars particulars) implements Fact {}
