package vn.quyche.competence;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.quyche.regulation.RulebookNode;
import vn.quyche.regulation.Rules;
import vn.quyche.regulation.Valued;

/** Reads what a clause asks of a fact; thresholds are named values of the rules. */
final class ConditionReader {

    private final Rules rules;

    ConditionReader(Rules rules) {
        this.rules = rules;
    }

    /** Conditions on several facts of a subject, by their names. */
    Map<String, Condition> all(Subject subject, RulebookNode when) {
        var conditions = new LinkedHashMap<String, Condition>();
        when.fields()
                .forEach((name, condition) -> conditions.put(name, read(fact(subject, name, condition), condition)));
        return conditions;
    }

    private static FactDefinition fact(Subject subject, String name, RulebookNode at) {
        return subject.fact(name)
                .orElseThrow(() -> at.fault(
                        "The subject " + subject.code() + " has no fact \"" + name + "\".",
                        "Its facts: "
                                + subject.facts().stream()
                                        .map(FactDefinition::name)
                                        .toList() + "."));
    }

    private Condition read(FactDefinition fact, RulebookNode node) {
        return switch (fact.type()) {
            case FLAG -> new Condition.OneOf(Set.of(String.valueOf(node.flag())));
            case ENUM, POST -> new Condition.OneOf(codes(fact, node));
            case SET -> {
                var fields = node.fields(Set.of("any", "none"));
                if (fields.size() != 1) {
                    throw node.fault("A set is asked for any or none.", "Write {any: [A, B]} or {none: [A, B]}.");
                }
                yield fields.containsKey("any")
                        ? new Condition.Any(codes(fact, node.required(fields, "any")))
                        : new Condition.None(codes(fact, node.required(fields, "none")));
            }
            case MONEY, AREA -> {
                var fields = node.fields(Set.of("at-least", "below"));
                if (fields.size() != 1) {
                    throw node.fault(
                            "A number is compared once.", "Write {at-least: value.name} or {below: value.name}.");
                }
                yield fields.containsKey("at-least")
                        ? new Condition.AtLeast(threshold(fact, node.required(fields, "at-least")))
                        : new Condition.Below(threshold(fact, node.required(fields, "below")));
            }
        };
    }

    private static Set<String> codes(FactDefinition fact, RulebookNode node) {
        var codes = new LinkedHashSet<String>();
        for (var code : node.isList() ? node.items() : List.of(node)) {
            if (!fact.values().containsKey(code.text())) {
                throw code.fault(
                        "Unknown value \"" + code.text() + "\" of " + fact.name() + ".",
                        "Known: " + fact.codes() + ".");
            }
            codes.add(code.text());
        }
        return codes;
    }

    private BigDecimal threshold(FactDefinition fact, RulebookNode node) {
        var found = fact.type() == FactType.MONEY
                ? rules.findMoney(node.text()).map(Valued::value).map(BigDecimal::valueOf)
                : rules.findArea(node.text()).map(Valued::value);
        return found.orElseThrow(() -> node.fault(
                "No value \"" + node.text() + "\" of type " + fact.type().key() + " in version "
                        + rules.version().key() + ".",
                "Name a value that a rule states under values."));
    }
}
