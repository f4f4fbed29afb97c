package vn.quyche.circulation;

import java.time.Instant;

/**
 * What the Standing Group said of a dissent.
 *
 * @param important whether it concerns an important matter
 * @param reason why, and where it was said
 * @param by who entered it
 * @param at when
 */
public record Ruling(boolean important, String reason, String by, Instant at) {}
