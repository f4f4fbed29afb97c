package vn.quyche.whatif;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.quyche.competence.TypedNumber;
import vn.quyche.kernel.Refusal;
import vn.quyche.regulation.Rules;

/** The named values of a version: found by names as people write them, set to what people write. */
final class NamedValues {

    private final Rules rules;

    NamedValues(Rules rules) {
        this.rules = rules;
    }

    /** The value's name as the rulebook writes it; {@code budget.off-estimate.threshold} and the like are understood. */
    Optional<String> find(String typed) {
        if (rules.values().containsKey(typed)) {
            return Optional.of(typed);
        }
        var folded = folded(typed);
        var alike = rules.values().keySet().stream()
                .filter(name -> !folded.isEmpty()
                        && (folded(name).equals(folded)
                                || folded(name).endsWith(folded) && folded.length() > "threshold".length()
                                || folded.endsWith(folded(name))))
                .toList();
        return alike.size() == 1 ? Optional.of(alike.get(0)) : Optional.empty();
    }

    /** Another value for a name. */
    Change.OtherValue set(String typed, Object to) {
        var name = find(typed).orElseThrow(() -> unknown(typed));
        return new Change.OtherValue(name, written(name, to));
    }

    /** Whether the value is what it is said to have been. */
    boolean is(String name, Object was) {
        var now = current(name);
        var said = written(name, was);
        return now instanceof BigDecimal || now instanceof Long
                ? TypedNumber.decimal(said)
                        .filter(number -> number.compareTo(new BigDecimal(now.toString())) == 0)
                        .isPresent()
                : now.toString().equals(said);
    }

    Object current(String name) {
        return Optional.ofNullable(rules.values().get(name)).orElseThrow().value();
    }

    /** As the rulebook writes it: sums may be typed as people write them. */
    private String written(String name, Object to) {
        if (to instanceof Map<?, ?> typed && typed.size() == 1) {
            return written(
                    name,
                    Optional.<Object>ofNullable(typed.values().iterator().next())
                            .orElse(""));
        }
        var text = to instanceof Number number ? new BigDecimal(number.toString()).toPlainString() : to.toString();
        var now = current(name);
        if (now instanceof Long) {
            return TypedNumber.money(text).map(BigDecimal::toPlainString).orElse(text);
        }
        return now instanceof BigDecimal
                ? TypedNumber.decimal(text).map(BigDecimal::toPlainString).orElse(text)
                : text;
    }

    Refusal unknown(String typed) {
        var known = new ArrayList<String>();
        rules.values().forEach((name, valued) -> {
            if (valued.value() instanceof Long || valued.value() instanceof BigDecimal) {
                known.add(name);
            }
        });
        return Refusal.invalid(
                "change",
                "what-if.unknown-value",
                typed,
                rules.version().number(),
                known.stream().sorted().collect(Collectors.joining(", ")));
    }

    private static String folded(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }
}
