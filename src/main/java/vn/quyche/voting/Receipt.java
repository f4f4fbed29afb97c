package vn.quyche.voting;

import java.time.Instant;

/**
 * What the voter keeps.
 *
 * @param code letters and figures a person can copy by hand
 * @param choice what was said
 * @param opinion the words added, or empty
 * @param at when
 */
public record Receipt(String code, Choice choice, String opinion, Instant at) {}
