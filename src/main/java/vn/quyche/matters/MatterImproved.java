package vn.quyche.matters;

import java.util.Map;
import vn.quyche.kernel.Fact;

/** A matter was prepared better and is ready to be discussed again. */
public record MatterImproved(Particulars particulars, String number, int papers) implements Fact {

    @Override
    public Map<String, String> details() {
        return Map.of("number", number, "papers", Integer.toString(papers));
    }
}
