package vn.quyche.matters;

import java.util.Map;
import vn.quyche.kernel.Fact;

/** The body that filed a matter took it back. */
public record MatterWithdrawn(Particulars particulars, String number, String subject) implements Fact {

    @Override
    public Map<String, String> details() {
        return Map.of("number", number, "subject", subject);
    }
}
