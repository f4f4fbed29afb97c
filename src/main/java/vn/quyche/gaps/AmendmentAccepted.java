package vn.quyche.gaps;

import java.util.Map;
import vn.quyche.kernel.Fact;

/** A proposed amendment is to be drafted into the regulation. */
public record AmendmentAccepted(Particulars particulars, int precedents) implements Fact {

    @Override
    public Map<String, String> details() {
        return Map.of("precedents", Integer.toString(precedents));
    }
}
