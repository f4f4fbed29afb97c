package vn.quyche.delegations;

import java.util.Map;
import java.util.Optional;
import vn.quyche.kernel.OrganId;

/**
 * A power to be given.
 *
 * @param by whose power it is; absent for the organ that the regulation lets delegate
 * @param to who shall have it; absent for the organ that may receive it
 * @param subject a subject of the catalogue
 * @param conditions where it shall hold, by fact; none for everywhere
 */
public record NewGrant(
        Optional<OrganId> by, Optional<OrganId> to, String subject, Map<String, Object> conditions, Terms terms) {

    public NewGrant {
        conditions = Map.copyOf(conditions);
    }

    public static NewGrant of(String subject, Map<String, Object> conditions, Terms terms) {
        return new NewGrant(Optional.empty(), Optional.empty(), subject, conditions, terms);
    }
}
