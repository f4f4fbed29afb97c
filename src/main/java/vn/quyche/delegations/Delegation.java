package vn.quyche.delegations;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import vn.quyche.kernel.Citation;
import vn.quyche.kernel.DateRange;
import vn.quyche.kernel.OrganId;
import vn.quyche.kernel.RecordRef;

/**
 * A power given by separate decision, or a power of the regulation taken back.
 *
 * @param power the provision whose delegation is taken back; absent where a power is given
 * @param subject the subject of the catalogue; absent where all subjects of the power are meant
 * @param by whose power it is
 * @param to who received it
 * @param holds the conditions under which the delegation holds; absent where nothing of it is left
 * @param force the days on which the decision is in force, as it stands now
 * @param until the day on which it was to end when it was taken, if one was set
 * @param narrows the earlier decision that this one replaces by a narrower one
 */
public record Delegation(
        DelegationId id,
        String regulation,
        Optional<Citation> power,
        Optional<String> subject,
        OrganId by,
        OrganId to,
        Optional<Map<String, Object>> holds,
        DateRange force,
        Optional<LocalDate> until,
        Decided decided,
        String reason,
        Optional<DelegationId> narrows,
        String recordedBy,
        Instant recordedAt,
        Optional<Ending> ending) {

    /**
     * How it ended before its time.
     *
     * @param from the first day on which it is no longer in force
     */
    public record Ending(LocalDate from, Decided decided, String reason, String recordedBy, Instant recordedAt) {}

    public boolean isGrant() {
        return power.isEmpty();
    }

    /** Whether it was ended before it came into force. */
    public boolean isVoid() {
        return force.end().filter(force.from()::equals).isPresent();
    }

    public RecordRef ref() {
        return new RecordRef("delegation", id.toString(), decided.title());
    }

    Delegation endedBy(Ending end) {
        return new Delegation(
                id,
                regulation,
                power,
                subject,
                by,
                to,
                holds,
                new DateRange(force.from(), end.from()),
                until,
                decided,
                reason,
                narrows,
                recordedBy,
                recordedAt,
                Optional.of(end));
    }
}
