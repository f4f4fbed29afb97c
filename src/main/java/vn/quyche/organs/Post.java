package vn.quyche.organs;

import java.util.Optional;
import vn.quyche.kernel.DateRange;
import vn.quyche.kernel.OrganId;
import vn.quyche.kernel.PersonId;

/**
 * A post held by a person in a body over some days. One person may hold several.
 *
 * @param person who holds it
 * @param organ in which body
 * @param kind what it is to the regulation
 * @param title the title as printed, such as "Bí thư Tỉnh ủy"
 * @param exit why it was left, if it was and a reason was entered
 * @param during when
 */
public record Post(PersonId person, OrganId organ, PostKind kind, String title, Optional<Exit> exit, DateRange during) {

    /** A post that nobody has left. */
    public Post(PersonId person, OrganId organ, PostKind kind, String title, DateRange during) {
        this(person, organ, kind, title, Optional.empty(), during);
    }
}
