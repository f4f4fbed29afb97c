package vn.quyche.whatif.web;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.quyche.competence.Act;
import vn.quyche.kernel.Citation;
import vn.quyche.kernel.OrganId;
import vn.quyche.regulation.Rule;
import vn.quyche.regulation.RulebookNode;
import vn.quyche.regulation.Rules;

/** What of a version can be changed, as a page offers it. */
public final class RulePick {

    private RulePick() {}

    /**
     * A named value.
     *
     * @param current as the rulebook writes it
     */
    public record Value(String name, String label, String current, String shown, String rule, Citation source) {}

    /** A step of a rule, once however many clauses have it. */
    public record Step(OrganId organ, Act act, Optional<OrganId> delegatedBy) {}

    /** The thresholds, which most changes are about. */
    static List<Value> thresholds(Rules rules, TrialWords words) {
        return rules.values().entrySet().stream()
                .filter(value -> value.getValue().value() instanceof Long
                        || value.getValue().value() instanceof BigDecimal)
                .map(value -> value(value.getKey(), rules, words))
                .sorted((one, other) -> one.source().compareTo(other.source()))
                .toList();
    }

    static List<Value> values(Rule rule, Rules rules, TrialWords words) {
        return rule.values().keySet().stream()
                .map(name -> value(name, rules, words))
                .toList();
    }

    private static Value value(String name, Rules rules, TrialWords words) {
        var valued = Optional.ofNullable(rules.values().get(name)).orElseThrow();
        var current = valued.value() instanceof BigDecimal number
                ? number.stripTrailingZeros().toPlainString()
                : valued.value().toString();
        return new Value(
                name, words.valueName(name), current, words.value(valued.value()), valued.ruleId(), valued.source());
    }

    static List<Step> steps(Rule rule) {
        var steps = new LinkedHashSet<Step>();
        rule.route().stream().flatMap(route -> route.items().stream()).forEach(clause -> {
            for (var key : List.of("steps", "first", "instead")) {
                Optional.ofNullable(clause.fields().get(key)).stream()
                        .flatMap(list -> list.items().stream())
                        .map(RulePick::step)
                        .forEach(steps::add);
            }
        });
        return List.copyOf(steps);
    }

    private static Step step(RulebookNode node) {
        var fields = node.fields();
        return new Step(
                OrganId.of(node.required(fields, "organ").text()),
                Act.valueOf(node.required(fields, "act").text()),
                Optional.ofNullable(fields.get("delegated-by"))
                        .map(RulebookNode::text)
                        .map(OrganId::of));
    }

    /** The rules in which all the words occur, typed with or without diacritics: id, words, place, names of values. */
    static List<Rule> find(Rules rules, String typed, TrialWords words) {
        var sought = List.of(folded(typed).split(" "));
        return rules.rules().stream()
                .filter(rule -> {
                    var said = folded(rule.id() + " " + rule.says() + " " + rule.english() + " "
                            + rule.source().words() + " " + rule.source().eId() + " "
                            + String.join(" ", rule.values().keySet()) + " "
                            + rule.values().keySet().stream()
                                    .map(words::valueName)
                                    .toList());
                    return sought.stream().allMatch(said::contains);
                })
                .toList();
    }

    private static String folded(String text) {
        return Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .replace('đ', 'd')
                .replaceAll("[^\\p{L}\\p{N}.\\-_]+", " ")
                .strip();
    }
}
