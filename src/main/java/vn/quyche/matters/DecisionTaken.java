package vn.quyche.matters;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import vn.quyche.competence.Act;
import vn.quyche.kernel.Fact;
import vn.quyche.kernel.OrganId;
import vn.quyche.kernel.RecordRef;

/**
 * An organ said its word at its step of a matter. Documents, tasks and counts follow from this one fact.
 *
 * @param decider the organ
 * @param deciding whether this was the last step taken in this house
 * @param takenIn the meeting or ballot
 * @param use how a delegated power was used; absent where the organ decided by its own
 */
public record DecisionTaken(
        Particulars particulars,
        MatterId matter,
        String number,
        String subject,
        OrganId decider,
        Act act,
        Power power,
        Result result,
        boolean deciding,
        RecordRef takenIn,
        LocalDate on,
        Optional<UseOfPower> use)
        implements Fact {

    @Override
    public Map<String, String> details() {
        var details = new TreeMap<>(Map.of(
                "matter",
                matter.toString(),
                "number",
                number,
                "subject",
                subject,
                "organ",
                decider.code(),
                "act",
                act.name(),
                "power",
                power.name(),
                "result",
                result.name(),
                "deciding",
                Boolean.toString(deciding),
                "meeting",
                takenIn.title(),
                "on",
                on.toString()));
        use.ifPresent(how -> details.putAll(how.details()));
        return details;
    }
}
