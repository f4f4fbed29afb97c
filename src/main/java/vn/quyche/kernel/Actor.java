package vn.quyche.kernel;

import java.util.HashSet;
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
 * @param seats the organs sat in; of them alone the person reads what is for members only
 */
public record Actor(
        String account,
        PersonId person,
        String name,
        OrganId body,
        Set<Role> roles,
        Set<OrganId> organs,
        Set<OrganId> seats) {

    private static final Actor SYSTEM = new Actor(
            "system", new PersonId(new UUID(0, 0)), "Quyche", OrganId.COMMITTEE_OFFICE, Set.of(Role.SYSTEM), Set.of());

    public Actor {
        roles = Set.copyOf(roles);
        organs = Set.copyOf(organs);
        seats = Set.copyOf(seats);
    }

    /** Somebody without a seat. */
    public Actor(String account, PersonId person, String name, OrganId body, Set<Role> roles, Set<OrganId> organs) {
        this(account, person, name, body, roles, organs, Set.of());
    }

    /** The product itself, acting because a date has come. */
    public static Actor system() {
        return SYSTEM;
    }

    /** The circles whose records the person reads; who only runs the system belongs to none, nor does the system. */
    public Set<Circle> circles() {
        if (is(Role.SYSTEM) || is(Role.ADMINISTRATOR)) {
            return Set.of();
        }
        var circles = new HashSet<Circle>();
        organs.forEach(organ -> circles.add(Circle.of(organ)));
        seats.forEach(organ -> circles.add(Circle.members(organ)));
        circles.add(Circle.of(person));
        circles.add(Circle.INSTITUTION);
        return circles;
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
