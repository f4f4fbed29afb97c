package vn.quyche.obligations;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import vn.quyche.kernel.Audience;

/** What was recorded of obligations. */
interface Settlements {

    /** Keeps it; false when something stands recorded of the obligation already. */
    boolean add(Settlement settlement, Audience audience);

    void withdraw(Settlement settlement);

    /** All that was ever recorded of one, the latest first. */
    List<Settlement> of(ObligationKey key);

    /** What stands recorded of each. */
    Map<ObligationKey, Settlement> standing(Collection<ObligationKey> keys);
}
