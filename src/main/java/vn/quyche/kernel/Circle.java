package vn.quyche.kernel;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * People who read alike: an {@link Audience} is a set of circles, a reader belongs to several, and reads what has one of
 * theirs. The rule is thus one comparison of two sets, in Java and in the database.
 *
 * @param code the code of an organ alone for its members and those who serve it; {@code members:} and the code for its
 *     members only; {@code person:} and an id for one person; {@code institution} for everybody who works here
 */
public record Circle(String code) implements Comparable<Circle> {

    private static final String MEMBERS = "members:";
    private static final String PERSON = "person:";
    private static final Pattern CODE =
            Pattern.compile("[A-Z][A-Z0-9_]*|members:[A-Z][A-Z0-9_]*|person:[0-9a-f-]{36}|institution");

    /** Everybody who works here; the administrator only runs the system and belongs to no circle. */
    public static final Circle INSTITUTION = new Circle("institution");

    public Circle {
        if (!CODE.matcher(code).matches()) {
            throw new IllegalArgumentException("Not the code of a circle: " + code);
        }
    }

    /** The members of the organ and those who serve it. */
    public static Circle of(OrganId organ) {
        return new Circle(organ.code());
    }

    /** The members of the organ alone. */
    public static Circle members(OrganId organ) {
        return new Circle(MEMBERS + organ.code());
    }

    /** One person, whatever posts that person holds. */
    public static Circle of(PersonId person) {
        return new Circle(PERSON + person);
    }

    /** The organ, where it is an organ's with those who serve it. */
    public Optional<OrganId> organ() {
        return Character.isUpperCase(code.charAt(0)) ? Optional.of(OrganId.of(code)) : Optional.empty();
    }

    /** The person, where it is one person's. */
    public Optional<PersonId> person() {
        return isOnePerson() ? Optional.of(PersonId.of(code.substring(PERSON.length()))) : Optional.empty();
    }

    boolean isOnePerson() {
        return code.startsWith(PERSON);
    }

    /** Their codes, sorted, as the database keeps them and asks for them; none holds a comma, a quote or a brace. */
    public static List<String> codes(Collection<Circle> circles) {
        return circles.stream().map(Circle::code).sorted().toList();
    }

    @Override
    public int compareTo(Circle other) {
        return code.compareTo(other.code);
    }

    @Override
    public String toString() {
        return code;
    }
}
