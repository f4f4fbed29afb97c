package vn.quyche.kernel;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Who does something. A parameter of every command; no model ever asks for a current user.
 *
 * @param account the name signed in with
 * @param person the person behind the account
 * @param name the name as lists and records print it
 * @param body the body in whose name the person files matters and reports
 * @param roles the offices held today
 * @param organs the organs whose records the person may read: those sat in and those served
 */
public record Actor(String account, PersonId person, String name, OrganId body, Set<Role> roles, Set<OrganId> organs) {

    private static final Actor SYSTEM = new Actor(
            "system", new PersonId(new UUID(0, 0)), "Quyche", OrganId.COMMITTEE_OFFICE, Set.of(Role.SYSTEM), Set.of());

    public Actor {
        roles = Set.copyOf(roles);
        organs = Set.copyOf(organs);
    }

    /** The product itself, acting because a date has come. */
    public static Actor system() {
        return SYSTEM;
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }

    /** Whether the person works in the Committee Office. */
    public boolean isOffice() {
        return is(Role.CHIEF_OF_OFFICE) || is(Role.OFFICE_SPECIALIST);
    }

    /** Whether one of the actor's offices carries the right. */
    public boolean may(Right right) {
        return roles.stream().anyMatch(right::isHeldBy);
    }

    /** Refuses unless one of the actor's offices carries the right. */
    public void mustHave(Right right) {
        if (!may(right)) {
            throw Refusal.forbidden("right.missing", Optional.empty(), right.key());
        }
    }
}
