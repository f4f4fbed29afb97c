package vn.quyche.competence;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.quyche.kernel.OrganId;
import vn.quyche.regulation.Rule;
import vn.quyche.regulation.RulebookNode;

/** Reads the clauses that warn. */
final class CautionReader {

    private final List<OrganId> order;
    private final EffectReader effects;

    CautionReader(List<OrganId> order, EffectReader effects) {
        this.order = order;
        this.effects = effects;
    }

    Caution read(
            Rule rule,
            RulebookNode node,
            Map<String, RulebookNode> fields,
            Subject subject,
            Map<String, Condition> when) {
        var warning = new Warning(node.required(fields, "warn").text(), effects.basis(rule, fields));
        return new Caution(List.of(when), some(fields, subject), unlessThen(fields), warning);
    }

    private static Set<String> some(Map<String, RulebookNode> fields, Subject subject) {
        var some = new LinkedHashSet<String>();
        for (var name : listed(fields, "some")) {
            if (subject.fact(name.text()).filter(fact -> fact.type().isNumber()).isEmpty()) {
                throw name.fault(
                        "The subject " + subject.code() + " has no number \"" + name.text() + "\".",
                        "Name a fact of type money or area.");
            }
            some.add(name.text());
        }
        return some;
    }

    private List<OrganId> unlessThen(Map<String, RulebookNode> fields) {
        return listed(fields, "unless-then").stream()
                .map(node -> order.stream()
                        .filter(organ -> organ.code().equals(node.text()))
                        .findFirst()
                        .orElseThrow(
                                () -> node.fault("Unknown organ \"" + node.text() + "\".", "Known: " + order + ".")))
                .toList();
    }

    private static List<RulebookNode> listed(Map<String, RulebookNode> fields, String key) {
        return Optional.ofNullable(fields.get(key)).map(RulebookNode::items).orElse(List.of());
    }
}
