package vn.quyche.log;

/**
 * A complete subtree: 2^level entries, from entry {@code index * 2^level} on.
 *
 * @param level 0 for a single entry
 * @param index which of its level, from 0
 * @param hash its root
 */
public record Node(int level, long index, Hash hash) {

    /** Where a node stands. */
    public record Place(int level, long index) {}

    public Place place() {
        return new Place(level, index);
    }
}
