package vn.quyche.matters;

import java.util.Map;
import vn.quyche.kernel.Fact;

/**
 * A matter was routed anew because a decision on delegation changed who acts.
 *
 * @param decision the decisions, as they are cited
 * @param moved whether the steps or what follows them became others
 * @param fallen how many departures from the route fell with it
 */
public record DelegationFollowed(
        Particulars particulars, String number, String subject, String decision, boolean moved, int fallen)
        implements Fact {

    @Override
    public Map<String, String> details() {
        return Map.of(
                "number",
                number,
                "subject",
                subject,
                "decision",
                decision,
                "moved",
                Boolean.toString(moved),
                "fallen",
                Integer.toString(fallen));
    }
}
