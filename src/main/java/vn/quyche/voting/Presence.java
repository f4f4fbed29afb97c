package vn.quyche.voting;

import java.util.Set;
import vn.quyche.kernel.PersonId;
import vn.quyche.kernel.RecordRef;

/** Knows who is in the room; meetings do. Nobody votes for another, nor from outside (J-51). */
@FunctionalInterface
public interface Presence {

    /** Those in the room in which the item is being taken. */
    Set<PersonId> present(RecordRef takenIn);

    /** Whether somebody is. */
    default boolean isPresent(RecordRef takenIn, PersonId person) {
        return present(takenIn).contains(person);
    }
}
