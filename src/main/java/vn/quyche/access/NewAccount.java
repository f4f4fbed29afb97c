package vn.quyche.access;

import java.util.Set;
import vn.quyche.kernel.OrganId;
import vn.quyche.kernel.PersonId;
import vn.quyche.kernel.Role;

/**
 * An account to be opened.
 *
 * @param name the name to sign in with: small letters, digits, dots and hyphens
 * @param person whose it is
 * @param body the body in whose name it acts
 * @param grants offices given with it
 */
public record NewAccount(String name, PersonId person, OrganId body, Set<Role> grants) {

    public NewAccount {
        grants = Set.copyOf(grants);
    }
}
