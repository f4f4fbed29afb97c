package vn.quyche.log;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The right edge of a log: the largest complete subtrees it consists of. All that is needed to go on, and its root. */
public final class Frontier {

    private long size;
    private final List<Hash> peaks;

    private Frontier(long size, List<Hash> peaks) {
        this.size = size;
        this.peaks = new ArrayList<>(peaks);
    }

    public static Frontier empty() {
        return new Frontier(0, List.of());
    }

    /** The edge of a log of that size, from the nodes at {@link #places}. */
    public static Frontier of(long size, Map<Node.Place, Hash> nodes) {
        return new Frontier(
                size,
                places(size).stream().map(place -> Range.node(nodes, place)).toList());
    }

    /** Where the complete subtrees of a log of that size stand, the largest first. */
    public static Collection<Node.Place> places(long size) {
        return new Range(0, size).places();
    }

    /** Adds an entry and tells the subtrees that are complete with it, its own leaf first. */
    public void add(Hash leaf, Consumer<Node> completed) {
        var node = new Node(0, size, leaf);
        completed.accept(node);
        while ((node.index() & 1) == 1) {
            var left = peaks.remove(peaks.size() - 1);
            node = new Node(node.level() + 1, node.index() / 2, Hash.ofNode(left, node.hash()));
            completed.accept(node);
        }
        peaks.add(node.hash());
        size++;
    }

    public long size() {
        return size;
    }

    public Hash root() {
        return Range.fold(peaks);
    }
}
