package vn.quyche.regulation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The provisions of a regulation with their rules as they were written, so that a rule can be changed where it stands. */
record Manuscript(List<ProvisionText> texts) {

    Manuscript {
        texts = List.copyOf(texts);
    }

    /** The rules as written, by id. */
    Map<String, RulebookNode> rules() {
        var rules = new LinkedHashMap<String, RulebookNode>();
        texts.forEach(text -> items(text).forEach(item -> rules.put(id(item), item)));
        return rules;
    }

    Optional<ProvisionText> find(String eId) {
        return texts.stream().filter(text -> text.citation().eId().equals(eId)).findFirst();
    }

    /** Where a rule stands. */
    Optional<ProvisionText> placeOf(String rule) {
        return texts.stream()
                .filter(text -> items(text).stream().anyMatch(item -> id(item).equals(rule)))
                .findFirst();
    }

    static List<RulebookNode> items(ProvisionText text) {
        return text.rules().map(RulebookNode::items).orElse(List.of());
    }

    static String id(RulebookNode rule) {
        return rule.required(rule.fields(), "id").text();
    }
}
