package vn.quyche.organs;

import java.util.List;
import java.util.Optional;
import vn.quyche.kernel.Actor;
import vn.quyche.kernel.OrganId;
import vn.quyche.kernel.PersonId;

/** The changes of the institution as they were recorded, the latest first. */
interface ChangeBook {

    /** One change at a time: what is checked must still be so when it is written. */
    void lock();

    void add(Change change);

    Optional<Change> find(ChangeId id);

    /** Those of which members and servants of some bodies may read. */
    List<Change> page(Actor reader, ChangeFilter filter, int limit, int offset);

    int count(Actor reader, ChangeFilter filter);

    /** What was recorded of a body, or of others with it in mind. */
    List<Change> of(OrganId organ);

    List<Change> of(PersonId person);

    /** The changes that take one back. */
    List<ChangeId> correcting(ChangeId id);
}
