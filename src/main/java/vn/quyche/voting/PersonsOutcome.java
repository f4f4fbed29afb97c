package vn.quyche.voting;

import java.util.List;

/**
 * What a vote on persons amounts to.
 *
 * @param tally the count
 * @param findings one for each person, in the order of the slip
 * @param open the seats that nobody has been elected to; none but in an election
 */
public record PersonsOutcome(Tally tally, List<Finding> findings, int open) {

    public PersonsOutcome {
        findings = List.copyOf(findings);
    }
}
