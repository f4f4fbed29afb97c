package vn.quyche.circulation;

import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.quyche.kernel.Actor;
import vn.quyche.matters.MatterState;
import vn.quyche.matters.Matters;
import vn.quyche.meetings.Agendas;
import vn.quyche.meetings.ItemKind;
import vn.quyche.meetings.MeetingId;
import vn.quyche.meetings.MeetingLine;
import vn.quyche.meetings.MeetingPlanned;
import vn.quyche.meetings.Meetings;
import vn.quyche.meetings.NewItem;

/** What opinions in writing could not settle puts itself on the next agenda of the organ (Điều 27.3). */
@Component
class Conferences {

    private static final int MINUTES = 30;
    private static final Locale OF_RECORDS = Locale.forLanguageTag("vi");

    private final JdbcWrittenBallots written;
    private final Matters matters;
    private final Meetings meetings;
    private final Agendas agendas;
    private final MessageSource messages;

    Conferences(
            JdbcWrittenBallots written, Matters matters, Meetings meetings, Agendas agendas, MessageSource messages) {
        this.written = written;
        this.matters = matters;
        this.meetings = meetings;
        this.agendas = agendas;
        this.messages = messages;
    }

    /** On the next meeting that has not begun, if one is planned. */
    void putOn(Actor by, WrittenBallot round) {
        meetings.next(by).stream()
                .filter(meeting ->
                        meeting.organ().equals(round.organ()) && meeting.state().isAhead())
                .findFirst()
                .map(MeetingLine::id)
                .ifPresent(meeting -> putOn(by, round, meeting));
    }

    @EventListener
    void planned(MeetingPlanned planned) {
        var meeting = MeetingId.of(planned.particulars().about().id());
        written.toConference(planned.particulars().organ())
                .forEach(round -> putOn(planned.particulars().by(), round, meeting));
    }

    private void putOn(Actor by, WrittenBallot round, MeetingId meeting) {
        var matter = matters.find(by, round.matter());
        var waits = matter.state() == MatterState.ACCEPTED
                && matter.currentStep()
                        .filter(step -> step.organ().equals(round.organ()))
                        .isPresent();
        if (waits) {
            agendas.add(
                    by,
                    meeting,
                    new NewItem(
                            ItemKind.MATTER,
                            "",
                            Optional.of(round.matter()),
                            Optional.of(round.act()),
                            MINUTES,
                            messages.getMessage("circulation.on-agenda", null, OF_RECORDS)));
        }
    }
}
