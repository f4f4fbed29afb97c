package vn.quyche.meetings;

import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.quyche.kernel.Actor;
import vn.quyche.kernel.Refusal;
import vn.quyche.secrecy.Level;
import vn.quyche.secrecy.Watched;

/** A meeting is confidential to those who see a closed or a restricted item on its agenda. */
@Component
class ClosedItemWatch implements Watched {

    private final Meetings meetings;

    ClosedItemWatch(Meetings meetings) {
        this.meetings = meetings;
    }

    @Override
    public String type() {
        return "meeting";
    }

    @Override
    public Optional<Seen> find(Actor reader, String id) {
        try {
            var meeting = meetings.find(reader, MeetingId.of(id));
            var listed =
                    meeting.items().stream().anyMatch(item -> item.audience().isListed());
            var closed = meeting.items().stream().anyMatch(Item::isClosed);
            return listed || closed
                    ? Optional.of(new Seen(meeting.ref(), closed ? Level.CLOSED : Level.LISTED))
                    : Optional.empty();
        } catch (Refusal | IllegalArgumentException notThere) {
            return Optional.empty();
        }
    }
}
