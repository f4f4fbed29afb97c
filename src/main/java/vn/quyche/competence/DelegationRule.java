package vn.quyche.competence;

import java.util.Map;
import java.util.Optional;
import vn.quyche.kernel.Citation;
import vn.quyche.kernel.OrganId;
import vn.quyche.kernel.RecordRef;

/**
 * A power given, or taken back, by a decision of the organ that holds it: a rule of its days beside those of the
 * regulation.
 *
 * @param decision the record that keeps it, titled as pages cite it
 * @param subject the subject of the catalogue in which it holds; absent where a power is taken back in all its subjects
 * @param power the provision whose delegation is taken back; absent where a power is given
 * @param to the organ that received the power
 * @param holds the conditions under which the delegation holds, by fact; absent where nothing of it is left
 */
public record DelegationRule(
        RecordRef decision,
        Optional<String> subject,
        Optional<Citation> power,
        OrganId to,
        Optional<Map<String, Object>> holds) {

    public DelegationRule {
        holds = holds.map(Map::copyOf);
    }

    /** A power given, under conditions. */
    public static DelegationRule given(RecordRef decision, String subject, OrganId to, Map<String, Object> holds) {
        return new DelegationRule(decision, Optional.of(subject), Optional.empty(), to, Optional.of(holds));
    }

    /** A power of the regulation taken back, but for the cases in which it still holds. */
    public static DelegationRule takenBack(
            RecordRef decision,
            Optional<String> subject,
            Citation power,
            OrganId from,
            Optional<Map<String, Object>> holds) {
        return new DelegationRule(decision, subject, Optional.of(power), from, holds);
    }

    /** Whether it is about a subject. */
    public boolean isAbout(String code) {
        return subject.isEmpty() || subject.get().equals(code);
    }
}
