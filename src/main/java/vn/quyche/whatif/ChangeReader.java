package vn.quyche.whatif;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import vn.quyche.kernel.OrganId;
import vn.quyche.kernel.Refusal;
import vn.quyche.regulation.Rules;

/**
 * Reads what a draft changes, in any of the forms in which people and programs write it: a value by name, by rule or by
 * place; an organ, an act or a delegation of a rule; a rule taken away; rules as the rulebook writes them.
 */
final class ChangeReader {

    private static final String CHANGE = "change";
    private static final String RULE = "rule";
    private static final int LONGEST = 200_000;

    private static final List<String> WRAPPERS = List.of(CHANGE, "changes");
    private static final List<String> FRAGMENTS =
            List.of("fragment", "yaml", "markdown", "text", "rulebook", "content");
    private static final List<String> PLACES = List.of("under", "provision", "eId", "citation");
    private static final List<String> RULE_NAMES = List.of(RULE, "id", "ruleId");
    private static final List<String> REPEALS = List.of("remove", "repeal", "delete", "drop");
    private static final List<String> MANY_VALUES = List.of("values", "thresholds", "parameters");

    /** Keys of a rule itself: an object that names a rule and has one of them is the rule written otherwise. */
    private static final Set<String> RULE_KEYS =
            Set.of("class", "kind", "says", "en", "organs", "route", "rests-on", "versions");

    private final Rules rules;
    private final NamedValues values;
    private final ValueFinder meant;
    private final StepChanges steps;

    ChangeReader(Rules rules, List<OrganId> organs) {
        this.rules = rules;
        this.values = new NamedValues(rules);
        this.meant = new ValueFinder(rules);
        this.steps = new StepChanges(organs);
    }

    /** The changes in their order; an empty list changes nothing. */
    List<Change> read(@Nullable Object written) {
        if (written instanceof List<?> list) {
            return list.stream().flatMap(one -> read(one).stream()).toList();
        }
        if (written instanceof String text) {
            return text(text);
        }
        if (written instanceof Map<?, ?> map && !map.isEmpty()) {
            return object(Said.named(map));
        }
        throw unknown();
    }

    private List<Change> text(String text) {
        if (text.isBlank()) {
            throw unknown();
        }
        if (text.length() > LONGEST) {
            throw Refusal.tooLarge(CHANGE, "what-if.fragment-too-long", LONGEST);
        }
        return brief(text).map(this::object).orElseGet(() -> List.of(new Change.OtherRules(text, Optional.empty())));
    }

    /** A few words of YAML that are no rule: {@code off-estimate.threshold: 5000000000}. */
    private static Optional<Map<String, Object>> brief(String text) {
        if (text.contains("```")) {
            return Optional.empty();
        }
        try {
            Object read = new Yaml(new SafeConstructor(new LoaderOptions())).load(text);
            return read instanceof Map<?, ?> map && map.keySet().stream().noneMatch(Set.of("rules", "class")::contains)
                    ? Optional.of(Said.named(map))
                    : Optional.empty();
        } catch (YAMLException e) {
            return Optional.empty();
        }
    }

    private List<Change> object(Map<String, Object> given) {
        var wrapped = Said.first(given, WRAPPERS);
        if (wrapped.isPresent()) {
            return read(wrapped.get());
        }
        var fragment =
                Said.first(given, FRAGMENTS).filter(String.class::isInstance).map(String.class::cast);
        if (fragment.isPresent()) {
            var under = Said.words(given, PLACES);
            return text(fragment.get()).stream()
                    .map(change -> change instanceof Change.OtherRules other
                            ? new Change.OtherRules(other.fragment(), under)
                            : change)
                    .toList();
        }
        if (given.containsKey("rules")) {
            return given.get("rules") instanceof String text
                    ? text(text)
                    : List.of(new Change.OtherRules(
                            yaml(Map.of("rules", some(given.get("rules")))), Said.words(given, PLACES)));
        }
        var repealed = Said.first(given, REPEALS);
        if (repealed.isPresent()) {
            return repeals(given, repealed.get());
        }
        var rule = Said.words(given, RULE_NAMES).filter(id -> rules.rule(id).isPresent() || given.containsKey(RULE));
        if (rule.isEmpty() && given.keySet().stream().anyMatch(RULE_KEYS::contains)) {
            return List.of(new Change.OtherRules(yaml(given), Optional.empty()));
        }
        return rule.isPresent() ? ofRule(rule.get(), given) : ofValue(given);
    }

    private List<Change> repeals(Map<String, Object> given, Object repealed) {
        var named = Said.words(given, RULE_NAMES);
        if (named.isPresent() && Boolean.TRUE.equals(repealed)) {
            return List.of(new Change.Repeal(named.get()));
        }
        return (repealed instanceof List<?> list ? list.stream() : Stream.of(repealed))
                .map(String::valueOf)
                .<Change>map(Change.Repeal::new)
                .toList();
    }

    private List<Change> ofRule(String id, Map<String, Object> given) {
        if (rules.rule(id).isEmpty() && given.keySet().stream().noneMatch(RULE_KEYS::contains)) {
            throw Refusal.invalid(
                    CHANGE, "draft.unknown-rule", id, rules.version().number());
        }
        if (given.keySet().stream().anyMatch(RULE_KEYS::contains)) {
            var rule = new LinkedHashMap<>(given);
            RULE_NAMES.forEach(rule::remove);
            rule.put("id", id);
            return List.of(new Change.OtherRules(yaml(rule), Optional.empty()));
        }
        var changes = new ArrayList<Change>(steps.read(id, given));
        if (changes.isEmpty()) {
            changes.addAll(ofValue(given));
        }
        return changes;
    }

    private List<Change> ofValue(Map<String, Object> given) {
        var many = Said.first(given, MANY_VALUES).filter(Map.class::isInstance);
        if (many.isPresent()) {
            return each(Said.named((Map<?, ?>) many.get()));
        }
        if (given.keySet().stream().allMatch(key -> values.find(key).isPresent())) {
            return each(given);
        }
        return List.of(meant.read(given).orElseThrow(ChangeReader::unknown));
    }

    private List<Change> each(Map<String, Object> byName) {
        return byName.entrySet().stream()
                .<Change>map(value -> values.set(value.getKey(), value.getValue()))
                .toList();
    }

    private static Refusal unknown() {
        return Refusal.invalid(CHANGE, "what-if.form-not-known");
    }

    private static Object some(@Nullable Object value) {
        return Optional.<Object>ofNullable(value).orElseThrow(ChangeReader::unknown);
    }

    private static String yaml(Map<String, Object> rule) {
        var options = new DumperOptions();
        options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
        options.setWidth(LONGEST);
        return new Yaml(options).dump(rule);
    }
}
