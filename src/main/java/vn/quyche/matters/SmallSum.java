package vn.quyche.matters;

import java.time.LocalDate;
import java.util.Map;
import vn.quyche.kernel.OrganId;

/**
 * A matter about a sum, as far as it matters whether it is part of a larger one.
 *
 * @param routedOn the day whose rules it was routed by
 * @param delegated whether it is decided by delegated power
 */
record SmallSum(
        MatterId id,
        String number,
        String subject,
        String title,
        String purpose,
        Map<String, Object> facts,
        OrganId body,
        MatterState state,
        LocalDate filedOn,
        LocalDate routedOn,
        boolean delegated) {

    static final String AMOUNT = "amount";

    long amount() {
        return facts.get(AMOUNT) instanceof Number sum ? sum.longValue() : 0;
    }

    String purposeKey() {
        return Purpose.key(purpose, title);
    }

    SplitSum.Part part() {
        return new SplitSum.Part(id, number, title, amount(), state, filedOn);
    }
}
