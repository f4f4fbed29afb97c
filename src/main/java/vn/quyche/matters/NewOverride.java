package vn.quyche.matters;

import java.util.Optional;
import vn.quyche.kernel.OrganId;

/**
 * A departure from a route, as a member of the Standing Group asks for it.
 *
 * @param step the order of the step concerned; of no meaning when the matter is sent up
 * @param organ which organ acts instead, or decides above
 * @param reason why; never empty
 */
public record NewOverride(OverrideKind kind, int step, Optional<OrganId> organ, String reason) {

    public NewOverride {
        reason = Prose.tidy(reason);
    }
}
