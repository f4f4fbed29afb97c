package vn.quyche.delegations.web;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.quyche.delegations.DelegationId;
import vn.quyche.kernel.OrganId;
import vn.quyche.kernel.Refusal;
import vn.quyche.web.TypedDay;

/** Reads what was sent, and refuses by its name what cannot be read. */
final class Sent {

    private Sent() {}

    static LocalDate day(String field, @Nullable String text) {
        return dayIfAny(field, text).orElseThrow(() -> Refusal.invalid(field, "delegation.day-missing"));
    }

    static Optional<LocalDate> dayIfAny(String field, @Nullable String text) {
        if (text == null || text.isBlank()) {
            return Optional.empty();
        }
        return Optional.of(TypedDay.read(field, text));
    }

    static Optional<OrganId> organ(String field, @Nullable String text) {
        if (text == null || text.isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(OrganId.of(text.strip()));
        } catch (IllegalArgumentException e) {
            throw Refusal.invalid(field, "organ.unknown", text);
        }
    }

    static Optional<UUID> id(String field, @Nullable String text) {
        if (text == null || text.isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(UUID.fromString(text.strip()));
        } catch (IllegalArgumentException e) {
            throw Refusal.invalid(field, "delegation.not-a-record", text);
        }
    }

    static Optional<String> words(@Nullable String text) {
        return Optional.ofNullable(text).map(String::strip).filter(said -> !said.isEmpty());
    }

    static String given(@Nullable String text) {
        return text == null ? "" : text;
    }

    /** The decision that an address names; absent where it names a power of the regulation. */
    static Optional<DelegationId> decision(String name) {
        try {
            return Optional.of(DelegationId.of(name));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }
}
