package vn.quyche.regulation;

import java.time.DateTimeException;
import java.time.Period;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads a named value: one type and what it holds. */
final class ValueReader {

    private static final String QUESTION = "rests-on";
    private static final String INFORMS = "informs";
    private static final Set<String> BESIDE = Set.of(QUESTION, INFORMS);
    private static final Set<String> KEYS =
            Set.of("period", "fraction", "count", "range", "money", "area", "flag", "term", QUESTION, INFORMS);

    private ValueReader() {}

    /** Of the values of a rule those that are only told, and why. */
    static Map<String, Informs> informs(Map<String, RulebookNode> rule) {
        var informs = new LinkedHashMap<String, Informs>();
        Optional.ofNullable(rule.get("values"))
                .ifPresent(values -> values.fields()
                        .forEach((name, value) -> Optional.ofNullable(
                                        value.fields(KEYS).get(INFORMS))
                                .ifPresent(word -> informs.put(name, word.one(Informs.class)))));
        return informs;
    }

    /** A value of a rule that rests on these open questions. */
    static Object read(RulebookNode node, List<String> restsOn) {
        var fields = new LinkedHashMap<>(node.fields(KEYS));
        fields.remove(INFORMS);
        Optional.ofNullable(fields.remove(QUESTION)).ifPresent(question -> {
            if (!restsOn.contains(OpenQuestions.one(question))) {
                throw question.fault(
                        "The value rests on " + question.text() + ", and its rule does not say so.",
                        "Add " + question.text() + " to the rests-on of the rule.");
            }
        });
        if (fields.size() != 1) {
            throw node.fault(
                    "A value has one type.",
                    "Write one of "
                            + KEYS.stream()
                                    .filter(key -> !BESIDE.contains(key))
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
