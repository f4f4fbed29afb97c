package vn.quyche.journal;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import vn.quyche.kernel.Audience;
import vn.quyche.kernel.Circle;
import vn.quyche.kernel.OrganId;
import vn.quyche.kernel.PersonId;
import vn.quyche.kernel.RecordRef;
import vn.quyche.log.Node;

/** Where entries are kept. There is no way to change one. */
interface Entries {

    /** How many there are, which is the place of the last one. */
    long count();

    /** Appends them, and to the tree what grows over them. */
    void append(List<Leaf> leaves, List<Node> grown);

    Optional<Leaf> at(long seq);

    /** The entries that put this one right, the oldest first. */
    List<Entry> correcting(long seq);

    /** The entry as it is read now. */
    Optional<Entry> find(long seq);

    /** From now on what was said of the record is read by these alone. */
    void setReaders(RecordRef record, Audience readers);

    List<Entry> about(String type, String id, Set<Circle> readers);

    boolean isAbout(String type, String id, Set<Circle> readers);

    List<Entry> page(JournalFilter filter, Set<Circle> readers, int limit, int offset);

    int count(JournalFilter filter, Set<Circle> readers);

    /** The kinds of facts that the readers may see any of. */
    List<String> names(Set<Circle> readers);

    /** Who did anything of which the readers may see, sorted by name. */
    Map<PersonId, String> people(Set<Circle> readers);

    /** The organs of which the readers may see any fact. */
    List<OrganId> organs(Set<Circle> readers);

    List<Entry> named(Collection<String> names, Optional<OrganId> organ, Instant from, Instant to);

    /** When the earliest of these kinds happened. */
    Optional<Instant> earliest(Collection<String> names);

    /** All from one place on, in their order. */
    void forEach(long from, int limit, Consumer<Leaf> each);
}
