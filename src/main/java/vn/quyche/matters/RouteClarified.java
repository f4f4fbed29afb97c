package vn.quyche.matters;

import java.util.List;
import java.util.Map;
import vn.quyche.kernel.Fact;

/** A doubt about who decides a matter is no more: on its new facts or version the regulation answers. */
public record RouteClarified(
        Particulars particulars, MatterId matter, String number, boolean unruled, List<String> conflicts)
        implements Fact {

    @Override
    public Map<String, String> details() {
        return Map.of("number", number, "unruled", Boolean.toString(unruled));
    }
}
