package vn.quyche.gaps;

import java.util.Map;
import vn.quyche.kernel.Fact;

/** A proposed amendment was declined. */
public record AmendmentDeclined(Particulars particulars, int precedents) implements Fact {

    @Override
    public Map<String, String> details() {
        return Map.of("precedents", Integer.toString(precedents));
    }
}
