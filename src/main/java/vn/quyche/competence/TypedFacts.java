package vn.quyche.competence;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.quyche.kernel.Refusal;

/** Reads facts as people type them. */
final class TypedFacts {

    /** How an address says that none of the codes of a set holds. */
    private static final String NONE = "[]";

    /** Between two answers to one question, which only a set may have. */
    private static final String AND = " / ";

    private TypedFacts() {}

    /** Several values sent for one fact, as one text; the same value sent twice is one. */
    static String joined(Subject subject, String fact, List<String> values) {
        var isSet =
                subject.fact(fact).filter(known -> known.type() == FactType.SET).isPresent();
        var answers = values.stream()
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .distinct()
                .toList();
        return String.join(isSet ? "," : AND, answers);
    }

    static Map<String, Object> read(Subject subject, Map<String, String> typed) {
        var facts = new LinkedHashMap<String, Object>();
        typed.forEach((name, text) -> {
            var fact = subject.fact(name)
                    .orElseThrow(() -> Refusal.invalid(name, "competence.unknown-fact", name, subject.code()));
            if (fact.type() == FactType.SET) {
                facts.put(name, codes(text));
            } else if (text.contains(AND)) {
                throw Refusal.invalid(name, "competence.two-answers", name, text);
            } else if (!text.isBlank()) {
                facts.put(name, value(fact, text.strip()));
            }
        });
        Facts.of(subject, facts);
        return facts;
    }

    private static Object value(FactDefinition fact, String text) {
        return switch (fact.type()) {
            case MONEY -> number(fact, TypedNumber.money(text), text).longValueExact();
            case AREA -> number(fact, TypedNumber.decimal(text), text);
            case FLAG -> {
                if (!Variable.flagCodes().contains(text)) {
                    throw Refusal.invalid(fact.name(), "competence.not-a-flag", fact.name(), text);
                }
                yield Boolean.valueOf(text);
            }
            default -> text;
        };
    }

    private static BigDecimal number(FactDefinition fact, Optional<BigDecimal> read, String text) {
        var number = read.orElseThrow(() -> Refusal.invalid(fact.name(), "competence.not-a-number", fact.name(), text));
        if (Facts.isTooLarge(number)) {
            throw Refusal.invalid(fact.name(), "competence.too-large", fact.name());
        }
        if (number.signum() < 0) {
            throw Refusal.invalid(fact.name(), "competence.negative", fact.name(), text);
        }
        return number;
    }

    private static List<String> codes(String text) {
        return Arrays.stream(text.replace(NONE, "").split(","))
                .map(String::strip)
                .filter(code -> !code.isEmpty())
                .toList();
    }
}
