package vn.quyche.regulation;

import java.util.List;
import java.util.stream.Collectors;

/** The rulebook cannot be used: where, what is wrong, and what would be right, for all that was found. Nothing of it is loaded. */
public final class RulebookFault extends RuntimeException {

    public RulebookFault(String file, int line, String wrong, String right) {
        super(file + ":" + line + ": " + wrong + " " + right);
    }

    private RulebookFault(List<RulebookFault> all) {
        super(all.stream().map(Throwable::getMessage).collect(Collectors.joining("\n")));
        all.forEach(this::addSuppressed);
    }

    /** All faults in one, each on a line of its own. */
    public static RulebookFault of(List<RulebookFault> all) {
        return all.size() == 1 ? all.get(0) : new RulebookFault(all);
    }
}
