package vn.quyche.matters;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which facts differ. Numbers are compared by value and sets without order, however they were written. */
final class FactDifference {

    private FactDifference() {}

    /** The names of the facts that were entered, taken away or answered otherwise. */
    static List<String> between(Map<String, Object> before, Map<String, Object> after) {
        var names = new TreeSet<>(before.keySet());
        names.addAll(after.keySet());
        return names.stream()
                .filter(name -> !canonical(before.get(name)).equals(canonical(after.get(name))))
                .toList();
    }

    /** What is kept as entered; a fact taken away is entered as empty. */
    static Object entered(NewMatter what, String fact) {
        return what.facts().getOrDefault(fact, "");
    }

    private static Object canonical(@Nullable Object value) {
        if (value instanceof Number number) {
            return new BigDecimal(number.toString()).stripTrailingZeros();
        }
        if (value instanceof Collection<?> several) {
            return several.stream().map(String::valueOf).collect(Collectors.toSet());
        }
        return value == null ? Set.of("absent") : value;
    }
}
