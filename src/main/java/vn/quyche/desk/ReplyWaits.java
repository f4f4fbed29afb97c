package vn.quyche.desk;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.quyche.circulation.Reminders;
import vn.quyche.kernel.Actor;
import vn.quyche.kernel.VietnamTime;

/** Written ballots whose missing answers the Office must call for, or the chair speak about. */
@Component
class ReplyWaits implements Waits {

    private final Reminders reminders;

    ReplyWaits(Reminders reminders) {
        this.reminders = reminders;
    }

    @Override
    public List<Waiting> waiting(Actor actor, LocalDate today) {
        return reminders.waitingFor(actor).stream()
                .map(ballot -> new Waiting(
                        "urge",
                        ballot.about().title(),
                        ballot.reference().path() + "/answers",
                        Waiting.Meta.of("desk.meta.urge", ballot.awaited().size(), ballot.eligible()),
                        List.of(),
                        ballot.dueAt().map(VietnamTime::dateOf)))
                .toList();
    }
}
