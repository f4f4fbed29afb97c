package vn.quyche.competence;

import java.util.ArrayList;
import java.util.LinkedHashMap;
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

/** Reads what a clause brings about; organs stand in the order of the catalogue, terms are named values of the rules. */
final class EffectReader {

    private final List<OrganId> order;
    private final Rules rules;

    EffectReader(List<OrganId> order, Rules rules) {
        this.order = order;
        this.rules = rules;
    }

    List<Effect> read(RulebookNode node, Map<String, RulebookNode> fields, Citation source) {
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
                stepAct(node.required(fields, "act")),
                Optional.ofNullable(fields.get("delegated-by")).map(this::organ),
                after.map(other -> 2 * order.indexOf(other) + 1).orElse(2 * order.indexOf(organ)),
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

    /** An organ by its code, or by the named value that says which. */
    private OrganId organ(RulebookNode node) {
        var code = named(node);
        return order.stream()
                .filter(organ -> organ.code().equals(code))
                .findFirst()
                .orElseThrow(() -> node.fault("Unknown organ \"" + node.text() + "\".", "Known: " + order + "."));
    }

    /** What the regulation lets an organ hand on. */
    DelegatingPower power(Rule rule, RulebookNode node, Map<String, RulebookNode> fields) {
        var grants = node.required(fields, "grants");
        var parts = grants.fields(Set.of("organ", "to", "unless-then"));
        var acts = new LinkedHashMap<Act, Act>();
        node.required(fields, "acts")
                .fields()
                .forEach((act, becomes) -> acts.put(act(act, becomes), becomes.one(Act.class)));
        return new DelegatingPower(
                organ(grants.required(parts, "organ")),
                organ(grants.required(parts, "to")),
                grants.required(parts, "unless-then").items().stream()
                        .map(this::organ)
                        .toList(),
                acts,
                basis(rule, fields));
    }

    private String named(RulebookNode node) {
        return rules.findTerm(node.text()).map(Valued::value).orElseGet(node::text);
    }

    /** An act by its name, or by the named value that says which. */
    private Act stepAct(RulebookNode node) {
        return rules.findTerm(node.text())
                .map(valued -> act(valued.value(), node))
                .orElseGet(() -> node.one(Act.class));
    }

    private static Act act(String name, RulebookNode at) {
        for (var act : Act.values()) {
            if (act.name().equals(name)) {
                return act;
            }
        }
        throw at.fault("Unknown act \"" + name + "\".", "Known: " + List.of(Act.values()) + ".");
    }

    /** The provision of the rule, then those of the rules that the clause cites. */
    List<Citation> basis(Rule rule, Map<String, RulebookNode> fields) {
        var basis = new ArrayList<>(List.of(rule.source()));
        for (var other : Optional.ofNullable(fields.get("cites"))
                .map(RulebookNode::items)
                .orElse(List.of())) {
            basis.add(rules.rule(other.text())
                    .map(Rule::source)
                    .orElseThrow(
                            () -> other.fault("Unknown rule \"" + other.text() + "\".", "Name a rule by its id.")));
        }
        return List.copyOf(basis);
    }
}
