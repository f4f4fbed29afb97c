package vn.quyche.gaps;

import java.util.Map;
import vn.quyche.kernel.Fact;

/** The Office added to an entry of the gap register how it was settled. */
public record GapNoted(Particulars particulars, String number) implements Fact {

    @Override
    public Map<String, String> details() {
        return Map.of("number", number);
    }
}
