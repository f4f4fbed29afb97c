package vn.quyche.competence;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Keeps the routers made last: one for each version and each set of decisions on delegation. */
final class RoutersUnderDelegations {

    private static final int KEPT = 100;

    private record Key(String regulation, String version, List<DelegationRule> delegations) {}

    private final Map<Key, Router> made = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Router> eldest) {
            return size() > KEPT;
        }
    };

    Router of(String regulation, Router text, List<DelegationRule> delegations) {
        if (delegations.isEmpty()) {
            return text;
        }
        synchronized (made) {
            return made.computeIfAbsent(
                    new Key(regulation, text.version().key(), List.copyOf(delegations)),
                    unused -> text.under(delegations));
        }
    }
}
