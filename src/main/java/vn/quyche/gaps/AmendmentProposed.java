package vn.quyche.gaps;

import java.util.Map;
import vn.quyche.kernel.Fact;

/** An amendment of the regulation was proposed from the gap register. */
public record AmendmentProposed(Particulars particulars, int precedents) implements Fact {

    @Override
    public Map<String, String> details() {
        return Map.of("precedents", Integer.toString(precedents));
    }
}
