package vn.quyche.compliance;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.quyche.compliance.Report.Section;
import vn.quyche.journal.Journal;
import vn.quyche.kernel.Actor;
import vn.quyche.kernel.DateRange;
import vn.quyche.kernel.OrganId;
import vn.quyche.kernel.Refusal;
import vn.quyche.kernel.Right;
import vn.quyche.kernel.VietnamTime;
import vn.quyche.obligations.Evidence;
import vn.quyche.obligations.Obligations;
import vn.quyche.organs.Organ;
import vn.quyche.organs.Organs;
import vn.quyche.regulation.Regulations;

/** The door to how the regulation is carried out: the report, computed from facts alone. */
@Component
public class Compliance {

    private static final List<OrganId> SITTING =
            List.of(OrganId.PROVINCIAL_COMMITTEE, OrganId.STANDING_COMMITTEE, OrganId.STANDING_GROUP);

    /** Before whom comes what the regulation leaves open, and who confirms routes. */
    private static final List<OrganId> ROUTING = List.of(OrganId.STANDING_GROUP, OrganId.COMMITTEE_OFFICE);

    private static final String SESSION_HELD = "MeetingClosed";

    /** The facts that are counted. */
    private static final Set<String> COUNTED = Set.of(
            SESSION_HELD,
            "DecisionTaken",
            "RediscussionOrdered",
            "ReportBackArose",
            "ReportBackTaken",
            "ReportBackMissed",
            "MatterFoundUnruled",
            "ProvisionsConflicted",
            "RouteOverridden",
            "FactsChanged",
            "MatterRerouted",
            "DelegationFollowed",
            "DeadlineKept",
            "DeadlineBroken",
            "DocumentIssued",
            "TaskAssigned",
            "TaskExtended",
            "TaskAccepted",
            "ObligationFulfilled");

    /** How far before a period facts are read: a first gap starts with the session before it. */
    private static final int MONTHS_BEFORE = 12;

    private final Journal journal;
    private final Regulations regulations;
    private final Organs organs;
    private final Obligations obligations;
    private final Clock clock;

    Compliance(Journal journal, Regulations regulations, Organs organs, Obligations obligations, Clock clock) {
        this.journal = journal;
        this.regulations = regulations;
        this.organs = organs;
        this.obligations = obligations;
        this.clock = clock;
    }

    /**
     * The implementation report of a period, of all organs or of one.
     *
     * @throws Refusal {@code report.future} when the period has not begun
     */
    @Transactional(readOnly = true)
    public Report report(Actor actor, DateRange period, Optional<OrganId> organ) {
        actor.mustHave(Right.READ_IMPLEMENTATION);
        Refusal.refuseIf(period.from().isAfter(today()), "report.future");
        var evidence = evidence(period, COUNTED);
        var rules = regulations.rules(evidence.horizon());
        var sitting = SITTING.stream().filter(id -> isAsked(organ, id)).toList();
        var owners = organs.all(evidence.horizon()).stream()
                .map(Organ::id)
                .filter(id -> isAsked(organ, id))
                .toList();
        var sessions = new ArrayList<Line>();
        var deciding = new ArrayList<Line>();
        var deadlines = new ArrayList<Line>();
        var documents = new ArrayList<Line>();
        var tasks = new ArrayList<Line>();
        for (var id : sitting) {
            sessions.addAll(new SessionLines(rules, evidence).of(id));
            deciding.addAll(new DecidingLines(evidence).of(id));
            deadlines.addAll(new DeadlineLines(rules, evidence).of(id));
        }
        var routes = ROUTING.stream()
                .filter(id -> isAsked(organ, id))
                .flatMap(id -> new RouteLines(rules, evidence).of(id).stream())
                .toList();
        var delegated = new DelegationLines(rules, evidence);
        var delegation = delegated.receivers().stream()
                .filter(id -> isAsked(organ, id))
                .flatMap(id -> delegated.of(id).stream())
                .toList();
        for (var id : owners) {
            documents.addAll(new IssuedLines(rules, evidence).documents(id));
            tasks.addAll(new IssuedLines(rules, evidence).tasks(id));
        }
        var scheduled = new ScheduledLines(evidence, obligations.within(actor, period, organ)).lines(organ);
        return new Report(
                period,
                organ,
                List.of(
                        new Section("sessions", sessions),
                        new Section("obligations", scheduled),
                        new Section("deadlines", deadlines),
                        new Section("deciding", deciding),
                        new Section("delegation", delegation),
                        new Section("routes", routes),
                        new Section("documents", documents),
                        new Section("tasks", tasks)));
    }

    private Evidence evidence(DateRange period, Set<String> counted) {
        var until = period.end().orElse(today().plusDays(1));
        var entries = journal.named(
                counted,
                Optional.empty(),
                VietnamTime.startOf(period.from().minusMonths(MONTHS_BEFORE)),
                VietnamTime.startOf(until));
        return new Evidence(entries, period, today());
    }

    private LocalDate today() {
        return VietnamTime.today(clock);
    }

    private static boolean isAsked(Optional<OrganId> asked, OrganId organ) {
        return asked.map(organ::equals).orElse(true);
    }
}
