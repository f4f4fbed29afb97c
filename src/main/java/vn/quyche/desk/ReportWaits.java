package vn.quyche.desk;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.quyche.kernel.Actor;
import vn.quyche.kernel.OrganId;
import vn.quyche.kernel.VietnamTime;
import vn.quyche.matters.DecisionsInPerson;
import vn.quyche.matters.ReportBack;
import vn.quyche.meetings.MeetingFilter;
import vn.quyche.meetings.Meetings;
import vn.quyche.organs.Organs;

/** Reports that an office-holder owes on what was decided in person, until a session has heard them. */
@Component
class ReportWaits implements Waits {

    private final DecisionsInPerson decisions;
    private final Meetings meetings;
    private final Organs organs;

    ReportWaits(DecisionsInPerson decisions, Meetings meetings, Organs organs) {
        this.decisions = decisions;
        this.meetings = meetings;
        this.organs = organs;
    }

    @Override
    public List<Waiting> waiting(Actor actor, LocalDate today) {
        return decisions.owed(actor).stream()
                .map(report -> new Waiting(
                        "report-back",
                        report.matter().title(),
                        report.matter().path(),
                        Waiting.Meta.of(
                                report.missed() > 0 ? "desk.meta.report-missed" : "desk.meta.report",
                                organs.name(report.to()),
                                report.missed()),
                        report.basis(),
                        due(actor, report, today)))
                .toList();
    }

    /** Late since the decision once a session passed without it; else the day of the next session, where one is planned. */
    private Optional<LocalDate> due(Actor actor, ReportBack report, LocalDate today) {
        return report.missed() > 0 ? Optional.of(report.since()) : next(actor, report.to(), today);
    }

    private Optional<LocalDate> next(Actor actor, OrganId organ, LocalDate today) {
        var ahead = new MeetingFilter(Optional.of(organ), Optional.empty(), Optional.of(today), Optional.empty(), 1);
        return meetings.list(actor, ahead).lines().stream()
                .map(line -> VietnamTime.dateOf(line.startsAt()))
                .min(Comparator.naturalOrder());
    }
}
