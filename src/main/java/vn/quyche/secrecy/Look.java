package vn.quyche.secrecy;

import java.time.Instant;

/**
 * Somebody opened a confidential record.
 *
 * @param name who
 * @param at when, the first time in that hour
 */
public record Look(String name, Instant at) {}
