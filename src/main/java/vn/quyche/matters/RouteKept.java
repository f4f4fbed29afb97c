package vn.quyche.matters;

import java.util.Map;
import vn.quyche.kernel.Fact;

/** A matter keeps its route, although a decision on delegation would make it another one. */
public record RouteKept(Particulars particulars, String number, String decision, String reason) implements Fact {

    @Override
    public Map<String, String> details() {
        return Map.of("number", number, "decision", decision, "reason", reason);
    }
}
