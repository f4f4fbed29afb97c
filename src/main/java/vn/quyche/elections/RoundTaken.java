package vn.quyche.elections;

import java.util.Map;
import vn.quyche.kernel.Fact;

/** A round of an election was put to the vote. */
public record RoundTaken(Particulars particulars, int number, int standing) implements Fact {

    @Override
    public Map<String, String> details() {
        return Map.of("number", Integer.toString(number), "standing", Integer.toString(standing));
    }
}
