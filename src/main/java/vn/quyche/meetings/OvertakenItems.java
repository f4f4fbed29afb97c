package vn.quyche.meetings;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.quyche.matters.PlacingCancelled;

/**
 * Matters whose route changed while they stood on an agenda: the item goes, and it is told that it went. A meeting that
 * sits keeps the item as one it did not reach.
 */
@Component
class OvertakenItems {

    private final Register register;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    OvertakenItems(Register register, ApplicationEventPublisher facts, Clock clock) {
        this.register = register;
        this.facts = facts;
        this.clock = clock;
    }

    /** Takes no lock on the meeting: whoever changes an agenda locks the meeting first and the matter then. */
    @EventListener
    void placingCancelled(PlacingCancelled cancelled) {
        register.withMatter(cancelled.matter()).stream()
                .flatMap(id -> register.find(id).stream())
                .forEach(meeting -> meeting.items().stream()
                        .filter(item -> item.isWaiting()
                                && item.matter()
                                        .filter(cancelled.matter()::equals)
                                        .isPresent())
                        .toList()
                        .forEach(item -> leave(cancelled, meeting, item)));
    }

    private void leave(PlacingCancelled cancelled, Meeting meeting, Item item) {
        if (meeting.state() == MeetingState.OPEN) {
            register.settle(
                    item.id(), ItemState.LEFT, Optional.empty(), clock.instant().truncatedTo(ChronoUnit.MICROS));
        } else {
            register.remove(item.id());
            register.order(
                    meeting.id(),
                    meeting.items().stream()
                            .filter(other -> !other.id().equals(item.id()))
                            .map(Item::id)
                            .toList());
        }
        var by = cancelled.particulars().by();
        facts.publishEvent(new AgendaItemRemoved(
                meeting.told(clock.instant(), by, cancelled.particulars().basis()), item.kind()));
    }
}
