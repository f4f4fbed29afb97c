package vn.quyche.delegations;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import vn.quyche.kernel.Citation;

/**
 * What facts tell of a decision on delegation.
 *
 * @param from from which day it holds
 */
public record DelegationTold(Delegation delegation, Decided decided, LocalDate from) {

    Map<String, String> details() {
        var details = new TreeMap<String, String>();
        details.put("decision", decided.title());
        details.put("to", delegation.scope().to().code());
        details.put("from", from.toString());
        delegation.scope().subject().ifPresent(subject -> details.put("subject", subject));
        delegation.scope().power().map(Citation::toString).ifPresent(power -> details.put("power", power));
        delegation.force().end().ifPresent(day -> details.put("until", day.toString()));
        return details;
    }
}
