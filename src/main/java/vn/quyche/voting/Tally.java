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
 * @param rule the rule by which, as the rulebook names it
 * @param base from whom the majority was counted
 * @param counted how many those are
 * @param next what follows
 * @param basis the provisions counted by
 */
public record Tally(
        boolean quorate,
        int quorumNeeded,
        boolean carried,
        int yesNeeded,
        String rule,
        Base base,
        int counted,
        Next next,
        List<Citation> basis) {

    public Tally {
        basis = List.copyOf(basis);
    }
}
