package vn.quyche.elections;

import java.util.List;

/**
 * What a round of an election starts from.
 *
 * @param number the how-manieth, from 1
 * @param names who may stand in it
 * @param tied those of them who had as many votes as others for the last seat
 * @param seats how many seats are open
 * @param tieRule what the rules say of a tie; empty where they say nothing, so that it is asked
 */
public record Round(int number, List<String> names, List<String> tied, int seats, String tieRule) {

    public Round {
        names = List.copyOf(names);
        tied = List.copyOf(tied);
    }

    /** Whether somebody must say how the tie is settled. */
    public boolean asksForTie() {
        return !tied.isEmpty() && tieRule.isEmpty();
    }
}
