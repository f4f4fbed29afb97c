package vn.quyche.matters;

import java.util.Map;
import vn.quyche.competence.Outcome;
import vn.quyche.kernel.Fact;
import vn.quyche.kernel.OrganId;

/** A body filed a matter; its route was computed. */
public record MatterFiled(Particulars particulars, String number, String subject, OrganId body, Outcome outcome)
        implements Fact {

    @Override
    public Map<String, String> details() {
        return Map.of("number", number, "subject", subject, "body", body.code(), "outcome", outcome.name());
    }
}
