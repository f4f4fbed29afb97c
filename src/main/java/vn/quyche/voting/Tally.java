package vn.quyche.voting;

import java.util.List;
import vn.quyche.kernel.Citation;

/**
 * What a count amounts to.
 *
 * @param quorate whether enough were in the room
 * @param quorumNeeded how many had to be
 * @param carried whether enough assented
 * @param yesNeeded how many had to
 * @param next what follows
 * @param basis the provisions counted by
 */
public record Tally(
        boolean quorate, int quorumNeeded, boolean carried, int yesNeeded, Next next, List<Citation> basis) {

    public Tally {
        basis = List.copyOf(basis);
    }
}
