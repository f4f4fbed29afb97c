package vn.quyche.secrecy;

import java.time.Instant;
import vn.quyche.kernel.Audience;

/**
 * One setting of a record's level.
 *
 * @param level the level
 * @param readers who read it from then on
 * @param reason why
 * @param byName who said so
 * @param at when
 */
public record LevelEntry(Level level, Audience readers, String reason, String byName, Instant at) {}
