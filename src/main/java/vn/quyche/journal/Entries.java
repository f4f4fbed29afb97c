package vn.quyche.journal;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import vn.quyche.kernel.OrganId;

/** Where entries are kept. There is no way to change one. */
interface Entries {

    /** Lets one transaction at a time go on from here, until it ends. */
    void lock();

    /** The last entry's place and seal, if there is one. */
    Optional<Last> last();

    void append(Entry entry, Seal seal);

    List<Entry> about(String type, String id, Set<OrganId> readers);

    List<Entry> page(JournalFilter filter, Set<OrganId> readers, int limit, int offset);

    int count(JournalFilter filter, Set<OrganId> readers);

    /** The kinds of facts that the readers may see any of. */
    List<String> names(Set<OrganId> readers);

    /** The organs of which the readers may see any fact. */
    List<OrganId> organs(Set<OrganId> readers);

    List<Entry> named(Collection<String> names, Optional<OrganId> organ, Instant from, Instant to);

    /** All of them with their seals, in their order. */
    void forEach(BiConsumer<Entry, Seal> each);

    /** The end of the chain. */
    record Last(long seq, Seal seal) {}
}
