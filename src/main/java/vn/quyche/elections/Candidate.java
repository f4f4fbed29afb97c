package vn.quyche.elections;

import java.time.Instant;

/**
 * A name on the list of an election.
 *
 * @param number the how-manieth that was nominated, from 1
 * @param name the name as the slip will have it
 * @param nominatedBy who nominated, in words
 * @param enteredAt when it was entered
 * @param enteredBy the name of who entered it
 * @param declinedFor why the candidate does not stand, or empty
 */
public record Candidate(
        int number, String name, String nominatedBy, Instant enteredAt, String enteredBy, String declinedFor) {

    public boolean stands() {
        return declinedFor.isEmpty();
    }
}
