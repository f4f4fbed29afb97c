package vn.quyche.documents;

import java.util.Map;
import vn.quyche.kernel.Fact;

/** A number was declared void; it stays in the series and is never used again. */
public record NumberVoided(Particulars particulars, String type, String symbol) implements Fact {

    @Override
    public Map<String, String> details() {
        return Map.of("type", type, "symbol", symbol);
    }
}
