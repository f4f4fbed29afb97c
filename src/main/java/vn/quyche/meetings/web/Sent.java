package vn.quyche.meetings.web;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.quyche.kernel.Refusal;
import vn.quyche.kernel.VietnamTime;

/** A body sent by another system, read field by field, so that what cannot be used is named. */
record Sent(Map<String, Object> fields) {

    String text(String field) {
        return find(field).orElseThrow(() -> Refusal.invalid(field, "field.missing", field));
    }

    String textOr(String field, String otherwise) {
        return find(field).orElse(otherwise);
    }

    int wholeOr(String field, int otherwise) {
        var text = find(field);
        try {
            return text.map(value -> new BigDecimal(value).intValueExact()).orElse(otherwise);
        } catch (ArithmeticException | NumberFormatException problem) {
            throw unusable(field, text.orElse(""));
        }
    }

    /** A moment with or without its offset; without one it is Vietnam time. */
    Instant moment(String field) {
        var text = text(field);
        try {
            return text.matches(".*(Z|[+-]\\d\\d:?\\d\\d)")
                    ? OffsetDateTime.parse(text).toInstant()
                    : LocalDateTime.parse(text).atZone(VietnamTime.ZONE).toInstant();
        } catch (DateTimeException problem) {
            throw unusable(field, text);
        }
    }

    <T> T id(String field, Function<String, T> read) {
        return id(field, text(field), read);
    }

    <T> Optional<T> findId(String field, Function<String, T> read) {
        return find(field).map(text -> id(field, text, read));
    }

    <T extends Enum<T>> T oneOf(String field, Class<T> type) {
        return choose(field, text(field), type);
    }

    <T extends Enum<T>> Optional<T> findOneOf(String field, Class<T> type) {
        return find(field).map(text -> choose(field, text, type));
    }

    private static <T> T id(String field, String text, Function<String, T> read) {
        try {
            return read.apply(text);
        } catch (IllegalArgumentException problem) {
            throw unusable(field, text);
        }
    }

    private static <T extends Enum<T>> T choose(String field, String text, Class<T> type) {
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

    private Optional<String> find(String field) {
        return Optional.ofNullable(fields.get(field))
                .map(value -> value.toString().strip())
                .filter(text -> !text.isEmpty());
    }

    private static Refusal unusable(String field, String value) {
        return Refusal.invalid(field, "field.unusable", field, value);
    }
}
