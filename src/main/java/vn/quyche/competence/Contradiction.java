package vn.quyche.competence;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.quyche.kernel.Refusal;
import vn.quyche.regulation.Rule;
import vn.quyche.regulation.RulebookNode;
import vn.quyche.regulation.Rules;

/**
 * Answers that cannot all be true of one matter, as the catalogue says.
 *
 * @param answers the codes by fact; {@code true} or {@code false} for a flag
 * @param rule the rule whose words they would both appeal to
 */
record Contradiction(Map<String, String> answers, String rule, Label why) {

    static List<Contradiction> read(List<RulebookNode> nodes, Map<String, FactDefinition> known) {
        var contradictions = new ArrayList<Contradiction>();
        for (var node : nodes) {
            var fields = node.fields(Set.of("of", "rule", "vi", "en"));
            var answers = new LinkedHashMap<String, String>();
            node.required(fields, "of").fields().forEach((name, value) -> answers.put(name, code(known, name, value)));
            if (answers.size() < 2) {
                throw node.fault("One answer contradicts nothing.", "Name two facts or more under of.");
            }
            contradictions.add(new Contradiction(
                    answers,
                    node.required(fields, "rule").text(),
                    new Label(
                            node.required(fields, "vi").text(),
                            node.required(fields, "en").text())));
        }
        return List.copyOf(contradictions);
    }

    private static String code(Map<String, FactDefinition> known, String name, RulebookNode value) {
        var fact = known.get(name);
        if (fact == null) {
            throw value.fault("Unknown fact \"" + name + "\".", "Describe it under facts first.");
        }
        if (fact.type() == FactType.FLAG) {
            return String.valueOf(value.flag());
        }
        if (!fact.type().isChoice() || !fact.values().containsKey(value.text())) {
            throw value.fault(
                    "\"" + value.text() + "\" is no answer to " + name + ".",
                    "Write true or false, or one of " + fact.codes() + ".");
        }
        return value.text();
    }

    /** Whether all the answers are given, none of them only assumed. */
    boolean isIn(Facts given) {
        for (var answer : answers.entrySet()) {
            if (!given.says(answer.getKey(), answer.getValue())) {
                return false;
            }
        }
        return true;
    }

    /** The combinations of a subject that can be true. */
    static Region possible(List<Contradiction> contradictions, Subject subject, Combinations combinations) {
        var left = combinations.all();
        for (var contradiction : contradictions) {
            var refused = contradiction.conditions(subject);
            if (refused.isPresent()) {
                left = combinations.without(left, combinations.where(refused.get()));
            }
        }
        return left;
    }

    /**
     * What is never true of a subject, as conditions; empty where the subject does not ask all the facts, or where one of
     * the answers is also taken when it is left out, and then is not refused.
     */
    private Optional<Map<String, Condition>> conditions(Subject subject) {
        var conditions = new LinkedHashMap<String, Condition>();
        for (var answer : answers.entrySet()) {
            var isRefused = subject.fact(answer.getKey())
                    .filter(fact -> fact.byDefault()
                            .map(String::valueOf)
                            .filter(answer.getValue()::equals)
                            .isEmpty())
                    .isPresent();
            if (!isRefused) {
                return Optional.empty();
            }
            conditions.put(answer.getKey(), new Condition.OneOf(Set.of(answer.getValue())));
        }
        return Optional.of(conditions);
    }

    /** Names the answers, says why they cannot stand together, and on which words that rests. */
    Refusal refusal(Rules rules, Locale language) {
        var names = List.copyOf(answers.keySet());
        var cited = rules.rule(rule).map(Rule::source).map(source -> source.words(language));
        return Refusal.invalid(
                names.get(names.size() - 1),
                "competence.contradiction",
                String.join(", ", names),
                cited.map(words -> why.in(language) + " (" + words + ")").orElse(why.in(language)));
    }
}
