package vn.quyche.journal;

import java.time.Instant;

/**
 * A check of the whole journal that was made.
 *
 * @param verification what it found
 * @param at when
 * @param startedBy the account that asked for it; "system" every night, "command" at the console
 */
public record Finding(Verification verification, Instant at, String startedBy) {}
