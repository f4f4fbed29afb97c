package vn.quyche.meetings;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.quyche.kernel.Actor;
import vn.quyche.kernel.Circle;
import vn.quyche.kernel.RecordRef;
import vn.quyche.kernel.VietnamTime;
import vn.quyche.matters.Matters;
import vn.quyche.matters.ReportBack;
import vn.quyche.matters.ReportBackArose;
import vn.quyche.matters.ReportBackTaken;

/** Reports on delegated work put themselves on the agendas of the organ that delegated, until one meeting has heard them. */
@Component
class DueReports {

    /** Planned for a report that puts itself on the agenda; the Office changes it. */
    private static final int MINUTES = 10;

    private final Register register;
    private final Matters matters;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    DueReports(Register register, Matters matters, ApplicationEventPublisher facts, Clock clock) {
        this.register = register;
        this.matters = matters;
        this.facts = facts;
        this.clock = clock;
    }

    void putOn(Actor by, Meeting meeting) {
        matters.openReportBacks(meeting.organ()).forEach(duty -> putOn(by, meeting.id(), duty));
    }

    @EventListener
    void reportArose(ReportBackArose arose) {
        var duty = matters.reportBack(arose.duty());
        sinceThen(duty)
                .forEach(line -> matters.reportMissed(
                        Actor.system(),
                        duty.id(),
                        new RecordRef("meeting", line.id().toString(), line.title())));
        register.ahead(arose.to()).forEach(meeting -> putOn(arose.particulars().by(), meeting, duty));
    }

    /** The meetings that would have taken the report, had the decision been recorded on its day. */
    private List<MeetingLine> sinceThen(ReportBack duty) {
        var today = VietnamTime.today(clock);
        return duty.since().isBefore(today)
                ? register.list(
                                Set.of(Circle.of(duty.to())),
                                new MeetingFilter(
                                        Optional.of(duty.to()),
                                        Optional.of(MeetingState.CLOSED),
                                        Optional.of(duty.since().plusDays(1)),
                                        Optional.of(today),
                                        1))
                        .lines()
                : List.of();
    }

    /** Heard at one meeting, a report leaves the agendas of the others. */
    @EventListener
    void reportTaken(ReportBackTaken taken) {
        register.ahead(taken.to()).stream()
                .filter(meeting -> !meeting.toString().equals(taken.meeting().id()))
                .forEach(
                        meeting -> register.waitingReport(meeting, taken.duty()).ifPresent(register::remove));
    }

    private void putOn(Actor by, MeetingId id, ReportBack duty) {
        var meeting = register.lock(id).orElseThrow();
        if (register.waitingReport(id, duty.id()).isPresent()) {
            return;
        }
        register.add(Item.heard(
                meeting, ItemKind.REPORT_BACK, duty.matter().title(), Optional.of(duty.id()), MINUTES, duty.basis()));
        facts.publishEvent(new AgendaItemAdded(meeting.told(clock.instant(), by, duty.basis()), ItemKind.REPORT_BACK));
    }
}
