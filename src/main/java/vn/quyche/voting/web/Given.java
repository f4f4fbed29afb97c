package vn.quyche.voting.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import vn.quyche.kernel.Refusal;

/** A body sent by another system, read field by field, so that what cannot be used is named. */
record Given(Map<String, Object> fields) {

    String text(String field) {
        return find(field)
                .filter(value -> value instanceof String text && !text.isBlank())
                .map(value -> ((String) value).strip())
                .orElseThrow(() -> Refusal.invalid(field, "field.missing", field));
    }

    String textOr(String field, String otherwise) {
        return find(field).isPresent() ? text(field) : otherwise;
    }

    LocalDate day(String field) {
        var text = text(field);
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException problem) {
            throw unusable(field, text);
        }
    }

    int whole(String field) {
        return findWhole(field).orElseThrow(() -> Refusal.invalid(field, "field.missing", field));
    }

    int wholeOr(String field, int otherwise) {
        return findWhole(field).orElse(otherwise);
    }

    Optional<Boolean> flag(String field) {
        return find(field).map(value -> {
            if (value instanceof Boolean flag) {
                return flag;
            }
            throw unusable(field, value);
        });
    }

    /** One of the values of an enumeration; the refusal names them. */
    <T extends Enum<T>> T oneOf(String field, Class<T> type) {
        var text = text(field);
        return Arrays.stream(type.getEnumConstants())
                .filter(value -> value.name().equals(text))
                .findFirst()
                .orElseThrow(() -> Refusal.invalid(
                        field,
                        "field.not-one-of",
                        field,
                        text,
                        Arrays.stream(type.getEnumConstants()).map(Enum::name).collect(Collectors.joining(", "))));
    }

    private OptionalInt findWhole(String field) {
        var found = find(field);
        if (found.isEmpty()) {
            return OptionalInt.empty();
        }
        try {
            return OptionalInt.of(new BigDecimal(found.get().toString()).intValueExact());
        } catch (ArithmeticException | NumberFormatException problem) {
            throw unusable(field, found.get());
        }
    }

    private Optional<Object> find(String field) {
        return Optional.ofNullable(fields.get(field));
    }

    private static Refusal unusable(String field, Object value) {
        return Refusal.invalid(field, "field.unusable", field, value.toString());
    }
}
