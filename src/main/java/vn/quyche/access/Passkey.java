package vn.quyche.access;

import java.time.Instant;

/**
 * A passkey as its owner knows it.
 *
 * @param id its public name
 * @param label what the owner calls it
 * @param createdAt since when it opens the account
 * @param usedAt when it was used last
 */
public record Passkey(String id, String label, Instant createdAt, Instant usedAt) {}
