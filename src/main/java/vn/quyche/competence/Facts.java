package vn.quyche.competence;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.quyche.kernel.Refusal;

/** What is known of a matter, checked against the catalogue. An unknown fact or value is refused by its name. */
final class Facts {

    private static final int DIGITS = 18;

    private final Subject subject;

    /** By position: a code, a set of codes, or the units of a number. */
    private final @Nullable Object[] known;

    private Facts(Subject subject) {
        this.subject = subject;
        this.known = new @Nullable Object[subject.facts().size()];
    }

    static Facts of(Subject subject, Map<String, Object> given) {
        return given(subject, given).assumed();
    }

    /** With those that were left out at their default, where they have one. */
    Facts assumed() {
        var facts = new Facts(subject);
        for (var i = 0; i < known.length; i++) {
            facts.known[i] = known[i] != null
                    ? known[i]
                    : subject.facts().get(i).byDefault().map(String::valueOf).orElse(null);
        }
        return facts;
    }

    /** Only what is given, nothing assumed. */
    static Facts given(Subject subject, Map<String, Object> given) {
        var facts = new Facts(subject);
        given.forEach(facts::take);
        return facts;
    }

    private void take(String name, @Nullable Object value) {
        for (var i = 0; i < known.length; i++) {
            var fact = subject.facts().get(i);
            if (fact.name().equals(name)) {
                known[i] = checked(fact, value);
                return;
            }
        }
        throw Refusal.invalid(name, "competence.unknown-fact", name, subject.code());
    }

    private static Object checked(FactDefinition fact, @Nullable Object value) {
        return switch (fact.type()) {
            case MONEY, AREA -> Variable.Scale.units(number(fact, value));
            case FLAG -> {
                if (value instanceof Boolean flag) {
                    yield String.valueOf(flag);
                }
                throw Refusal.invalid(fact.name(), "competence.not-a-flag", fact.name(), String.valueOf(value));
            }
            case ENUM, POST -> code(fact, value);
            case SET -> {
                if (!(value instanceof Collection<?> codes)) {
                    throw Refusal.invalid(fact.name(), "competence.not-a-list", fact.name(), String.valueOf(value));
                }
                var set = new HashSet<String>();
                codes.forEach(code -> set.add(code(fact, code)));
                yield Set.copyOf(set);
            }
        };
    }

    static BigDecimal number(FactDefinition fact, @Nullable Object value) {
        if (!(value instanceof Number) || value instanceof Double inexact && !Double.isFinite(inexact)) {
            throw Refusal.invalid(fact.name(), "competence.not-a-number", fact.name(), String.valueOf(value));
        }
        var number = new BigDecimal(value.toString());
        if (isTooLarge(number)) {
            throw Refusal.invalid(fact.name(), "competence.too-large", fact.name());
        }
        if (number.signum() < 0) {
            throw Refusal.invalid(fact.name(), "competence.negative", fact.name(), String.valueOf(value));
        }
        if (fact.type() == FactType.MONEY && !isWhole(number)) {
            throw Refusal.invalid(fact.name(), "competence.not-whole", fact.name(), String.valueOf(value));
        }
        return number;
    }

    /** Told without writing the number out, however many noughts it has. */
    private static boolean isWhole(BigDecimal number) {
        return number.scale() <= 0 || number.stripTrailingZeros().scale() <= 0;
    }

    /** No sum and no area of this world has so many digits. */
    static boolean isTooLarge(BigDecimal number) {
        return number.precision() - number.scale() > DIGITS;
    }

    private static String code(FactDefinition fact, @Nullable Object value) {
        if (value instanceof String code && fact.values().containsKey(code)) {
            return code;
        }
        throw Refusal.invalid(
                fact.name(),
                "competence.unknown-value",
                String.valueOf(value),
                fact.name(),
                String.join(", ", fact.codes()));
    }

    /** The class of each variable, {@code -1} where the fact is not known. */
    int[] classes(List<Variable> variables) {
        var classes = new int[variables.size()];
        Arrays.fill(classes, -1);
        for (var v = 0; v < classes.length; v++) {
            var variable = variables.get(v);
            var value = known[variable.fact()];
            if (value != null) {
                classes[v] = classOf(variable, value);
            }
        }
        return classes;
    }

    private static int classOf(Variable variable, Object value) {
        if (variable instanceof Variable.Choice choice) {
            return choice.codes().indexOf(value);
        }
        if (variable instanceof Variable.Membership member) {
            return value instanceof Set<?> codes && codes.contains(member.code()) ? 1 : 0;
        }
        return variable instanceof Variable.Scale scale && value instanceof Long units ? scale.classOf(units) : -1;
    }

    /** Whether all conditions are known to hold. */
    boolean meet(Map<String, Condition> conditions) {
        return conditions.entrySet().stream().allMatch(asked -> meets(asked.getKey(), asked.getValue()));
    }

    /** Whether a fact is known to have this answer. */
    boolean says(String name, String code) {
        return code.equals(find(name));
    }

    /** Whether a number is known to be more than none. */
    boolean isSome(String name) {
        return find(name) instanceof Long units && units > 0;
    }

    /** Whether no condition is known to fail. */
    boolean mayMeet(Map<String, Condition> conditions) {
        return conditions.entrySet().stream()
                .allMatch(asked -> find(asked.getKey()) == null || meets(asked.getKey(), asked.getValue()));
    }

    private boolean meets(String name, Condition condition) {
        var value = find(name);
        return value != null && meets(value, condition);
    }

    private @Nullable Object find(String name) {
        for (var i = 0; i < known.length; i++) {
            if (subject.facts().get(i).name().equals(name)) {
                return known[i];
            }
        }
        return null;
    }

    private static boolean meets(Object value, Condition condition) {
        if (value instanceof Long units) {
            return condition instanceof Condition.AtLeast least && units >= Variable.Scale.units(least.threshold())
                    || condition instanceof Condition.Below below && units < Variable.Scale.units(below.threshold());
        }
        if (value instanceof Set<?> codes) {
            return condition instanceof Condition.Any any
                            && any.codes().stream().anyMatch(codes::contains)
                    || condition instanceof Condition.None none
                            && none.codes().stream().noneMatch(codes::contains);
        }
        return condition instanceof Condition.OneOf one && one.codes().contains(value.toString());
    }
}
