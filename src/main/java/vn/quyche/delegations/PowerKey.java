package vn.quyche.delegations;

import java.util.Optional;
import java.util.regex.Pattern;
import vn.quyche.kernel.OrganId;

/**
 * Names a power that the regulation delegates: the provision, and who received it where one provision names several.
 *
 * @param eId the provision
 * @param to the organ that received the power; absent for the only or first one
 */
public record PowerKey(String eId, Optional<OrganId> to) {

    private static final Pattern SHAPE = Pattern.compile("(art_[0-9a-z_]+)(?:\\.([A-Z][A-Z0-9_]*))?");

    public static Optional<PowerKey> of(String text) {
        var match = SHAPE.matcher(text);
        return match.matches()
                ? Optional.of(new PowerKey(
                        match.group(1), Optional.ofNullable(match.group(2)).map(OrganId::of)))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return to.map(organ -> eId + "." + organ.code()).orElse(eId);
    }
}
