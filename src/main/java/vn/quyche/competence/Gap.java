package vn.quyche.competence;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import vn.quyche.regulation.RulebookNode;

/**
 * Why no provision covers some cases of a subject, as the rulebook explains it.
 *
 * @param when which cases, written like the conditions of a clause; empty for all of the subject
 */
public record Gap(Optional<RulebookNode> when, String reason, String english, RulebookNode place) {

    static List<Gap> read(RulebookNode node) {
        return (node.isList() ? node.items() : List.of(node))
                .stream().map(Gap::one).toList();
    }

    private static Gap one(RulebookNode node) {
        var fields = node.fields(Set.of("when", "vi", "en"));
        return new Gap(
                Optional.ofNullable(fields.get("when")),
                node.required(fields, "vi").text(),
                node.required(fields, "en").text(),
                node);
    }

    public String in(Locale language) {
        return "en".equals(language.getLanguage()) ? english : reason;
    }
}
