package vn.quyche.log;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * Hashes by which somebody who keeps a root alone can check: that an entry stands at its place in the log, or that a log
 * has grown from another only by adding to its end (RFC 6962, section 2.1; checked as RFC 9162, section 2.1, tells).
 */
public record Proof(List<Hash> hashes) {

    /** More are never needed: a log has fewer than 2^63 entries. */
    public static final int MOST = 63;

    public Proof {
        hashes = List.copyOf(hashes);
    }

    /** That the entry stands at that place in the log of that size; the leaf's neighbour comes first. */
    public static Proof ofInclusion(long index, long size, Nodes nodes) {
        if (index < 0 || index >= size) {
            throw new IllegalArgumentException("a log of " + size + " entries has none at " + index);
        }
        var ranges = new ArrayList<Range>();
        var from = 0L;
        var to = size;
        while (to - from > 1) {
            var middle = from + Range.half(to - from);
            if (index < middle) {
                ranges.add(0, new Range(middle, to));
                to = middle;
            } else {
                ranges.add(0, new Range(from, middle));
                from = middle;
            }
        }
        return read(ranges, nodes);
    }

    /** That the log of the older size is the beginning of the newer; nothing to say when one of them is empty or equal. */
    public static Proof ofConsistency(long older, long size, Nodes nodes) {
        if (older < 0 || older > size) {
            throw new IllegalArgumentException("a log of " + size + " entries never had " + older);
        }
        var ranges = new ArrayList<Range>();
        if (older == 0 || older == size) {
            return read(ranges, nodes);
        }
        var from = 0L;
        var to = size;
        while (older < to) {
            var middle = from + Range.half(to - from);
            if (older <= middle) {
                ranges.add(0, new Range(middle, to));
                to = middle;
            } else {
                ranges.add(0, new Range(from, middle));
                from = middle;
            }
        }
        if (from > 0) {
            ranges.add(0, new Range(from, to));
        }
        return read(ranges, nodes);
    }

    private static Proof read(List<Range> ranges, Nodes nodes) {
        var places = new LinkedHashSet<Node.Place>();
        ranges.forEach(range -> places.addAll(range.places()));
        var hashes = nodes.at(places);
        return new Proof(ranges.stream().map(range -> range.hash(hashes)).toList());
    }

    public boolean provesInclusion(Hash leaf, long index, long size, Hash root) {
        if (index < 0 || index >= size) {
            return false;
        }
        var node = index;
        var last = size - 1;
        var hash = leaf;
        for (var sibling : hashes) {
            if (last == 0) {
                return false;
            }
            if ((node & 1) == 1 || node == last) {
                hash = Hash.ofNode(sibling, hash);
                while ((node & 1) == 0 && node != 0) {
                    node >>= 1;
                    last >>= 1;
                }
            } else {
                hash = Hash.ofNode(hash, sibling);
            }
            node >>= 1;
            last >>= 1;
        }
        return last == 0 && hash.equals(root);
    }

    public boolean provesConsistency(long older, Hash olderRoot, long size, Hash root) {
        if (older < 0 || older > size) {
            return false;
        }
        if (older == 0) {
            return hashes.isEmpty() && olderRoot.equals(Hash.EMPTY);
        }
        if (older == size) {
            return hashes.isEmpty() && olderRoot.equals(root);
        }
        var path = new ArrayList<>(hashes);
        if (Long.bitCount(older) == 1) {
            path.add(0, olderRoot);
        }
        return !path.isEmpty() && walk(path, older - 1, size - 1, olderRoot, root);
    }

    private static boolean walk(List<Hash> path, long olderLast, long newerLast, Hash olderRoot, Hash root) {
        var shift = Long.numberOfTrailingZeros(~olderLast);
        var node = olderLast >> shift;
        var last = newerLast >> shift;
        var older = path.get(0);
        var newer = path.get(0);
        for (var sibling : path.subList(1, path.size())) {
            if (last == 0) {
                return false;
            }
            if ((node & 1) == 1 || node == last) {
                older = Hash.ofNode(sibling, older);
                newer = Hash.ofNode(sibling, newer);
                while ((node & 1) == 0 && node != 0) {
                    node >>= 1;
                    last >>= 1;
                }
            } else {
                newer = Hash.ofNode(newer, sibling);
            }
            node >>= 1;
            last >>= 1;
        }
        return last == 0 && older.equals(olderRoot) && newer.equals(root);
    }
}
