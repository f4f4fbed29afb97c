package vn.quyche.compliance;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import vn.quyche.journal.Entry;
import vn.quyche.obligations.Evidence;

/** Decisions taken by delegated power, among the facts of a report. */
final class Uses {

    private final Map<String, PowerUsed> powers = new HashMap<>();

    Uses(Evidence evidence) {
        evidence.entries().stream()
                .filter(entry -> entry.name().equals("DecisionTaken") && isUse(entry))
                .forEach(entry -> powers.put(key(entry), PowerUsed.in(entry)));
    }

    /** By which power the matter was decided that a report is about. */
    Optional<PowerUsed> powerOf(Entry report) {
        return Optional.ofNullable(powers.get(key(report)));
    }

    static boolean isUse(Entry decided) {
        return Evidence.says(decided, "power", "DELEGATED")
                && Evidence.says(decided, "result", "ADOPTED")
                && !decided.basis().isEmpty();
    }

    static boolean isComplex(Entry decided) {
        return Evidence.says(decided, "complex", "true");
    }

    static boolean isAskedFirst(Entry decided) {
        return Evidence.says(decided, "askedFirst", "true");
    }

    private static String key(Entry entry) {
        return entry.organ().code() + " " + entry.about().id();
    }
}
