package vn.quyche.matters;

import java.util.Map;
import vn.quyche.kernel.Fact;
import vn.quyche.kernel.OrganId;

/** Discussed again and still not agreed: the organ above decides. */
public record MatterEscalated(Particulars particulars, String number, String subject, OrganId to) implements Fact {

    @Override
    public Map<String, String> details() {
        return Map.of("number", number, "subject", subject, "to", to.code());
    }
}
