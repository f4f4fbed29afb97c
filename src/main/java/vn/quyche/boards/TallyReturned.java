package vn.quyche.boards;

import java.util.Map;
import vn.quyche.kernel.Fact;

/** A second person found a tally sheet wrong. */
public record TallyReturned(Particulars particulars, int number) implements Fact {

    @Override
    public Map<String, String> details() {
        return Map.of("number", String.valueOf(number));
    }
}
