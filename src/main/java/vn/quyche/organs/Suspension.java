package vn.quyche.organs;

import vn.quyche.kernel.DateRange;
import vn.quyche.kernel.OrganId;
import vn.quyche.kernel.PersonId;

/**
 * Days on which a member stays on the roll but may not act: in the quorum's base, not in the vote's (J-09).
 *
 * @param person who is suspended
 * @param organ from which body
 * @param during when
 */
public record Suspension(PersonId person, OrganId organ, DateRange during) {}
