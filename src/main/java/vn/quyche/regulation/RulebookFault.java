package vn.quyche.regulation;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The rulebook cannot be used: where, what is wrong, and what would be right, for all that was found. Nothing of it is loaded. */
public final class RulebookFault extends RuntimeException {

    private final transient List<Finding> findings;

    /** One thing that is wrong. */
    public record Finding(String file, int line, String wrong, String right) {

        /** What is wrong, in a language. */
        public String wrong(Locale language) {
            return FaultPhrases.in(language, wrong);
        }

        /** What would be right, in a language. */
        public String right(Locale language) {
            return FaultPhrases.in(language, right);
        }

        @Override
        public String toString() {
            return file + ":" + line + ": " + wrong + " " + right;
        }
    }

    public RulebookFault(String file, int line, String wrong, String right) {
        this(List.of(new Finding(file, line, wrong, right)));
    }

    private RulebookFault(List<Finding> findings) {
        super(findings.stream().map(Finding::toString).collect(Collectors.joining("\n")));
        this.findings = List.copyOf(findings);
    }

    /** All faults in one, each on a line of its own. */
    public static RulebookFault of(List<RulebookFault> all) {
        return all.size() == 1
                ? all.get(0)
                : new RulebookFault(
                        all.stream().flatMap(fault -> fault.findings.stream()).toList());
    }

    public List<Finding> findings() {
        return findings;
    }
}
