package vn.quyche.obligations;

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
 * @param slot the period for which a rule asks for it, where one does so again and again
 * @param settlement what stands recorded of it, where it is recorded by a person
 */
public record Obligation(
        String what,
        OrganId owner,
        Citation basis,
        Optional<LocalDate> due,
        Optional<RecordRef> about,
        State state,
        Optional<RecordRef> evidence,
        Optional<Slot> slot,
        Optional<Settlement> settlement) {

    /** An obligation that other records give rise to. */
    Obligation(
            String what,
            OrganId owner,
            Citation basis,
            Optional<LocalDate> due,
            Optional<RecordRef> about,
            State state,
            Optional<RecordRef> evidence) {
        this(what, owner, basis, due, about, state, evidence, Optional.empty(), Optional.empty());
    }

    /** Where an obligation stands. */
    public enum State {
        TO_COME,
        NEAR,
        SATISFIED,
        SATISFIED_LATE,
        MISSED,
        /** It need not be done: somebody who may said so, and why. */
        EXCUSED
    }

    /** Whether it was done, in time or late. */
    public boolean isMet() {
        return state == State.SATISFIED || state == State.SATISFIED_LATE;
    }

    /** Whether it may be recorded as met on a day: it stands open and its period has begun. */
    public boolean recordable(LocalDate on) {
        return settlement.isEmpty()
                && slot.filter(one -> !one.key().span().first().isAfter(on)).isPresent();
    }

    boolean isOf(Span span) {
        return slot.filter(one -> one.key().span().equals(span)).isPresent();
    }

    /** Whether something must still be done. */
    public boolean isOpen() {
        return state == State.TO_COME || state == State.NEAR || (state == State.MISSED && evidence.isEmpty());
    }
}
