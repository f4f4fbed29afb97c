package vn.quyche.organs;

import vn.quyche.kernel.DateRange;
import vn.quyche.kernel.OrganId;
import vn.quyche.kernel.PersonId;

/**
 * A person's seat in a body over some days.
 *
 * @param person who sits
 * @param organ in which body
 * @param entry how the seat was taken
 * @param during when
 */
public record Membership(PersonId person, OrganId organ, Entry entry, DateRange during) {

    /** How a seat is taken. */
    public enum Entry {
        /** Bầu. */
        ELECTED,
        /** Chỉ định. */
        DESIGNATED,
        /** By holding a post. */
        EX_OFFICIO
    }
}
