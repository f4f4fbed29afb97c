package vn.quyche.documents;

import java.util.Map;
import vn.quyche.kernel.Fact;
import vn.quyche.kernel.OrganId;

/** A document got its number and date and went to its recipients. */
public record DocumentIssued(
        Particulars particulars, String type, int number, String symbol, OrganId issuer, OrganId decidedBy)
        implements Fact {

    @Override
    public Map<String, String> details() {
        return Map.of(
                "type", type,
                "number", Integer.toString(number),
                "symbol", symbol,
                "issuer", issuer.code(),
                "decidedBy", decidedBy.code());
    }
}
