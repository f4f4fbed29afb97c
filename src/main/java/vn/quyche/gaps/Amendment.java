package vn.quyche.gaps;

import java.time.Instant;
import java.util.Optional;
import vn.quyche.kernel.Audience;
import vn.quyche.kernel.Citation;
import vn.quyche.kernel.OrganId;
import vn.quyche.kernel.RecordRef;

/**
 * A proposal to amend the regulation, with the precedents that show the need.
 *
 * @param provision under which provision it would stand; absent where it is to be a new one
 * @param title what should be regulated
 * @param text how it should be regulated
 * @param precedents how many entries of the register it carries along
 * @param byName who proposed it
 * @param verdict what became of it
 */
public record Amendment(
        AmendmentId id,
        Optional<Citation> provision,
        String title,
        String text,
        int precedents,
        String byName,
        Instant at,
        AmendmentState state,
        Optional<Verdict> verdict) {

    /** Who monitors the regulation, proposes its amendment and decides on it. */
    static final Audience READERS = Audience.of(
            OrganId.COMMITTEE_OFFICE,
            OrganId.INSPECTION_COMMISSION,
            OrganId.STANDING_GROUP,
            OrganId.STANDING_COMMITTEE);

    /** How others point at it. */
    public RecordRef ref() {
        return new RecordRef("amendment", id.toString(), title);
    }

    /** What became of a proposal, and why. */
    public record Verdict(String note, String byName, Instant at) {}
}
