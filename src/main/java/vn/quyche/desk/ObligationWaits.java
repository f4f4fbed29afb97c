package vn.quyche.desk;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.quyche.kernel.Actor;
import vn.quyche.kernel.DateRange;
import vn.quyche.obligations.Obligation;
import vn.quyche.obligations.Obligations;
import vn.quyche.obligations.Slot;
import vn.quyche.organs.Organs;

/** What the calendar of the regulation asks of a person's body, near or missed in the last weeks. */
@Component
class ObligationWaits implements Waits {

    private static final int WEEKS_BACK = 5;
    private static final int WEEKS_AHEAD = 2;

    private final Obligations obligations;
    private final Organs organs;

    ObligationWaits(Obligations obligations, Organs organs) {
        this.obligations = obligations;
        this.organs = organs;
    }

    @Override
    public List<Waiting> waiting(Actor actor, LocalDate today) {
        var weeks = new DateRange(today.minusWeeks(WEEKS_BACK), today.plusWeeks(WEEKS_AHEAD));
        return obligations.pressing(actor, weeks).stream()
                .filter(obligation -> obligation.owner().equals(actor.body()))
                .flatMap(obligation -> obligation.slot().map(slot -> waiting(obligation, slot)).stream())
                .toList();
    }

    private Waiting waiting(Obligation obligation, Slot slot) {
        return new Waiting(
                "obligation",
                slot.ref().title(),
                slot.ref().path(),
                Waiting.Meta.of("desk.meta.obligation", organs.name(slot.key().owner())),
                List.of(obligation.basis()),
                Optional.of(slot.due()));
    }
}
