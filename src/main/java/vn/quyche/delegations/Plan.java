package vn.quyche.delegations;

import java.util.List;
import java.util.Optional;
import vn.quyche.competence.Delegating.Change;

/**
 * A decision on delegation, checked and not yet recorded.
 *
 * @param adds what would be entered
 * @param ends what would end by it, as it would then stand
 * @param changes what would change in each subject from its day on
 */
public record Plan(Act act, Optional<Delegation> adds, List<Delegation> ends, List<InSubject> changes) {

    /** What is done to a delegation. */
    public enum Act {
        GRANT,
        NARROW,
        END,
        RESTORE;

        /** The message key that names it. */
        public String key() {
            return "delegation.act." + name();
        }
    }

    /** What changes in one subject. */
    public record InSubject(String subject, List<Change> changes) {}

    /** The record that keeps the decision: what is entered, or else what ends. */
    public Delegation subject() {
        return adds.orElseGet(() -> ends.get(0));
    }
}
