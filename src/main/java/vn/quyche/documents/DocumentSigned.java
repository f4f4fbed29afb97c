package vn.quyche.documents;

import java.util.Map;
import java.util.Optional;
import vn.quyche.kernel.Fact;
import vn.quyche.kernel.Role;
import vn.quyche.organs.PostKind;

/** A document was signed, by the holder of an office or in place of another. */
public record DocumentSigned(Particulars particulars, String type, String signer, Optional<PostKind> inPlaceOf)
        implements Fact {

    @Override
    public Map<String, String> details() {
        return Map.of("type", type, "signer", signer);
    }

    @Override
    public Optional<Role> standingInFor() {
        return inPlaceOf.map(post -> Role.valueOf(post.name()));
    }
}
