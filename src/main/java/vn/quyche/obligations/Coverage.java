package vn.quyche.obligations;

import java.util.List;
import java.util.Optional;
import vn.quyche.kernel.OrganId;
import vn.quyche.regulation.Schedule;

/**
 * One kind of obligation over the periods of a year: a line for each body, a column for each period.
 *
 * @param schedule what is owed
 * @param spans the periods, in their order
 * @param lines the bodies
 */
public record Coverage(Schedule schedule, List<Span> spans, List<Line> lines) {

    /** A body and what it owed in each of the periods; nothing in those that ask nothing of it. */
    public record Line(OrganId body, List<Optional<Obligation>> obligations) {

        public long met() {
            return obligations.stream()
                    .flatMap(Optional::stream)
                    .filter(Obligation::isMet)
                    .count();
        }

        public long asked() {
            return obligations.stream().flatMap(Optional::stream).count();
        }
    }

    /** Whose line it stands in: with whom it is done, or else who owes it. */
    static OrganId body(Obligation obligation) {
        return obligation.slot().flatMap(slot -> slot.key().counterpart()).orElse(obligation.owner());
    }

    public long met() {
        return lines.stream().mapToLong(Line::met).sum();
    }

    public long asked() {
        return lines.stream().mapToLong(Line::asked).sum();
    }
}
