package vn.quyche.matters;

import java.util.Map;
import vn.quyche.kernel.Fact;

/** Departures from the route of a matter hold no longer, as the route was computed anew. */
public record OverrideEnded(Particulars particulars, MatterId matter, String number, int departures) implements Fact {

    @Override
    public Map<String, String> details() {
        return Map.of("number", number, "departures", Integer.toString(departures));
    }
}
