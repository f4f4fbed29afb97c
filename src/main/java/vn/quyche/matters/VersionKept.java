package vn.quyche.matters;

import java.util.Map;
import vn.quyche.kernel.Fact;

/** A matter stays under the version in which it was routed, although another came into force. */
public record VersionKept(Particulars particulars, String number, String kept, String inForce, String reason)
        implements Fact {

    @Override
    public Map<String, String> details() {
        return Map.of("number", number, "kept", kept, "inForce", inForce, "reason", reason);
    }
}
