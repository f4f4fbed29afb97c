package vn.quyche.regulation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.quyche.kernel.Refusal;

/**
 * The rules of one version, changed in thought: read by the same strict reader as the rulebook, and kept nowhere. Rules
 * stay nodes until {@link #rules()} reads them, so that a fault is said with the line of what was written for the draft.
 */
public final class RuleDraft {

    private static final String VALUES = "values";
    private static final String VERSIONS = "versions";

    /** A rule in which all of these stand is written anew; with one of them left out, the others stay as they were. */
    private static final Set<String> WHOLE = Set.of("class", "kind", "says", "en", "organs");

    private final Regulation regulation;
    private final Rules base;
    private final Map<String, RulebookNode> written;
    private final Map<String, String> places = new LinkedHashMap<>();
    private final Set<String> touched = new LinkedHashSet<>();

    RuleDraft(Regulation regulation, Rules base) {
        this.regulation = regulation;
        this.base = base;
        this.written = new LinkedHashMap<>(regulation.manuscript().rules());
        regulation
                .manuscript()
                .texts()
                .forEach(text -> Manuscript.items(text)
                        .forEach(item ->
                                places.put(Manuscript.id(item), text.citation().eId())));
    }

    public Regulation regulation() {
        return regulation;
    }

    /** The version as it is. */
    public Rules base() {
        return base;
    }

    /** The rules that were changed, added or taken away. */
    public Set<String> touched() {
        return Set.copyOf(touched);
    }

    /** A rule of the version as it is written now; refuses one that the version lacks. */
    public RulebookNode rule(String id) {
        if (base.rule(id).isEmpty() && !touched.contains(id)) {
            throw Refusal.invalid(
                    "change", "draft.unknown-rule", id, base.version().number());
        }
        return Optional.ofNullable(written.get(id))
                .orElseThrow(() -> Refusal.invalid("change", "draft.rule-taken-away", id));
    }

    /** Writes another text for a rule. */
    public void put(String id, RulebookNode rule) {
        written.put(id, rule);
        touched.add(id);
    }

    public void remove(String id) {
        rule(id);
        written.remove(id);
        touched.add(id);
    }

    /** Gives a named value another value of its type. */
    public void revalue(String name, String to) {
        var valued = Optional.ofNullable(base.values().get(name))
                .orElseThrow(() -> Refusal.invalid(
                        "change", "draft.unknown-value", name, base.version().number()));
        var rule = rule(valued.ruleId());
        var values = rule.required(rule.fields(), VALUES);
        var value = values.required(values.fields(), name);
        put(valued.ruleId(), rule.with(VALUES, values.with(name, retyped(value, value.word(to)))));
    }

    /** Puts rules into the draft: those it has are changed, new ones stand under the provision they name. */
    public void read(String fragment, Optional<String> under) {
        var faults = new Faults();
        for (var rule : Fragment.read(fragment, regulation)) {
            faults.checking(() -> take(rule, under));
        }
        faults.stopIfAny();
    }

    /** What the version would say; stops with all faults that the reader finds. */
    public Rules rules() {
        var texts = new ArrayList<ProvisionText>();
        for (var text : regulation.manuscript().texts()) {
            var eId = text.citation().eId();
            var rules = written.entrySet().stream()
                    .filter(rule -> eId.equals(places.get(rule.getKey())))
                    .map(Map.Entry::getValue)
                    .toList();
            texts.add(
                    text.with(RulebookNode.read("[]", text.file(), text.line()).list(rules)));
        }
        return new Editions(regulation.id(), regulation.versions(), texts, new Faults()).one(base.version());
    }

    private void take(Fragment.Rule given, Optional<String> under) {
        var node = given.node();
        var id = node.required(node.fields(), "id").text();
        if (given.isSecond()) {
            throw node.fault("The rule " + id + " comes twice.", "Each rule stands once in a fragment.");
        }
        var before = Optional.ofNullable(written.get(id));
        if (before.isEmpty()) {
            places.put(id, place(id, given.under().or(() -> under), node));
        }
        put(id, before.map(old -> over(old, node)).orElseGet(() -> ofThisVersion(node)));
    }

    /** Where a new rule stands: where it says, or with the other rules of its number. */
    private String place(String id, Optional<String> under, RulebookNode node) {
        var named = under.map(place -> regulation.manuscript().texts().stream()
                .map(text -> text.citation())
                .filter(cited -> place.equals(cited.eId())
                        || place.equals(cited.eId() + "__subpara_1")
                        || place.equalsIgnoreCase(cited.words()))
                .map(cited -> cited.eId())
                .findFirst()
                .orElseThrow(
                        () -> node.fault("No provision \"" + place + "\".", "Name it like art_2__para_4__indent_3.")));
        var siblings = id.substring(0, Math.max(0, id.lastIndexOf('-')) + 1);
        return named.or(() -> places.entrySet().stream()
                        .filter(rule -> !siblings.isEmpty() && rule.getKey().startsWith(siblings))
                        .map(Map.Entry::getValue)
                        .findFirst())
                .orElseThrow(() -> node.fault(
                        "The new rule " + id + " names no provision.",
                        "Add under: art_2__para_4__indent_3, the place where it stands."));
    }

    private RulebookNode ofThisVersion(RulebookNode rule) {
        return rule.fields().containsKey(VERSIONS)
                ? rule
                : rule.with(VERSIONS, rule.list(List.of(rule.word(base.version().key()))));
    }

    private static RulebookNode over(RulebookNode old, RulebookNode given) {
        var fields = given.fields();
        var kept = old.fields();
        if (fields.keySet().containsAll(WHOLE)) {
            return fields.containsKey(VERSIONS) || !kept.containsKey(VERSIONS)
                    ? given
                    : given.with(VERSIONS, old.required(kept, VERSIONS));
        }
        var merged = old;
        for (var field : fields.entrySet()) {
            var value = field.getKey().equals(VALUES) && kept.containsKey(VALUES)
                    ? values(old.required(kept, VALUES), field.getValue())
                    : field.getValue();
            merged = merged.with(field.getKey(), value);
        }
        return merged;
    }

    private static RulebookNode values(RulebookNode old, RulebookNode given) {
        var merged = old;
        for (var value : given.fields().entrySet()) {
            var before = Optional.ofNullable(old.fields().get(value.getKey()));
            var plain = !value.getValue().isMapping() && !value.getValue().isList();
            merged = merged.with(
                    value.getKey(),
                    plain
                            ? before.map(typed -> retyped(typed, value.getValue()))
                                    .orElse(value.getValue())
                            : value.getValue());
        }
        return merged;
    }

    /** A value of the type that another has. */
    private static RulebookNode retyped(RulebookNode typed, RulebookNode plain) {
        var type = typed.fields().keySet().stream()
                .filter(key -> !key.equals("rests-on"))
                .collect(Collectors.joining());
        return typed.with(type, plain);
    }
}
