package vn.quyche.matters;

import java.time.Instant;
import java.util.Map;
import vn.quyche.kernel.OrganId;
import vn.quyche.kernel.PersonId;

/**
 * What was laid before the organs, by whom.
 *
 * @param what the subject, the facts and the words
 * @param body in whose name
 * @param by the person who filed it
 * @param byName that person's name as it then was
 * @param at when this round was filed
 * @param round 1 at first; one more each time it is filed again
 */
public record Filing(NewMatter what, OrganId body, PersonId by, String byName, Instant at, int round) {

    /** The same filing with other facts. */
    Filing saying(NewMatter other) {
        return new Filing(other, body, by, byName, at, round);
    }

    public Map<String, Object> facts() {
        return what.facts();
    }
}
