package vn.quyche.competence;

import java.math.BigDecimal;
import java.util.Set;

/** What a clause asks of one fact. */
public sealed interface Condition {

    /** It is one of these codes; {@code true} and {@code false} for a flag. */
    record OneOf(Set<String> codes) implements Condition {}

    /** At least one of these codes is among those given. */
    record Any(Set<String> codes) implements Condition {}

    /** None of these codes is among those given. */
    record None(Set<String> codes) implements Condition {}

    /** It reaches this number. */
    record AtLeast(BigDecimal threshold) implements Condition {}

    /** It stays below this number. */
    record Below(BigDecimal threshold) implements Condition {}
}
