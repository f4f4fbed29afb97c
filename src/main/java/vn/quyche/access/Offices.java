package vn.quyche.access;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.quyche.kernel.Actor;
import vn.quyche.kernel.BusinessClock;
import vn.quyche.kernel.OrganId;
import vn.quyche.kernel.PersonId;
import vn.quyche.kernel.Refusal;
import vn.quyche.kernel.Role;
import vn.quyche.kernel.VietnamTime;
import vn.quyche.organs.Membership;
import vn.quyche.organs.Organs;
import vn.quyche.organs.Post;
import vn.quyche.organs.PostKind;

/** Turns dated posts and seats into the offices somebody holds on a day, and the organs whose records that opens. */
@Component
class Offices {

    /** The Office serves these three (Điều 25.4 and others), so it reads what they read. */
    private static final Set<OrganId> SERVED_BY_OFFICE =
            Set.of(OrganId.PROVINCIAL_COMMITTEE, OrganId.STANDING_COMMITTEE, OrganId.STANDING_GROUP);

    private final Organs organs;
    private final BusinessClock clock;

    Offices(Organs organs, BusinessClock clock) {
        this.organs = organs;
        this.clock = clock;
    }

    /** Whom the account stands for today. */
    Actor actor(Account account) {
        var name = organs.person(account.person()).name();
        if (account.isAdministrator()) {
            return new Actor(
                    account.name(), account.person(), name, account.body(), Set.of(Role.ADMINISTRATOR), Set.of());
        }
        var held = of(account.person(), account.body(), VietnamTime.today(clock));
        var roles = EnumSet.noneOf(Role.class);
        roles.addAll(held.roles());
        roles.addAll(account.grants());
        var read = new HashSet<>(held.organs());
        read.add(account.body());
        return new Actor(account.name(), account.person(), name, account.body(), roles, read, held.seats());
    }

    /** A person who has no account, as a member. */
    Actor actor(PersonId person) {
        var held = of(person, OrganId.PROVINCIAL_COMMITTEE, VietnamTime.today(clock));
        return new Actor(
                person.toString(),
                person,
                organs.person(person).name(),
                OrganId.PROVINCIAL_COMMITTEE,
                held.roles(),
                held.organs(),
                held.seats());
    }

    /** An account is opened for a body in which its owner has a seat or a post, or to run the system; nothing is granted. */
    void mustAllow(NewAccount account) {
        if (account.grants().equals(Set.of(Role.ADMINISTRATOR))) {
            return;
        }
        if (!account.grants().isEmpty()) {
            throw new IllegalArgumentException("An account's offices follow from seats and posts");
        }
        if (!bodies(account.person()).contains(account.body())) {
            throw Refusal.invalid("body", "account.not-of-body");
        }
    }

    /** The bodies in which the person has a seat or a post today. */
    Set<OrganId> bodies(PersonId person) {
        var today = VietnamTime.today(clock);
        var bodies = new HashSet<OrganId>();
        organs.memberships(person, today).forEach(seat -> bodies.add(seat.organ()));
        organs.posts(person, today).forEach(post -> bodies.add(post.organ()));
        return bodies;
    }

    Held of(PersonId person, OrganId body, LocalDate on) {
        var roles = EnumSet.noneOf(Role.class);
        var seats = new HashSet<OrganId>();
        for (var seat : organs.memberships(person, on)) {
            seats.add(seat.organ());
            roleOf(seat).ifPresent(roles::add);
        }
        for (var post : organs.posts(person, on)) {
            roleOf(post, body).ifPresent(roles::add);
        }
        seats.addAll(organs.predecessors(seats, on));
        var read = new HashSet<>(seats);
        if (!Collections.disjoint(roles, Set.of(Role.CHIEF_OF_OFFICE, Role.OFFICE_SPECIALIST))) {
            read.add(OrganId.COMMITTEE_OFFICE);
            read.addAll(SERVED_BY_OFFICE);
        }
        return new Held(roles, read, seats);
    }

    private static Optional<Role> roleOf(Membership seat) {
        if (seat.organ().equals(OrganId.STANDING_COMMITTEE)) {
            return Optional.of(Role.STANDING_COMMITTEE_MEMBER);
        }
        return seat.organ().equals(OrganId.PROVINCIAL_COMMITTEE)
                ? Optional.of(Role.COMMITTEE_MEMBER)
                : Optional.empty();
    }

    /** A post in the Office or the Commission counts only in the account that acts for it, not in the member's own. */
    private static Optional<Role> roleOf(Post post, OrganId body) {
        if (post.organ().equals(OrganId.PROVINCIAL_COMMITTEE)) {
            return leading(post.kind());
        }
        if (!post.organ().equals(body)) {
            return Optional.empty();
        }
        return switch (post.kind()) {
            case CHIEF_OF_OFFICE -> Optional.of(Role.CHIEF_OF_OFFICE).filter(role -> isOffice(body));
            case OFFICE_SPECIALIST -> Optional.of(Role.OFFICE_SPECIALIST).filter(role -> isOffice(body));
            case INSPECTION_CHAIR -> Optional.of(Role.INSPECTION_CHAIR);
            case CLERK -> Optional.of(Role.SUBMITTER);
            default -> Optional.empty();
        };
    }

    private static Optional<Role> leading(PostKind kind) {
        return switch (kind) {
            case SECRETARY -> Optional.of(Role.SECRETARY);
            case STANDING_DEPUTY_SECRETARY -> Optional.of(Role.STANDING_DEPUTY_SECRETARY);
            case DEPUTY_SECRETARY_CHAIRMAN -> Optional.of(Role.DEPUTY_SECRETARY_CHAIRMAN);
            default -> Optional.empty();
        };
    }

    private static boolean isOffice(OrganId body) {
        return body.equals(OrganId.COMMITTEE_OFFICE);
    }

    /**
     * What somebody holds.
     *
     * @param roles the offices
     * @param organs the organs whose records they open
     * @param seats the organs sat in, and those whose successors they are
     */
    record Held(Set<Role> roles, Set<OrganId> organs, Set<OrganId> seats) {}
}
