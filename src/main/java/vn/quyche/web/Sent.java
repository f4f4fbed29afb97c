package vn.quyche.web;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.quyche.kernel.Refusal;
import vn.quyche.kernel.VietnamTime;

/** A body sent by another system, read field by field, so that what cannot be used is named. */
public record Sent(Map<String, Object> fields) {

    /** A body that may be left out. */
    public static Sent of(@Nullable Map<String, Object> body) {
        return new Sent(body == null ? Map.of() : body);
    }

    public String text(String field) {
        return find(field).orElseThrow(() -> Refusal.invalid(field, "field.missing", field));
    }

    public String textOr(String field, String otherwise) {
        return find(field).orElse(otherwise);
    }

    public int whole(String field) {
        return whole(field, text(field));
    }

    public int wholeOr(String field, int otherwise) {
        return find(field).map(text -> whole(field, text)).orElse(otherwise);
    }

    public Optional<Boolean> flag(String field) {
        return find(field).map(text -> switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw unusable(field, text);
        });
    }

    /** A list of texts; none when the field is left out. */
    public List<String> texts(String field) {
        var value = fields.get(field);
        if (value == null) {
            return List.of();
        }
        if (value instanceof List<?> list && list.stream().allMatch(String.class::isInstance)) {
            return list.stream().map(String.class::cast).toList();
        }
        throw unusable(field, value.toString());
    }

    public LocalDate day(String field) {
        var text = text(field);
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException problem) {
            throw unusable(field, text);
        }
    }

    /** A moment with or without its offset; without one it is Vietnam time. */
    public Instant moment(String field) {
        var text = text(field);
        try {
            return text.matches(".*(Z|[+-]\\d\\d:?\\d\\d)")
                    ? OffsetDateTime.parse(text).toInstant()
                    : LocalDateTime.parse(text).atZone(VietnamTime.ZONE).toInstant();
        } catch (DateTimeException problem) {
            throw unusable(field, text);
        }
    }

    public <T> T id(String field, Function<String, T> read) {
        return id(field, text(field), read);
    }

    public <T> Optional<T> findId(String field, Function<String, T> read) {
        return find(field).map(text -> id(field, text, read));
    }

    public <T extends Enum<T>> T oneOf(String field, Class<T> type) {
        return choose(field, text(field), type);
    }

    public <T extends Enum<T>> Optional<T> findOneOf(String field, Class<T> type) {
        return find(field).map(text -> choose(field, text, type));
    }

    private static int whole(String field, String text) {
        try {
            return new BigDecimal(text).intValueExact();
        } catch (ArithmeticException | NumberFormatException problem) {
            throw unusable(field, text);
        }
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
