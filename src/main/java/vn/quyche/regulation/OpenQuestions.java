package vn.quyche.regulation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The questions that the text leaves open, such as {@code J-05}, on which a rule or one of its values rests. */
final class OpenQuestions {

    private static final Pattern QUESTION = Pattern.compile("J-[0-9]{2}");

    private OpenQuestions() {}

    /** Those that a rule names. */
    static List<String> of(Map<String, RulebookNode> rule) {
        return Optional.ofNullable(rule.get("rests-on"))
                .map(rests -> rests.isList() ? rests.items() : List.of(rests))
                .orElse(List.of())
                .stream()
                .map(OpenQuestions::one)
                .toList();
    }

    static String one(RulebookNode node) {
        if (!QUESTION.matcher(node.text()).matches()) {
            throw node.fault("\"" + node.text() + "\" is no open question.", "Write it like J-05.");
        }
        return node.text();
    }
}
