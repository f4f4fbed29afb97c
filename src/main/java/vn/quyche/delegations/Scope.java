package vn.quyche.delegations;

import java.util.Map;
import java.util.Optional;
import vn.quyche.kernel.Citation;
import vn.quyche.kernel.OrganId;

/**
 * What a decision on delegation is about.
 *
 * @param power the provision whose delegation is taken back; absent where a power is given
 * @param subject the subject of the catalogue; absent where all subjects of the power are meant
 * @param by whose power it is
 * @param to who received it
 * @param holds the conditions under which the delegation holds; absent where nothing of it is left
 */
public record Scope(
        Optional<Citation> power,
        Optional<String> subject,
        OrganId by,
        OrganId to,
        Optional<Map<String, Object>> holds) {

    public Scope {
        holds = holds.map(Map::copyOf);
    }

    static Scope given(String subject, OrganId by, OrganId to, Map<String, Object> holds) {
        return new Scope(Optional.empty(), Optional.of(subject), by, to, Optional.of(holds));
    }

    Scope holding(Map<String, Object> narrower) {
        return new Scope(power, subject, by, to, Optional.of(narrower));
    }

    /** Whether both speak of the same power in the same hands. */
    boolean isOfSamePower(Scope other) {
        return power.isPresent() && power.equals(other.power) && to.equals(other.to);
    }
}
