package vn.quyche.log;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/** The complete subtrees of a log, wherever they are kept. */
public interface Nodes {

    /** The hashes of these places, each of which there is. */
    Map<Node.Place, Hash> at(Collection<Node.Place> places);

    /** Neighbours of one level: {@code count} hashes from {@code first} on, as far as there are. */
    List<Hash> row(int level, long first, int count);
}
