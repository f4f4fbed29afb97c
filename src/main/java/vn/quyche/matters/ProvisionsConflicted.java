package vn.quyche.matters;

import java.util.Map;
import vn.quyche.kernel.Fact;

/** Two provisions answer differently who decides a matter. */
public record ProvisionsConflicted(
        Particulars particulars, MatterId matter, String number, String subject, String conflict) implements Fact {

    @Override
    public Map<String, String> details() {
        return Map.of("number", number, "subject", subject, "conflict", conflict);
    }
}
