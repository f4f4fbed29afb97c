package vn.quyche.delegations;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import vn.quyche.kernel.Audience;
import vn.quyche.kernel.DateRange;
import vn.quyche.kernel.OrganId;
import vn.quyche.kernel.RecordRef;

/**
 * A power given by separate decision, or a power of the regulation taken back.
 *
 * @param force the days on which the decision is in force, as it stands now
 * @param until the day on which it was to end when it was taken, if one was set
 * @param narrows the earlier decision that this one replaces by a narrower one
 */
public record Delegation(
        DelegationId id,
        String regulation,
        Scope scope,
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
        return scope.power().isEmpty();
    }

    /** Whether it was ended before it came into force. */
    public boolean isVoid() {
        return force.end().filter(force.from()::equals).isPresent();
    }

    public RecordRef ref() {
        return new RecordRef("delegation", id.toString(), decided.title());
    }

    /** Who may read what is told of it: those who are bound by it, those who gave it, and those who keep the records. */
    Audience audience() {
        return Audience.of(scope.by(), scope.to(), OrganId.PROVINCIAL_COMMITTEE, OrganId.COMMITTEE_OFFICE);
    }

    /** Whether both are in force on some day. */
    boolean meets(Delegation other) {
        return !isVoid()
                && !other.isVoid()
                && force.end().map(other.force.from()::isBefore).orElse(true)
                && other.force.end().map(force.from()::isBefore).orElse(true);
    }

    Delegation after(Delegation earlier) {
        return new Delegation(
                id,
                regulation,
                scope,
                force,
                until,
                decided,
                reason,
                Optional.of(earlier.id()),
                recordedBy,
                recordedAt,
                ending);
    }

    Delegation endedBy(Ending end) {
        return new Delegation(
                id,
                regulation,
                scope,
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
