package vn.quyche.regulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Collects what is wrong with a rulebook, so that an author sees all of it at once. */
final class Faults {

    private final List<RulebookFault> found = new ArrayList<>();

    /** Reads a part; if it has a fault, the fault is kept and the part left out. */
    <T> Optional<T> reading(Supplier<T> part) {
        try {
            return Optional.of(part.get());
        } catch (RulebookFault fault) {
            found.add(fault);
            return Optional.empty();
        }
    }

    void checking(Runnable check) {
        reading(() -> {
            check.run();
            return true;
        });
    }

    boolean none() {
        return found.isEmpty();
    }

    void stopIfAny() {
        if (!found.isEmpty()) {
            throw RulebookFault.of(found);
        }
    }
}
