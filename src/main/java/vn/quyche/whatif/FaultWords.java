package vn.quyche.whatif;

import java.util.stream.Collectors;
import vn.quyche.regulation.RulebookFault;

/** Says what is wrong with rules as somebody wrote them: the line, what is wrong, what would be right. */
final class FaultWords {

    private FaultWords() {}

    static String say(RulebookFault fault) {
        return fault.findings().stream()
                .map(found -> found.line() + ": " + found.wrong() + " " + found.right())
                .collect(Collectors.joining(" "));
    }
}
