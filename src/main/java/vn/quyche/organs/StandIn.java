package vn.quyche.organs;

import vn.quyche.kernel.DateRange;
import vn.quyche.kernel.OrganId;
import vn.quyche.kernel.PersonId;

/**
 * Somebody acts for the absent holder of a post: chairs, concludes and signs (Điều 7, khoản 2; J-43).
 *
 * @param organ in which body
 * @param kind the post whose holder is away
 * @param person who acts
 * @param during when
 */
public record StandIn(OrganId organ, PostKind kind, PersonId person, DateRange during) {}
