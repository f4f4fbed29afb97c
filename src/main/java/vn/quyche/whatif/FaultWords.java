package vn.quyche.whatif;

import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.quyche.regulation.RulebookFault;
import vn.quyche.regulation.RulebookFault.Finding;
import vn.quyche.web.Words;

/** Says what is wrong with rules as somebody wrote them: the line, what is wrong, what would be right. */
@Component
class FaultWords {

    /** Where the rulebook itself is at odds with the change, its file is named. */
    private static final String WRITTEN = "change";

    private final Words words;

    FaultWords(Words words) {
        this.words = words;
    }

    String say(RulebookFault fault) {
        return fault.findings().stream().map(this::say).collect(Collectors.joining(" "));
    }

    private String say(Finding found) {
        var place = found.file().equals(WRITTEN)
                ? words.say("trial.fault.here", found.line())
                : words.say("trial.fault.there", found.file(), found.line());
        return place + ": " + found.wrong(words.language()) + " " + found.right(words.language());
    }
}
