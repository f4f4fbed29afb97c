package vn.quyche.obligations;

import java.util.Optional;
import vn.quyche.kernel.DateRange;
import vn.quyche.kernel.OrganId;
import vn.quyche.obligations.Obligation.State;

/**
 * Which obligations to show, and which page of them.
 *
 * @param due the days on which they fall due; must end
 * @param code one kind of obligation; empty for every kind
 */
public record ObligationFilter(DateRange due, Optional<OrganId> owner, Optional<State> state, String code, int page) {

    public static final int PAGE_SIZE = 20;

    public ObligationFilter {
        page = Math.max(1, page);
    }

    public boolean isFiltered() {
        return owner.isPresent() || state.isPresent() || !code.isEmpty();
    }

    boolean takes(Obligation obligation) {
        return owner.map(obligation.owner()::equals).orElse(true) && (code.isEmpty() || code.equals(obligation.what()));
    }

    boolean takesState(Obligation obligation) {
        return state.map(obligation.state()::equals).orElse(true);
    }
}
