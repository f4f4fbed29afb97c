package vn.quyche.organs;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.quyche.kernel.OrganId;
import vn.quyche.kernel.PersonId;

/**
 * Lines of the register that end together.
 *
 * @param sheet where they stand
 * @param key what they have in common, by column; one of several values where there is a list of them
 */
record Lines(Sheet sheet, Map<String, Object> key) {

    static Lines form(OrganId organ) {
        return of(Sheet.FORM, organ);
    }

    static Lines seat(OrganId organ, PersonId person) {
        return of(Sheet.MEMBERSHIP, organ, person);
    }

    static Lines suspension(OrganId organ, PersonId person) {
        return of(Sheet.SUSPENSION, organ, person);
    }

    static Lines posts(OrganId organ, PersonId person) {
        return of(Sheet.POST, organ, person);
    }

    static Lines post(OrganId organ, PersonId person, PostKind kind) {
        var key = new LinkedHashMap<>(posts(organ, person).key);
        key.put("kind", kind.name());
        return new Lines(Sheet.POST, key);
    }

    static Lines standIn(OrganId organ, PostKind kind) {
        return new Lines(Sheet.STAND_IN, Map.of("organ", organ.code(), "kind", kind.name()));
    }

    static Lines assignment(PersonId person, Assignment.Kind kind, Optional<OrganId> organ, String field) {
        var key = new LinkedHashMap<String, Object>();
        key.put("person", person.value());
        key.put("kind", kind.name());
        key.put("field", field);
        organ.ifPresent(body -> key.put("organ", body.code()));
        return new Lines(Sheet.ASSIGNMENT, key);
    }

    /** What they have in common as a condition, whose parameters are the key. */
    String condition() {
        return key.entrySet().stream()
                .map(one -> one.getKey()
                        + (one.getValue() instanceof List<?> ? " in (:%s)" : " = :%s").formatted(one.getKey()))
                .collect(Collectors.joining(" and "));
    }

    /** Whatever a sheet says of a body. */
    static Lines of(Sheet sheet, OrganId organ) {
        return new Lines(sheet, Map.of("organ", organ.code()));
    }

    /** Whatever a sheet says of some bodies. */
    static Lines of(Sheet sheet, List<OrganId> organs) {
        return new Lines(
                sheet, Map.of("organ", organs.stream().map(OrganId::code).toList()));
    }

    /** Whatever a sheet says of a person. */
    static Lines of(Sheet sheet, PersonId person) {
        return new Lines(sheet, Map.of("person", person.value()));
    }

    private static Lines of(Sheet sheet, OrganId organ, PersonId person) {
        return new Lines(sheet, Map.of("organ", organ.code(), "person", person.value()));
    }
}
