package vn.quyche.organs;

import java.time.LocalDate;
import java.util.Optional;
import vn.quyche.kernel.OrganId;

/**
 * Enters bodies, people and their dated ties, and ends them. Nothing is changed in place: a line that ends goes out of
 * force, and its shorter successor is written. The database refuses days that overlap.
 */
interface Register {

    void add(Organ organ, int place, Optional<ChangeId> by);

    /** Writes a body anew after those that are there, under a code that none has ever had, and without a form. */
    OrganId newBody(OrganKind kind);

    void add(Person person, Optional<ChangeId> by);

    void correct(Person person);

    void add(Membership membership, Optional<ChangeId> by);

    void add(Suspension suspension, Optional<ChangeId> by);

    void add(Post post, Optional<ChangeId> by);

    void add(Assignment assignment, Optional<ChangeId> by);

    void add(Term term, ChangeId by);

    void add(StandIn standIn, ChangeId by);

    void add(Succession succession, ChangeId by);

    /** Ends the lines in force from a day on; what was to begin later does not begin. */
    void end(Lines lines, LocalDate from, Optional<Exit> why, ChangeId by);

    /** Takes what one change wrote out of force, and brings back what it had ended. */
    void takeBack(ChangeId old, ChangeId by);

    /** Whether a later change that still stands rests on what this one wrote. */
    boolean isBuiltUpon(ChangeId change);

    /** Whether every seat and post lies within the life of its body, and every suspension within a seat. */
    boolean isSound();
}
