package vn.quyche.whatif;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.quyche.competence.Act;
import vn.quyche.competence.Redirection;
import vn.quyche.competence.Redirection.Power;
import vn.quyche.kernel.OrganId;
import vn.quyche.kernel.Refusal;

/** Reads who acts instead, or by whose power, in the steps of a rule. */
final class StepChanges {

    private static final String CHANGE = "change";
    private static final List<String> BY = List.of("delegatedBy", "delegated-by");
    private static final List<String> TO = List.of("delegateTo", "delegate-to", "delegatedTo", "delegated-to");
    private static final Set<String> NONE = Set.of("", "none", "null", "false", "no");
    private static final Set<String> TAKEN_BACK =
            Set.of("withdrawn", "withdraw", "revoked", "revoke", "ended", "taken-back");

    private final List<OrganId> organs;

    StepChanges(List<OrganId> organs) {
        this.organs = organs;
    }

    List<Change> read(String rule, Map<String, Object> said) {
        var given = flat(said);
        var organ = organ(given, "organ").or(() -> isOrgan(given.get("to")) ? organ(given, "to") : Optional.empty());
        var from = organ(given, "fromOrgan")
                .or(() -> isOrgan(given.get("from")) ? organ(given, "from") : Optional.empty());
        var act = Said.words(given, List.of("act")).map(StepChanges::act);
        var power = power(given);
        return organ.isEmpty() && act.isEmpty() && power.isEmpty()
                ? List.of()
                : List.of(new Change.OtherSteps(new Redirection(rule, from, organ, act, power)));
    }

    /** {@code step}, a single one of {@code steps}, and {@code organ: {from, to}} say the same without the braces. */
    private static Map<String, Object> flat(Map<String, Object> given) {
        var flat = new LinkedHashMap<>(given);
        if (given.get("steps") instanceof List<?> list && list.size() == 1 && list.get(0) instanceof Map<?, ?> only) {
            flat.remove("steps");
            flat.put("delegatedBy", "");
            flat.putAll(Said.named(only));
        }
        for (var key : List.of("step", "organ")) {
            if (given.get(key) instanceof Map<?, ?> inner) {
                flat.remove(key);
                flat.putAll(Said.named(inner));
            }
        }
        return flat;
    }

    private Optional<Power> power(Map<String, Object> given) {
        var to = Said.words(given, TO).map(this::known);
        if (to.isPresent()) {
            return to.map(Power.DelegatedTo::new);
        }
        var by = Said.first(given, BY).map(value -> value.toString().strip());
        if (by.isPresent()) {
            return by.map(text -> NONE.contains(text.toLowerCase(Locale.ROOT))
                    ? new Power.Own()
                    : new Power.DelegatedBy(known(text)));
        }
        return Said.first(given, List.of("delegation"))
                .map(value -> value.toString().strip())
                .map(this::delegation);
    }

    private Power delegation(String said) {
        var folded = said.toLowerCase(Locale.ROOT);
        return NONE.contains(folded) || TAKEN_BACK.contains(folded)
                ? new Power.Withdrawn()
                : new Power.DelegatedBy(known(said));
    }

    private boolean isOrgan(@Nullable Object value) {
        return value instanceof String code
                && organs.stream().anyMatch(known -> known.code().equals(code.strip()));
    }

    private Optional<OrganId> organ(Map<String, Object> given, String key) {
        return Said.words(given, List.of(key)).map(this::known);
    }

    private OrganId known(String code) {
        return organs.stream()
                .filter(organ -> organ.code().equals(code.strip()))
                .findFirst()
                .orElseThrow(() -> Refusal.invalid(CHANGE, "what-if.unknown-organ", code, codes()));
    }

    private String codes() {
        return String.join(", ", organs.stream().map(OrganId::code).toList());
    }

    private static Act act(String name) {
        return Arrays.stream(Act.values())
                .filter(act -> act.name().equals(name))
                .findFirst()
                .orElseThrow(() -> Refusal.invalid(
                        CHANGE,
                        "what-if.unknown-act",
                        name,
                        String.join(
                                ", ", Arrays.stream(Act.values()).map(Act::name).toList())));
    }
}
