package vn.quyche.access;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import vn.quyche.kernel.Actor;
import vn.quyche.kernel.Circle;
import vn.quyche.kernel.OrganId;
import vn.quyche.kernel.PersonId;
import vn.quyche.kernel.Role;

/** People of all offices in all organs, and audiences of all kinds of circles; the same ones for one seed. */
final class GeneratedReaders {

    private static final List<OrganId> ORGANS = List.of(
            OrganId.PROVINCIAL_COMMITTEE,
            OrganId.STANDING_COMMITTEE,
            OrganId.STANDING_GROUP,
            OrganId.COMMITTEE_OFFICE,
            OrganId.INSPECTION_COMMISSION,
            OrganId.of("SUBORDINATE_01"),
            OrganId.of("SUBORDINATE_02"));
    private static final List<PersonId> PERSONS = List.of(
            new PersonId(new UUID(7, 1)),
            new PersonId(new UUID(7, 2)),
            new PersonId(new UUID(7, 3)),
            new PersonId(new UUID(7, 4)));

    private final Random chance;

    GeneratedReaders(long seed) {
        this.chance = new Random(seed);
    }

    Actor actor(int number) {
        var organs = some(ORGANS, 4);
        var roles = new TreeSet<>(some(Arrays.asList(Role.values()), 3));
        roles.remove(Role.SYSTEM);
        if (chance.nextInt(20) > 0) {
            roles.remove(Role.ADMINISTRATOR);
        }
        return new Actor(
                "actor-" + number,
                PERSONS.get(chance.nextInt(PERSONS.size())),
                "Actor " + number,
                ORGANS.get(chance.nextInt(ORGANS.size())),
                roles,
                organs,
                some(List.copyOf(organs), 2));
    }

    /** None at times, for such a record is read by nobody. */
    List<String> audience() {
        var all = new ArrayList<Circle>();
        ORGANS.forEach(organ -> all.add(Circle.of(organ)));
        ORGANS.forEach(organ -> all.add(Circle.members(organ)));
        PERSONS.forEach(person -> all.add(Circle.of(person)));
        all.add(Circle.INSTITUTION);
        return Circle.codes(some(all, 4));
    }

    private <T> Set<T> some(List<T> all, int most) {
        var some = new HashSet<T>();
        for (var left = chance.nextInt(most + 1); left > 0 && !all.isEmpty(); left--) {
            some.add(all.get(chance.nextInt(all.size())));
        }
        return some;
    }
}
