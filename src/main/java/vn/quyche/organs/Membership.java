package vn.quyche.organs;

import java.util.Optional;
import vn.quyche.kernel.DateRange;
import vn.quyche.kernel.OrganId;
import vn.quyche.kernel.PersonId;

/**
 * A person's seat in a body over some days.
 *
 * @param person who sits
 * @param organ in which body
 * @param entry how the seat was taken
 * @param exit why it was left, if it was and a reason was entered
 * @param during when
 */
public record Membership(PersonId person, OrganId organ, Entry entry, Optional<Exit> exit, DateRange during) {

    /** A seat that nobody has left. */
    public Membership(PersonId person, OrganId organ, Entry entry, DateRange during) {
        this(person, organ, entry, Optional.empty(), during);
    }

    /** How a seat is taken. */
    public enum Entry {
        /** Bầu. */
        ELECTED,
        /** Chỉ định. */
        DESIGNATED,
        /** By holding a post. */
        EX_OFFICIO;

        /** The message key that names it. */
        public String key() {
            return "membership-entry." + name();
        }
    }
}
