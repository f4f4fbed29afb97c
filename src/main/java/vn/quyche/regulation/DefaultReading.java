package vn.quyche.regulation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What is taken where the text leaves several readings open.
 *
 * @param id the open question, such as {@code J-05}
 * @param name the name of the choice
 * @param values the named values that hold it; empty where it is said by {@code choice}
 * @param choice the option taken, where it is no number
 * @param why why no rule rests on it, in Vietnamese and English; empty where rules do
 */
public record DefaultReading(
        String id, String name, List<String> values, Optional<String> choice, Map<String, String> why) {

    private static final Set<String> KEYS = Set.of("id", "name", "values", "choice", "without-rule");
    private static final Set<String> LANGUAGES = Set.of("vi", "en");

    static DefaultReading read(RulebookNode node) {
        var fields = node.fields(KEYS);
        var id = OpenQuestions.one(node.required(fields, "id"));
        var values = Optional.ofNullable(fields.get("values"))
                .map(RulebookNode::texts)
                .orElse(List.of());
        var choice = Optional.ofNullable(fields.get("choice")).map(RulebookNode::text);
        if (values.isEmpty() == choice.isEmpty()) {
            throw node.fault(
                    "The reading " + id + " needs named values, or a choice.", "Write values: […] or choice: WORD.");
        }
        return new DefaultReading(
                id,
                node.required(fields, "name").text(),
                values,
                choice,
                Optional.ofNullable(fields.get("without-rule"))
                        .map(DefaultReading::why)
                        .orElse(Map.of()));
    }

    private static Map<String, String> why(RulebookNode node) {
        var said = node.fields(LANGUAGES);
        return Map.of(
                "vi", node.required(said, "vi").text(),
                "en", node.required(said, "en").text());
    }
}
