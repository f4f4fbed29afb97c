package vn.quyche.obligations;

import java.util.List;
import java.util.Map;
import vn.quyche.kernel.OrganId;
import vn.quyche.obligations.Obligation.State;

/**
 * One page of the register of obligations.
 *
 * @param obligations those of this page, the earliest due first
 * @param page counted from 1
 * @param total how many the filter finds
 * @param states how many of them there are in each state, whichever state was asked for
 * @param owners who owes any in these days and may be seen
 */
public record ObligationPage(
        List<Obligation> obligations, int page, int total, Map<State, Integer> states, List<OrganId> owners) {

    public int pages() {
        return Math.max(1, (total + ObligationFilter.PAGE_SIZE - 1) / ObligationFilter.PAGE_SIZE);
    }
}
