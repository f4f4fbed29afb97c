package vn.quyche.boards;

import java.util.Map;
import vn.quyche.kernel.Fact;

/** A tally sheet was entered; its figures stay with the board until they are confirmed. */
public record TallyEntered(Particulars particulars, int number) implements Fact {

    @Override
    public Map<String, String> details() {
        return Map.of("number", String.valueOf(number));
    }
}
