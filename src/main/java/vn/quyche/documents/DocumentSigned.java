package vn.quyche.documents;

import java.util.Map;
import java.util.Optional;
import vn.quyche.kernel.Fact;
import vn.quyche.kernel.Role;

/** A document was signed; who stands in does so for the Secretary. */
public record DocumentSigned(Particulars particulars, String type, String signer, boolean standsIn) implements Fact {

    @Override
    public Map<String, String> details() {
        return Map.of("type", type, "signer", signer);
    }

    @Override
    public Optional<Role> standingInFor() {
        return standsIn ? Optional.of(Role.SECRETARY) : Optional.empty();
    }
}
