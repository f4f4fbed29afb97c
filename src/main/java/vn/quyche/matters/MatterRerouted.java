package vn.quyche.matters;

import java.util.Map;
import vn.quyche.kernel.Fact;

/** A matter routed under an earlier version of the regulation was routed anew under that in force. */
public record MatterRerouted(
        Particulars particulars, String number, String subject, String before, String after, boolean moved, int fallen)
        implements Fact {

    @Override
    public Map<String, String> details() {
        return Map.of(
                "number",
                number,
                "subject",
                subject,
                "before",
                before,
                "after",
                after,
                "moved",
                Boolean.toString(moved),
                "fallen",
                Integer.toString(fallen));
    }
}
