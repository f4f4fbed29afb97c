package vn.quyche.compliance;

import java.time.LocalDate;
import java.util.Optional;
import vn.quyche.kernel.Citation;
import vn.quyche.kernel.OrganId;
import vn.quyche.kernel.RecordRef;

/**
 * What must happen, by when, since which provision; satisfied by facts alone.
 *
 * @param what the kind, said in messages as {@code obligation.WHAT}
 * @param owner who owes it
 * @param basis the provision
 * @param due the last day in time; absent while the day depends on a session not yet planned
 * @param about the record that gave rise to it, where one did
 * @param state where it stands today
 * @param evidence the record that satisfied it
 */
public record Obligation(
        String what,
        OrganId owner,
        Citation basis,
        Optional<LocalDate> due,
        Optional<RecordRef> about,
        State state,
        Optional<RecordRef> evidence) {

    /** Where an obligation stands. */
    public enum State {
        TO_COME,
        NEAR,
        SATISFIED,
        SATISFIED_LATE,
        MISSED
    }

    /** Whether something must still be done. */
    public boolean isOpen() {
        return state == State.TO_COME || state == State.NEAR || (state == State.MISSED && evidence.isEmpty());
    }
}
