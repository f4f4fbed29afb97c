package vn.quyche.organs;

import vn.quyche.kernel.DateRange;
import vn.quyche.kernel.OrganId;

/**
 * A term of a body: khóa, nhiệm kỳ.
 *
 * @param organ the body
 * @param number its number, such as "XIV"
 * @param during when
 */
public record Term(OrganId organ, String number, DateRange during) {}
