package vn.quyche.matters;

import java.util.List;
import java.util.Map;
import vn.quyche.kernel.Fact;

/** Facts of a matter were changed; the route was computed anew. */
public record FactsChanged(
        Particulars particulars, String number, String subject, List<String> facts, boolean moved, String reason)
        implements Fact {

    @Override
    public Map<String, String> details() {
        return Map.of(
                "number",
                number,
                "subject",
                subject,
                "facts",
                String.join(" ", facts),
                "moved",
                Boolean.toString(moved),
                "reason",
                reason);
    }
}
