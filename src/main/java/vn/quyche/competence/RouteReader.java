package vn.quyche.competence;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.quyche.kernel.Citation;
import vn.quyche.kernel.OrganId;
import vn.quyche.regulation.Rule;
import vn.quyche.regulation.RulebookNode;
import vn.quyche.regulation.Rules;
import vn.quyche.regulation.Valued;

/** Reads the {@code route:} clauses of all rules of a version, and gives them to the subjects they speak of. */
final class RouteReader {

    private static final Set<String> KEYS = Set.of(
            "subject",
            "subjects",
            "versions",
            "when",
            "steps",
            "afterwards",
            "not-required",
            "warn",
            "delegated",
            "first",
            "instead",
            "cites");

    private final Catalogue catalogue;
    private final Rules rules;
    private final ConditionReader conditions;
    private final Map<String, List<Clause>> clauses = new HashMap<>();
    private final Map<String, List<Caution>> cautions = new HashMap<>();

    RouteReader(Catalogue catalogue, Rules rules) {
        this.catalogue = catalogue;
        this.rules = rules;
        this.conditions = new ConditionReader(rules);
        for (var rule : rules.rules()) {
            rule.route().stream().flatMap(route -> route.items().stream()).forEach(node -> read(rule, node));
        }
    }

    List<Clause> clauses(Subject subject) {
        return clauses.getOrDefault(subject.code(), List.of());
    }

    List<Caution> cautions(Subject subject) {
        return cautions.getOrDefault(subject.code(), List.of());
    }

    private void read(Rule rule, RulebookNode node) {
        var fields = node.fields(KEYS);
        var versions = Optional.ofNullable(fields.get("versions")).map(RulebookNode::texts);
        if (versions.filter(keys -> !keys.contains(rules.version().key())).isPresent()) {
            return;
        }
        for (var subject : subjects(node, fields)) {
            var when = Optional.ofNullable(fields.get("when"))
                    .map(given -> conditions.all(subject, given))
                    .orElse(Map.of());
            if (fields.containsKey("warn")) {
                cautions.computeIfAbsent(subject.code(), unused -> new ArrayList<>())
                        .add(new Caution(List.of(when), warning(rule, node, fields)));
            } else {
                clauses.computeIfAbsent(subject.code(), unused -> new ArrayList<>())
                        .add(new Clause(rule, node, when, effects(node, fields, rule.source())));
            }
        }
    }

    private Warning warning(Rule rule, RulebookNode node, Map<String, RulebookNode> fields) {
        var basis = new ArrayList<>(List.of(rule.source()));
        for (var other : Optional.ofNullable(fields.get("cites"))
                .map(RulebookNode::items)
                .orElse(List.of())) {
            basis.add(rules.rule(other.text())
                    .map(Rule::source)
                    .orElseThrow(
                            () -> other.fault("Unknown rule \"" + other.text() + "\".", "Name a rule by its id.")));
        }
        return new Warning(node.required(fields, "warn").text(), List.copyOf(basis));
    }

    /** A clause about delegated acts concerns every subject that has the facts it asks for. */
    private List<Subject> subjects(RulebookNode node, Map<String, RulebookNode> fields) {
        if (fields.containsKey("delegated")) {
            var asked = Optional.ofNullable(fields.get("when"))
                    .map(when -> when.fields().keySet())
                    .orElse(Set.of());
            return catalogue.subjects().all().stream()
                    .filter(subject ->
                            asked.stream().allMatch(name -> subject.fact(name).isPresent()))
                    .toList();
        }
        var named = fields.containsKey("subject")
                ? List.of(node.required(fields, "subject"))
                : node.required(fields, "subjects").items();
        return named.stream()
                .map(code -> catalogue
                        .subjects()
                        .find(code.text())
                        .orElseThrow(() -> code.fault(
                                "Unknown subject \"" + code.text() + "\".",
                                "Take one of the catalogue subjects.yaml.")))
                .toList();
    }

    private List<Effect> effects(RulebookNode node, Map<String, RulebookNode> fields, Citation source) {
        if (fields.containsKey("delegated")) {
            return List.of(change(node, fields, source));
        }
        var effects = new ArrayList<Effect>();
        Optional.ofNullable(fields.get("steps"))
                .ifPresent(steps -> steps.items().forEach(step -> effects.add(step(step, source))));
        Optional.ofNullable(fields.get("afterwards")).ifPresent(duty -> effects.add(duty(duty, source)));
        if (fields.containsKey("not-required")
                && node.required(fields, "not-required").flag()) {
            effects.add(new Effect.Leaves(source));
        }
        if (effects.isEmpty()) {
            throw node.fault("The clause brings about nothing.", "Add steps, afterwards, not-required or warn.");
        }
        return effects;
    }

    private Effect change(RulebookNode node, Map<String, RulebookNode> fields, Citation source) {
        var delegated = node.required(fields, "delegated");
        var parts = delegated.fields(Set.of("organ", "by", "unless-then"));
        var whom = new Effect.Delegation(
                organ(delegated.required(parts, "organ")),
                organ(delegated.required(parts, "by")),
                delegated.required(parts, "unless-then").items().stream()
                        .map(this::organ)
                        .toList());
        if (fields.containsKey("afterwards")) {
            var duty = duty(node.required(fields, "afterwards"), source);
            return new Effect.Changes(whom, Effect.Change.AFTERWARDS, List.of(), Optional.of(duty), source);
        }
        var change = fields.containsKey("instead") ? Effect.Change.INSTEAD : Effect.Change.FIRST;
        var steps = node.required(fields, change == Effect.Change.INSTEAD ? "instead" : "first").items().stream()
                .map(step -> step(step, source))
                .toList();
        return new Effect.Changes(whom, change, steps, Optional.empty(), source);
    }

    private Effect.Requires step(RulebookNode node, Citation source) {
        var fields = node.fields(Set.of("organ", "act", "delegated-by", "after"));
        var organ = organ(node.required(fields, "organ"));
        var after = Optional.ofNullable(fields.get("after")).map(this::organ);
        return new Effect.Requires(
                organ,
                node.required(fields, "act").one(Act.class),
                Optional.ofNullable(fields.get("delegated-by")).map(this::organ),
                after.map(other -> 2 * catalogue.order().indexOf(other) + 1)
                        .orElse(2 * catalogue.order().indexOf(organ)),
                source);
    }

    private Effect.Starts duty(RulebookNode node, Citation source) {
        var fields = node.fields(Set.of("duty", "to", "when"));
        var when = node.required(fields, "when");
        return new Effect.Starts(
                node.required(fields, "duty").text(),
                organ(node.required(fields, "to")),
                rules.findTerm(when.text())
                        .map(Valued::value)
                        .orElseThrow(() -> when.fault(
                                "No value \"" + when.text() + "\" of type term in version "
                                        + rules.version().key() + ".",
                                "Name a value that a rule states under values.")),
                source);
    }

    private OrganId organ(RulebookNode node) {
        return catalogue.order().stream()
                .filter(organ -> organ.code().equals(node.text()))
                .findFirst()
                .orElseThrow(() ->
                        node.fault("Unknown organ \"" + node.text() + "\".", "Known: " + catalogue.order() + "."));
    }
}
