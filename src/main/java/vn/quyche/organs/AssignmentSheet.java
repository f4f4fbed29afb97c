package vn.quyche.organs;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.quyche.kernel.Citation;
import vn.quyche.kernel.OrganId;
import vn.quyche.kernel.PersonId;

/**
 * The register of assignments as it stood on a day, and how it came to be so.
 *
 * @param on the day
 * @param bodies every subordinate body, looked after or not, and whatever other body is looked after
 * @param fields every field of work that was ever given to anybody by that day
 * @param versions the days on which the register changed, the latest first; those still to come among them
 * @param decidedUnder the provision by which assignments are decided
 * @param answersUnder the provision by which one person answers for what is assigned
 */
public record AssignmentSheet(
        LocalDate on,
        List<Row> bodies,
        List<Row> fields,
        List<Version> versions,
        Citation decidedUnder,
        Citation answersUnder) {

    public AssignmentSheet {
        bodies = List.copyOf(bodies);
        fields = List.copyOf(fields);
        versions = List.copyOf(versions);
    }

    /** Bodies first, then fields. */
    public Stream<Row> rows() {
        return Stream.concat(bodies.stream(), fields.stream());
    }

    /** The version that was in force on the day: the last to begin by then. */
    public Optional<Version> inForce() {
        return versions.stream().filter(version -> !version.from().isAfter(on)).findFirst();
    }

    /**
     * A body or a field, and who looks after it.
     *
     * @param name what it is called
     * @param organ the body, if it is one
     * @param inCharge who is in charge
     * @param monitors who monitors it
     * @param since since when nobody is in charge, if nobody is and somebody was
     */
    public record Row(
            String name,
            Optional<OrganId> organ,
            List<PersonId> inCharge,
            List<PersonId> monitors,
            Optional<LocalDate> since) {

        public Row {
            inCharge = List.copyOf(inCharge);
            monitors = List.copyOf(monitors);
        }

        /** Whether nobody answers for it (J-32). */
        public boolean isUncovered() {
            return inCharge.isEmpty();
        }

        /** Whether several are in charge, so that it cannot be said who answers. */
        public boolean isShared() {
            return inCharge.size() > 1;
        }

        public boolean isFaulty() {
            return isUncovered() || isShared();
        }

        /** How a person looks after it, if at all; who is in charge need not monitor besides. */
        public Optional<Assignment.Kind> of(PersonId person) {
            if (inCharge.contains(person)) {
                return Optional.of(Assignment.Kind.IN_CHARGE);
            }
            return monitors.contains(person) ? Optional.of(Assignment.Kind.MONITOR) : Optional.empty();
        }
    }

    /**
     * The register from one change to the next.
     *
     * @param from its first day
     * @param begun what was assigned on that day
     * @param ended what nobody looks after in that way any more from that day on
     */
    public record Version(LocalDate from, List<Assignment> begun, List<Assignment> ended) {

        public Version {
            begun = List.copyOf(begun);
            ended = List.copyOf(ended);
        }
    }
}
