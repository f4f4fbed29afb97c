package vn.quyche.competence;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.quyche.kernel.Refusal;

/**
 * Conditions as a decision on delegation states them, by fact: a flag, one code or a list of codes, {@code {"any": […]}}
 * or {@code {"none": […]}} of a set, {@code {"below": N}} or {@code {"upTo": N}} of a number.
 */
final class GivenConditions {

    private static final String BELOW = "below";
    private static final String UP_TO = "upTo";
    private static final String ANY = "any";
    private static final String NONE = "none";

    private GivenConditions() {}

    /** In one form: whole numbers of đồng as Long, areas as BigDecimal, codes as lists in the order of the catalogue. */
    static Map<String, Object> tidy(Subject subject, Map<String, Object> given) {
        var tidy = new LinkedHashMap<String, Object>();
        for (var fact : subject.facts()) {
            var value = given.get(fact.name());
            if (value != null) {
                tidy.put(fact.name(), tidy(fact, value));
            }
        }
        given.keySet().stream()
                .filter(name -> !tidy.containsKey(name))
                .findFirst()
                .ifPresent(name -> {
                    throw Refusal.invalid(name, "competence.unknown-fact", name, subject.code());
                });
        return tidy;
    }

    /** What the router makes of them. */
    static Map<String, Condition> read(Subject subject, Map<String, Object> given) {
        var conditions = new LinkedHashMap<String, Condition>();
        tidy(subject, given).forEach((name, value) -> conditions.put(name, condition(value)));
        return conditions;
    }

    private static Object tidy(FactDefinition fact, Object value) {
        if (fact.byDefault().isPresent()) {
            throw Refusal.invalid(fact.name(), "competence.condition-on-procedure", fact.name());
        }
        return switch (fact.type()) {
            case FLAG -> flag(fact, value);
            case ENUM, POST -> codes(fact, value instanceof Collection<?> codes ? codes : List.of(value));
            case SET -> set(fact, value);
            case MONEY, AREA -> ceiling(fact, value);
        };
    }

    private static Object flag(FactDefinition fact, Object value) {
        if (value instanceof Boolean) {
            return value;
        }
        throw Refusal.invalid(fact.name(), "competence.not-a-flag", fact.name(), String.valueOf(value));
    }

    private static Map<String, Object> set(FactDefinition fact, Object value) {
        if (value instanceof Map<?, ?> one && one.size() == 1) {
            for (var way : List.of(ANY, NONE)) {
                if (one.get(way) instanceof Collection<?> codes) {
                    return Map.of(way, codes(fact, codes));
                }
            }
        }
        throw Refusal.invalid(fact.name(), "competence.not-a-condition-on-a-set", fact.name(), String.valueOf(value));
    }

    private static List<String> codes(FactDefinition fact, Collection<?> given) {
        var asked = new ArrayList<Object>(given);
        var codes = fact.codes().stream().filter(asked::contains).toList();
        asked.removeAll(codes);
        if (!asked.isEmpty() || codes.isEmpty()) {
            throw Refusal.invalid(
                    fact.name(),
                    "competence.unknown-value",
                    asked.isEmpty() ? "[]" : String.valueOf(asked.get(0)),
                    fact.name(),
                    String.join(", ", fact.codes()));
        }
        return codes;
    }

    private static Map<String, Object> ceiling(FactDefinition fact, Object value) {
        if (value instanceof Map<?, ?> one && one.size() == 1) {
            for (var way : List.of(BELOW, UP_TO)) {
                var number = one.get(way);
                if (number != null) {
                    return Map.of(way, number(fact, number));
                }
            }
        }
        throw Refusal.invalid(fact.name(), "competence.not-a-ceiling", fact.name(), String.valueOf(value));
    }

    private static Object number(FactDefinition fact, Object value) {
        var number = Facts.number(fact, value);
        if (number.signum() == 0) {
            throw Refusal.invalid(fact.name(), "competence.ceiling-of-nothing", fact.name());
        }
        return fact.type() == FactType.MONEY ? (Object) number.longValueExact() : number.stripTrailingZeros();
    }

    private static Condition condition(Object value) {
        if (value instanceof Collection<?> codes) {
            return new Condition.OneOf(texts(codes));
        }
        if (value instanceof Map<?, ?> one) {
            var way = String.valueOf(one.keySet().iterator().next());
            var said = one.values().iterator().next();
            return switch (way) {
                case ANY -> new Condition.Any(texts((Collection<?>) said));
                case NONE -> new Condition.None(texts((Collection<?>) said));
                case UP_TO -> new Condition.Below(Variable.Scale.next(new BigDecimal(said.toString())));
                default -> new Condition.Below(new BigDecimal(said.toString()));
            };
        }
        return new Condition.OneOf(Set.of(String.valueOf(value)));
    }

    private static Set<String> texts(Collection<?> codes) {
        return Set.copyOf(codes.stream().map(String::valueOf).toList());
    }
}
