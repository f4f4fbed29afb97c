package vn.quyche.organs;

import java.util.Optional;
import vn.quyche.kernel.DateRange;
import vn.quyche.kernel.OrganId;
import vn.quyche.kernel.PersonId;

/**
 * What a member looks after: a body or a field of work.
 *
 * @param person the member
 * @param kind in charge, or following
 * @param organ the body looked after, if it is one
 * @param field the field of work; empty when it is a body
 * @param during when
 */
public record Assignment(PersonId person, Kind kind, Optional<OrganId> organ, String field, DateRange during) {

    /** How closely. */
    public enum Kind {
        /** Phụ trách. */
        IN_CHARGE,
        /** Theo dõi. */
        MONITOR;

        /** The message key that names it. */
        public String key() {
            return "assignment-kind." + name();
        }
    }
}
