package vn.quyche.matters;

import java.time.Instant;

/**
 * A decision as it stands in the matter.
 *
 * @param decision what was decided
 * @param power by what right
 * @param byName who entered it
 * @param at when it was entered
 */
public record RecordedDecision(StepDecision decision, Power power, String byName, Instant at) {}
