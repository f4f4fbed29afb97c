package vn.quyche.documents;

import java.util.Map;
import vn.quyche.kernel.Fact;

/** A recipient opened a document sent to it. */
public record DocumentReceived(Particulars particulars, String type, String symbol) implements Fact {

    @Override
    public Map<String, String> details() {
        return Map.of("type", type, "symbol", symbol);
    }
}
