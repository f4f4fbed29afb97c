package vn.quyche.journal;

import java.util.List;
import java.util.Optional;

/**
 * How the journal stands, for the Office.
 *
 * @param last the last check of the whole
 * @param signed the size that was signed last
 * @param key the public key that signs
 * @param guarded whether the database itself keeps the application from changing what it may only add to
 * @param witnesses those whose word counts, and how far it reaches
 */
public record JournalState(
        Optional<Finding> last, Optional<Long> signed, String key, boolean guarded, List<Witnessed> witnesses) {

    public JournalState {
        witnesses = List.copyOf(witnesses);
    }
}
