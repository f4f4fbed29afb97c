package vn.quyche.boards;

import java.util.Map;
import vn.quyche.kernel.Fact;

/** A second person confirmed a tally sheet. */
public record TallyConfirmed(Particulars particulars, int number, String enteredBy) implements Fact {

    @Override
    public Map<String, String> details() {
        return Map.of("number", String.valueOf(number), "enteredBy", enteredBy);
    }
}
