package vn.quyche.documents;

import java.util.Map;
import vn.quyche.kernel.Fact;

/** A document was signed. */
public record DocumentSigned(Particulars particulars, String type, String signer) implements Fact {

    @Override
    public Map<String, String> details() {
        return Map.of("type", type, "signer", signer);
    }
}
