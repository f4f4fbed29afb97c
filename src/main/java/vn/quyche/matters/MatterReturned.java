package vn.quyche.matters;

import java.util.Map;
import vn.quyche.kernel.Fact;

/** The Office gave a matter back to be completed. */
public record MatterReturned(Particulars particulars, String number, String subject, int round) implements Fact {

    @Override
    public Map<String, String> details() {
        return Map.of("number", number, "subject", subject, "round", Integer.toString(round));
    }
}
