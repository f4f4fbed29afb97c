package vn.quyche.matters;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.quyche.competence.Duty;
import vn.quyche.kernel.Actor;
import vn.quyche.kernel.OrganId;
import vn.quyche.kernel.RecordRef;
import vn.quyche.kernel.Refusal;
import vn.quyche.kernel.Right;
import vn.quyche.kernel.Role;

/** The duties to report what was decided by delegation. They stay open until a meeting has heard the report. */
@Component
class ReportBacks {

    private static final String REPORT_BACK = "REPORT_BACK";

    private final JdbcReportBacks duties;
    private final MatterFacts telling;

    ReportBacks(JdbcReportBacks duties, MatterFacts telling) {
        this.duties = duties;
        this.telling = telling;
    }

    /** To whom the decision must be reported. */
    List<OrganId> owed(Matter matter, OrganId decider) {
        return duties(matter, decider).map(Duty::to).toList();
    }

    void arise(Actor by, Matter matter, StepDecision decision) {
        duties(matter, decision.organ()).forEach(duty -> {
            var owed = new ReportBack(
                    ReportBackId.random(),
                    matter.ref(),
                    matter.number(),
                    decision.organ(),
                    duty.to(),
                    duty.when(),
                    decision.on(),
                    duty.basis(),
                    false,
                    0,
                    matter.audience());
            duties.add(owed, matter.id());
            telling.tell(new ReportBackArose(
                    telling.about(by, matter, decision.organ(), duty.basis()),
                    owed.id(),
                    matter.number(),
                    duty.to(),
                    duty.when()));
        });
    }

    List<ReportBack> open(OrganId to) {
        return duties.open(to);
    }

    List<ReportBack> owedBy(Set<OrganId> from) {
        return duties.owedBy(from);
    }

    List<ReportBack> of(MatterId matter) {
        return duties.of(matter);
    }

    ReportBack find(ReportBackId id) {
        return duties.find(id).orElseThrow(() -> Refusal.notFound("record.not-found", Optional.empty()));
    }

    void taken(Actor by, ReportBackId id, RecordRef meeting) {
        mustRunMeetings(by);
        var duty = duties.lock(id);
        if (duty.taken()) {
            return;
        }
        duties.taken(id, meeting);
        telling.tell(new ReportBackTaken(telling.about(by, duty), id, duty.number(), duty.to(), meeting));
    }

    void missed(Actor by, ReportBackId id, RecordRef meeting) {
        mustRunMeetings(by);
        var duty = duties.lock(id);
        if (duty.taken() || !duties.missed(id, meeting)) {
            return;
        }
        telling.tell(new ReportBackMissed(telling.about(by, duty), id, duty.number(), duty.to(), meeting));
    }

    private static Stream<Duty> duties(Matter matter, OrganId decider) {
        return matter.itinerary().afterwards().stream()
                .filter(duty -> duty.duty().equals(REPORT_BACK))
                .filter(duty -> !duty.to().equals(decider));
    }

    private static void mustRunMeetings(Actor by) {
        if (!by.is(Role.SYSTEM)) {
            by.mustHave(Right.RUN_MEETING);
        }
    }
}
