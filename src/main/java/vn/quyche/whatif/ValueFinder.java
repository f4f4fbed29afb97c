package vn.quyche.whatif;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import vn.quyche.competence.TypedNumber;
import vn.quyche.kernel.Refusal;
import vn.quyche.regulation.Rule;
import vn.quyche.regulation.RulebookNode;
import vn.quyche.regulation.Rules;

/** Finds which named value of a version somebody means, by its name, its rule, its provision or its subject. */
final class ValueFinder {

    private static final String CHANGE = "change";
    private static final List<String> NAMES =
            List.of("value", "name", "parameter", "param", "key", "path", "threshold", "valueName", "id", "of");
    private static final List<String> TARGETS = List.of(
            "to",
            "new",
            "newValue",
            "new-value",
            "becomes",
            "set",
            "value",
            "threshold",
            "amount",
            "money",
            "area",
            "number",
            "after",
            "limit");
    private static final List<String> OLD = List.of("from", "old", "oldValue", "was", "before");
    private static final List<String> RULES = List.of("rule", "ruleId", "id");
    private static final List<String> PLACES = List.of("eId", "provision", "citation", "under");

    private final Rules rules;
    private final NamedValues values;

    ValueFinder(Rules rules) {
        this.rules = rules;
        this.values = new NamedValues(rules);
    }

    /** What an object says of one value; empty if it speaks of none. */
    Optional<Change.OtherValue> read(Map<String, Object> said) {
        var given = flat(said);
        var named = NAMES.stream()
                .map(given::get)
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .flatMap(text -> values.find(text).stream())
                .findFirst();
        var target = TARGETS.stream()
                .flatMap(key -> Optional.ofNullable(given.get(key)).stream())
                .filter(value ->
                        !(value instanceof String text && named.equals(values.find(text)) && named.isPresent()))
                .filter(value -> !"".equals(value))
                .findFirst();
        if (target.isEmpty()) {
            return Optional.empty();
        }
        if (named.isPresent()) {
            checkOld(named.get(), given);
            return Optional.of(values.set(named.get(), target.get()));
        }
        var candidates = candidates(given, target.get());
        if (candidates.isEmpty()) {
            return Optional.empty();
        }
        if (candidates.size() > 1) {
            throw Refusal.invalid(CHANGE, "what-if.which-value", String.join(", ", candidates));
        }
        checkOld(candidates.get(0), given);
        return Optional.of(values.set(candidates.get(0), target.get()));
    }

    /** {@code threshold: {name: …, from: …, to: …}} says the same without the braces. */
    private static Map<String, Object> flat(Map<String, Object> given) {
        var flat = new LinkedHashMap<>(given);
        for (var key : List.of("threshold", "value", "parameter")) {
            if (given.get(key) instanceof Map<?, ?> inner && !isTyped(inner)) {
                flat.remove(key);
                flat.putAll(Said.named(inner));
            }
        }
        return flat;
    }

    private static boolean isTyped(Map<?, ?> value) {
        return value.keySet().stream()
                .allMatch(key -> Set.of("money", "area", "period", "fraction", "count", "range", "flag", "term")
                        .contains(String.valueOf(key)));
    }

    /** Where no value is named: those of the rule, the provision or the subject that are of the kind of the target. */
    private List<String> candidates(Map<String, Object> given, Object target) {
        var rule = Said.words(given, RULES).flatMap(rules::rule);
        if (rule.isPresent()) {
            var own = suiting(rule.get().values().keySet(), target);
            return fitting(own.isEmpty() ? suiting(mentioned(rule.get()), target) : own, given);
        }
        var place = Said.words(given, PLACES);
        var subject = Said.words(given, List.of("subject"));
        if (place.isEmpty() && subject.isEmpty()) {
            refuseUnknownName(given, target);
            return List.of();
        }
        var names = new TreeSet<String>();
        for (var one : rules.rules()) {
            if (place.map(at -> isAt(one, at)).orElse(true)) {
                names.addAll(subject.map(code -> mentioned(one, code))
                        .orElseGet(() -> one.values().keySet()));
            }
        }
        return fitting(suiting(names, target), given);
    }

    private void refuseUnknownName(Map<String, Object> given, Object target) {
        NAMES.stream()
                .map(given::get)
                .filter(name -> name instanceof String && !name.equals(target))
                .findFirst()
                .ifPresent(name -> {
                    throw values.unknown(String.valueOf(name));
                });
    }

    private static boolean isAt(Rule rule, String place) {
        var eId = rule.source().eId();
        return eId.equals(place)
                || eId.equals(place + "__subpara_1")
                || rule.source().words().equalsIgnoreCase(place);
    }

    private Set<String> mentioned(Rule rule) {
        return mentioned(rule.route().stream().toList());
    }

    /** The values that a rule reads where it speaks of the subject. */
    private Set<String> mentioned(Rule rule, String subject) {
        return mentioned(rule.route().stream()
                .flatMap(route -> route.items().stream())
                .filter(clause -> clause.mentions(subject))
                .toList());
    }

    private Set<String> mentioned(List<RulebookNode> parts) {
        return rules.values().keySet().stream()
                .filter(name -> parts.stream().anyMatch(part -> part.mentions(name)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private List<String> suiting(Set<String> names, Object target) {
        return names.stream()
                .filter(name -> suits(values.current(name), target))
                .sorted()
                .toList();
    }

    private static boolean suits(Object current, Object target) {
        var isNumber = target instanceof Number
                || target instanceof String text && TypedNumber.money(text).isPresent();
        if (isNumber) {
            return current instanceof Long || current instanceof BigDecimal || current instanceof Integer;
        }
        return target instanceof Boolean == current instanceof Boolean;
    }

    /** What a value was said to be tells several apart. */
    private List<String> fitting(List<String> names, Map<String, Object> given) {
        var old = Said.first(given, OLD);
        var fitting = names.stream()
                .filter(name -> old.map(was -> values.is(name, was)).orElse(true))
                .toList();
        return fitting.isEmpty() ? names : fitting;
    }

    private void checkOld(String name, Map<String, Object> given) {
        Said.first(given, OLD).filter(was -> !values.is(name, was)).ifPresent(was -> {
            throw Refusal.invalid(CHANGE, "what-if.value-is-not", name, values.current(name), was);
        });
    }
}
