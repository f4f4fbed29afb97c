package vn.quyche.kernel;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The circles of people who may read a record. An empty audience is read by nobody. */
public record Audience(Set<Circle> circles) {

    public Audience {
        circles = Set.copyOf(circles);
    }

    /** The members of the organs and those who serve them. */
    public static Audience of(OrganId... organs) {
        return of(Arrays.asList(organs));
    }

    /** The members of the organs and those who serve them. */
    public static Audience of(Collection<OrganId> organs) {
        return new Audience(organs.stream().map(Circle::of).collect(Collectors.toUnmodifiableSet()));
    }

    /** The persons named and nobody else. */
    public static Audience ofPersons(Collection<PersonId> persons) {
        return new Audience(persons.stream().map(Circle::of).collect(Collectors.toUnmodifiableSet()));
    }

    /** As the database keeps it. */
    public static Audience ofCodes(Collection<String> codes) {
        return new Audience(codes.stream().map(Circle::new).collect(Collectors.toUnmodifiableSet()));
    }

    /** Whether it is a list of persons alone. */
    public boolean isListed() {
        return !circles.isEmpty() && circles.stream().allMatch(Circle::isOnePerson);
    }

    /** The organ reads it too; but who is on a list is said by whoever keeps the list, and by nothing that happens. */
    public Audience and(OrganId organ) {
        return isListed() ? this : and(Circle.of(organ));
    }

    public Audience and(Circle circle) {
        var more = new LinkedHashSet<>(circles);
        more.add(circle);
        return new Audience(more);
    }

    public Audience without(Circle circle) {
        var fewer = new LinkedHashSet<>(circles);
        fewer.remove(circle);
        return new Audience(fewer);
    }

    public boolean includes(Actor actor) {
        return actor.circles().stream().anyMatch(circles::contains);
    }

    /** Refuses as if the record did not exist: who may not read it must not learn that it is there. */
    public void mustInclude(Actor actor) {
        if (!includes(actor)) {
            throw Refusal.notFound("record.not-found", Optional.empty());
        }
    }

    /** The codes, sorted, as the database keeps them. */
    public List<String> codes() {
        return Circle.codes(circles);
    }
}
