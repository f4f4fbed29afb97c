package vn.quyche.access;

import vn.quyche.kernel.Fact;

/**
 * The owner of an account named a passkey anew. The name itself is theirs and stays out of the journal.
 *
 * @param particulars who, when, which account
 */
public record PasskeyRenamed(Particulars particulars) implements Fact {}
