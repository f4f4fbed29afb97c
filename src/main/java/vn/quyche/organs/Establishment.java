package vn.quyche.organs;

import java.util.List;

/**
 * An institution as it is entered at once: by the demonstration, later by import.
 *
 * @param organs the bodies, parents before children
 * @param people the persons
 * @param memberships their seats
 * @param suspensions the days some of them may not act
 * @param posts their posts
 * @param assignments what they look after
 */
public record Establishment(
        List<Organ> organs,
        List<Person> people,
        List<Membership> memberships,
        List<Suspension> suspensions,
        List<Post> posts,
        List<Assignment> assignments) {}
