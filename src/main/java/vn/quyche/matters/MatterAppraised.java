package vn.quyche.matters;

import java.util.Map;
import vn.quyche.kernel.Fact;

/** The Office found a matter in order. */
public record MatterAppraised(Particulars particulars, String number, String subject, int round) implements Fact {

    @Override
    public Map<String, String> details() {
        return Map.of("number", number, "subject", subject, "round", Integer.toString(round));
    }
}
