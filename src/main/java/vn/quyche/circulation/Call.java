package vn.quyche.circulation;

import java.time.Instant;
import vn.quyche.kernel.PersonId;

/**
 * A member was called, as the answer was missing.
 *
 * @param person who
 * @param name the name as printed
 * @param at when
 * @param by the name of who called
 * @param note what came of it
 */
public record Call(PersonId person, String name, Instant at, String by, String note) {}
