package vn.quyche.regulation;

import java.time.DateTimeException;
import java.time.Period;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads a named value: one type and what it holds. */
final class ValueReader {

    private static final String QUESTION = "rests-on";
    private static final Set<String> KEYS =
            Set.of("period", "fraction", "count", "range", "money", "area", "flag", "term", QUESTION);

    private ValueReader() {}

    static Object read(RulebookNode node) {
        var fields = new LinkedHashMap<>(node.fields(KEYS));
        Optional.ofNullable(fields.remove(QUESTION)).ifPresent(RuleReader::question);
        if (fields.size() != 1) {
            throw node.fault(
                    "A value has one type.",
                    "Write one of "
                            + KEYS.stream()
                                    .filter(key -> !key.equals(QUESTION))
                                    .sorted()
                                    .collect(Collectors.joining(", "))
                            + ".");
        }
        var typed = fields.entrySet().iterator().next();
        return typed(typed.getKey(), typed.getValue());
    }

    private static Object typed(String type, RulebookNode node) {
        try {
            return switch (type) {
                case "period" -> Period.parse(node.text());
                case "fraction" -> Share.of(node.text());
                case "count" -> node.number().intValueExact();
                case "range" -> IntRange.of(node.text());
                case "money" -> node.number().longValueExact();
                case "area" -> node.number();
                case "flag" -> node.flag();
                default -> node.text();
            };
        } catch (IllegalArgumentException | ArithmeticException | DateTimeException e) {
            throw node.fault(
                    "\"" + node.text() + "\" is no " + type + ".",
                    "Write it like P5D, \"> 1/2\", 3, 1..2, 3000000000, 10, true or UNANIMOUS.");
        }
    }
}
