package vn.quyche.competence;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.stream.Collectors;

/** Facts and conditions in the words of FEEL, the expression language of DMN. */
final class Feel {

    private Feel() {}

    static String string(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    static String strings(Collection<String> texts) {
        return texts.stream().map(Feel::string).collect(Collectors.joining(", "));
    }

    static String list(Collection<String> texts) {
        return "[" + strings(texts) + "]";
    }

    /** A fact with a default may be left unknown, which is then taken for the default. */
    static String input(FactDefinition fact) {
        return fact.byDefault()
                .map(assumed -> assumed ? fact.name() + " != false" : fact.name() + " = true")
                .orElse(fact.name());
    }

    static String type(FactDefinition fact) {
        return switch (fact.type()) {
            case MONEY, AREA -> "number";
            case FLAG -> "boolean";
            case ENUM, POST, SET -> "t_" + fact.name();
        };
    }

    /** The test that a fact must pass. */
    static String test(FactDefinition fact, Condition condition) {
        if (condition instanceof Condition.OneOf one) {
            return fact.type() == FactType.FLAG ? String.join(", ", one.codes()) : strings(one.codes());
        }
        if (condition instanceof Condition.AtLeast least) {
            return ">= " + plain(least.threshold());
        }
        if (condition instanceof Condition.Below below) {
            return "< " + plain(below.threshold());
        }
        return condition instanceof Condition.Any any
                ? held(any.codes(), "", " or ")
                : condition instanceof Condition.None none ? held(none.codes(), " = false", " and ") : "-";
    }

    private static String held(Collection<String> codes, String negation, String joined) {
        return codes.stream()
                .map(code -> "list contains(?, " + string(code) + ")" + negation)
                .collect(Collectors.joining(joined));
    }

    private static String plain(BigDecimal number) {
        return number.toPlainString();
    }
}
