package vn.quyche.voting;

import vn.quyche.kernel.Citation;

/**
 * How many must be in the room.
 *
 * @param members all on the roll
 * @param needed how many of them must be there
 * @param source where the regulation says so
 */
public record Quorum(int members, int needed, Citation source) {

    public boolean isReachedBy(int present) {
        return present >= needed;
    }
}
