package vn.quyche.delegations;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Where decisions on delegation are kept. None is ever deleted. */
interface DelegationBook {

    /** Lets one who records go on at a time, so that two decisions cannot overlap unseen. */
    void lock();

    void add(Delegation delegation);

    /** Keeps the ending and the day that it sets. */
    void end(DelegationId id, Delegation.Ending ending);

    Optional<Delegation> find(DelegationId id);

    /** All of them, in the order in which they were recorded. */
    List<Delegation> all(String regulation);

    /** Those in force on a day, in the order in which they were recorded. */
    List<Delegation> inForce(String regulation, LocalDate on);
}
