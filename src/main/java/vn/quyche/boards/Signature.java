package vn.quyche.boards;

import java.time.Instant;
import vn.quyche.kernel.PersonId;

/**
 * Who stands for a step of a tally sheet.
 *
 * @param person who
 * @param name the name as printed
 * @param at when
 */
public record Signature(PersonId person, String name, Instant at) {}
