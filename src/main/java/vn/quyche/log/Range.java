package vn.quyche.log;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The entries from one to before another, as a tree of their own; the first is where a subtree may begin.
 *
 * @param from the first
 * @param to past the last
 */
record Range(long from, long to) {

    /** The complete subtrees it consists of, the largest first. */
    List<Node.Place> places() {
        var places = new ArrayList<Node.Place>();
        var at = from;
        while (at < to) {
            var level = 63 - Long.numberOfLeadingZeros(to - at);
            places.add(new Node.Place(level, at >> level));
            at += 1L << level;
        }
        return places;
    }

    Hash hash(Map<Node.Place, Hash> nodes) {
        return fold(places().stream().map(place -> node(nodes, place)).toList());
    }

    static Hash node(Map<Node.Place, Hash> nodes, Node.Place place) {
        var hash = nodes.get(place);
        if (hash == null) {
            throw new IllegalStateException("the log has no node at " + place);
        }
        return hash;
    }

    /** The root over subtrees of falling size. */
    static Hash fold(List<Hash> peaks) {
        if (peaks.isEmpty()) {
            return Hash.EMPTY;
        }
        var root = peaks.get(peaks.size() - 1);
        for (var i = peaks.size() - 2; i >= 0; i--) {
            root = Hash.ofNode(peaks.get(i), root);
        }
        return root;
    }

    /** The entries before which a tree of that size divides: the largest power of two below it. */
    static long half(long size) {
        return Long.highestOneBit(size - 1);
    }
}
