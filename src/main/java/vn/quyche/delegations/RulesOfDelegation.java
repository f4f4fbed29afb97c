package vn.quyche.delegations;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.quyche.competence.DelegationRule;
import vn.quyche.competence.DelegationRules;

/** Tells the router which decisions on delegation are in force. */
@Component
class RulesOfDelegation implements DelegationRules {

    private final DelegationBook book;

    RulesOfDelegation(DelegationBook book) {
        this.book = book;
    }

    @Override
    public List<DelegationRule> inForce(String regulation, LocalDate on) {
        return book.inForce(regulation, on).stream()
                .map(RulesOfDelegation::rule)
                .toList();
    }

    /** A decision as the router reads it. */
    static DelegationRule rule(Delegation delegation) {
        var scope = delegation.scope();
        return new DelegationRule(delegation.ref(), scope.subject(), scope.power(), scope.to(), scope.holds());
    }
}
