package vn.quyche.matters;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.quyche.competence.Act;
import vn.quyche.kernel.Citation;
import vn.quyche.kernel.OrganId;
import vn.quyche.kernel.PersonId;

/**
 * A departure from the route of a matter, decided by the Standing Group as it decides everything: by the assent of its
 * members (Điều 22, khoản 2).
 *
 * @param organ whose step is departed from
 * @param act what that step is
 * @param other which organ acts instead, or decides above
 * @param place where the step stood, from 0
 * @param reason why
 * @param byName who asked for it
 * @param basis the provisions of the step
 * @param voices what the members said, the first being the one who asked
 */
public record RouteOverride(
        OverrideId id,
        OverrideKind kind,
        OrganId organ,
        Act act,
        Optional<OrganId> other,
        int place,
        String reason,
        String byName,
        Instant at,
        OverrideState state,
        List<Citation> basis,
        List<Voice> voices) {

    public RouteOverride {
        basis = List.copyOf(basis);
        voices = List.copyOf(voices);
    }

    /** The word of a member. */
    public record Voice(PersonId person, String name, boolean agrees, Instant at) {}

    public boolean isOpen() {
        return state == OverrideState.PROPOSED;
    }

    public boolean hasSpoken(PersonId person) {
        return voices.stream().anyMatch(voice -> voice.person().equals(person));
    }

    /** Whether the person asked for it, by which they assented first. */
    public boolean isAskedBy(PersonId person) {
        return !voices.isEmpty() && voices.get(0).person().equals(person);
    }

    int assents() {
        return (int) voices.stream().filter(Voice::agrees).count();
    }

    RouteOverride heard(Voice voice) {
        var all = new ArrayList<>(voices);
        all.add(voice);
        return new RouteOverride(id, kind, organ, act, other, place, reason, byName, at, state, basis, all);
    }
}
