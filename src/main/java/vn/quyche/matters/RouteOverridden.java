package vn.quyche.matters;

import java.util.Map;
import java.util.Optional;
import vn.quyche.competence.Act;
import vn.quyche.kernel.Fact;
import vn.quyche.kernel.OrganId;

/** The Standing Group departed from the route of a matter, with a reason. */
public record RouteOverridden(
        Particulars particulars,
        MatterId matter,
        String number,
        String subject,
        OverrideId override,
        OverrideKind kind,
        OrganId step,
        Act act,
        Optional<OrganId> other,
        String reason)
        implements Fact {

    @Override
    public Map<String, String> details() {
        return Map.of(
                "number",
                number,
                "subject",
                subject,
                "kind",
                kind.name(),
                "step",
                step.code(),
                "act",
                act.name(),
                "other",
                other.map(OrganId::code).orElse(""),
                "reason",
                reason);
    }
}
