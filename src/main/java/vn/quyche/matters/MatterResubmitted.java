package vn.quyche.matters;

import java.util.Map;
import vn.quyche.kernel.Fact;

/** A body filed a matter once more. */
public record MatterResubmitted(Particulars particulars, String number, String subject, int round) implements Fact {

    @Override
    public Map<String, String> details() {
        return Map.of("number", number, "subject", subject, "round", Integer.toString(round));
    }
}
