package vn.quyche.kernel;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The organs whose members, and those who serve them, may read a record. An empty audience is read by nobody. */
public record Audience(Set<OrganId> organs) {

    public Audience {
        organs = Set.copyOf(organs);
    }

    public static Audience of(OrganId... organs) {
        return new Audience(Set.copyOf(Arrays.asList(organs)));
    }

    public static Audience of(Collection<OrganId> organs) {
        return new Audience(Set.copyOf(organs));
    }

    public Audience and(OrganId organ) {
        var more = new LinkedHashSet<>(organs);
        more.add(organ);
        return new Audience(more);
    }

    public boolean includes(Actor actor) {
        return actor.organs().stream().anyMatch(organs::contains);
    }

    /** Refuses as if the record did not exist: who may not read it must not learn that it is there. */
    public void mustInclude(Actor actor) {
        if (!includes(actor)) {
            throw Refusal.notFound("record.not-found", Optional.empty());
        }
    }

    /** The codes, sorted, as the database keeps them. */
    public List<String> codes() {
        return organs.stream().map(OrganId::code).sorted().toList();
    }
}
