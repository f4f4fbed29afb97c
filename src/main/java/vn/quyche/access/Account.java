package vn.quyche.access;

import java.time.Instant;
import java.util.Set;
import vn.quyche.kernel.OrganId;
import vn.quyche.kernel.PersonId;
import vn.quyche.kernel.Role;

/**
 * What somebody signs in with, in one capacity: one person may have an account as member and one for the Office.
 *
 * @param name the name signed in with
 * @param person whose it is
 * @param body the body in whose name the account acts
 * @param grants offices given with the account; the others follow from the person's dated posts and seats
 * @param demonstration made by the demonstration, with a password everybody knows
 * @param locked closed by the administrator
 * @param createdAt since when
 */
public record Account(
        String name,
        PersonId person,
        OrganId body,
        Set<Role> grants,
        boolean demonstration,
        boolean locked,
        Instant createdAt) {

    public Account {
        grants = Set.copyOf(grants);
    }

    public boolean isAdministrator() {
        return grants.contains(Role.ADMINISTRATOR);
    }
}
