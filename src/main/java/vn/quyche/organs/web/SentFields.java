package vn.quyche.organs.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.util.MultiValueMap;
import vn.quyche.kernel.OrganId;
import vn.quyche.kernel.PersonId;
import vn.quyche.kernel.Refusal;
import vn.quyche.organs.DecidingDocument;
import vn.quyche.web.TypedDay;

/** The fields of a form as they were sent; what cannot be read is refused by its field. */
class SentFields {

    private static final int LONGEST = 300;

    private final MultiValueMap<String, String> sent;

    SentFields(MultiValueMap<String, String> sent) {
        this.sent = sent;
    }

    final DecidingDocument document() {
        if (text("decidedOn").isEmpty()) {
            throw Refusal.invalid("decidedOn", "change.document-missing");
        }
        return new DecidingDocument(text("decidedBy"), text("number"), day("decidedOn"));
    }

    final List<OrganId> organs(String field) {
        return sent.getOrDefault(field, List.of()).stream()
                .filter(code -> !code.isBlank())
                .map(code -> organIn(field, code).orElseThrow())
                .distinct()
                .toList();
    }

    final PersonId person() {
        return id("person", PersonId::of).orElseThrow(() -> Refusal.invalid("person", "field.missing", "person"));
    }

    final OrganId organ(String field) {
        return findOrgan(field).orElseThrow(() -> Refusal.invalid(field, "field.missing", field));
    }

    final Optional<OrganId> findOrgan(String field) {
        return organIn(field, text(field));
    }

    static Optional<OrganId> organIn(String field, String code) {
        if (code.isBlank()) {
            return Optional.empty();
        }
        if (!code.matches("[A-Z][A-Z0-9_]*")) {
            throw Refusal.invalid(field, "organ.unknown", code);
        }
        return Optional.of(OrganId.of(code));
    }

    final LocalDate day(String field) {
        return TypedDay.read(field, text(field));
    }

    final <T> Optional<T> id(String field, Function<String, T> read) {
        var typed = text(field);
        if (typed.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(read.apply(typed));
        } catch (IllegalArgumentException notAnId) {
            throw Refusal.notFound("record.not-found", Optional.empty());
        }
    }

    final <T extends Enum<T>> T one(String field, T[] all) {
        return read(field, text(field), all);
    }

    static <T extends Enum<T>> T read(String field, String typed, T[] all) {
        for (var value : all) {
            if (value.name().equals(typed)) {
                return value;
            }
        }
        throw Refusal.invalid(field, "field.missing", field);
    }

    final String text(String field) {
        var value = sent.getFirst(field);
        var text = value == null ? "" : value.strip();
        if (text.length() > LONGEST) {
            throw Refusal.invalid(field, "change.too-long", LONGEST);
        }
        return text;
    }
}
