package vn.quyche.competence;

import java.time.LocalDate;
import java.util.List;

/** Tells which delegations by separate decision are in force on a day, in the order in which they were decided. */
public interface DelegationRules {

    /** The regulation alone. */
    DelegationRules NONE = (regulation, on) -> List.of();

    List<DelegationRule> inForce(String regulation, LocalDate on);
}
