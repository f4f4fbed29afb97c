package vn.quyche.log;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A log in memory. */
public final class MemoryNodes implements Nodes {

    private final Map<Node.Place, Hash> nodes = new HashMap<>();
    private final Frontier frontier = Frontier.empty();
    private final List<Hash> roots = new ArrayList<>(List.of(Hash.EMPTY));

    public static MemoryNodes of(int size) {
        var log = new MemoryNodes();
        for (var i = 0; i < size; i++) {
            log.add(("entry " + i).getBytes(StandardCharsets.UTF_8));
        }
        return log;
    }

    public void add(byte[] entry) {
        frontier.add(Hash.ofEntry(entry), node -> nodes.put(node.place(), node.hash()));
        roots.add(frontier.root());
    }

    /** The root when the log had that size. */
    public Hash root(int size) {
        return roots.get(size);
    }

    Hash leaf(long index) {
        return row(0, index, 1).get(0);
    }

    @Override
    public Map<Node.Place, Hash> at(Collection<Node.Place> places) {
        var found = new HashMap<>(nodes);
        found.keySet().retainAll(places);
        return found;
    }

    @Override
    public List<Hash> row(int level, long first, int count) {
        var row = new ArrayList<Hash>();
        for (var i = first; i < first + count && nodes.containsKey(new Node.Place(level, i)); i++) {
            row.add(nodes.get(new Node.Place(level, i)));
        }
        return row;
    }
}
