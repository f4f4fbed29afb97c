package vn.quyche.compliance;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.quyche.compliance.Report.Section;
import vn.quyche.journal.Journal;
import vn.quyche.kernel.Actor;
import vn.quyche.kernel.DateRange;
import vn.quyche.kernel.Nearness;
import vn.quyche.kernel.OrganId;
import vn.quyche.kernel.Refusal;
import vn.quyche.kernel.Right;
import vn.quyche.kernel.VietnamTime;
import vn.quyche.organs.Organ;
import vn.quyche.organs.Organs;
import vn.quyche.regulation.Regulations;

/** The door to how the regulation is carried out: the report and the obligations, both computed from facts alone. */
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
            "TaskAccepted");

    /** How far before a period facts are read: a first gap starts with the session before it. */
    private static final int MONTHS_BEFORE = 12;

    private final Journal journal;
    private final Regulations regulations;
    private final Organs organs;
    private final Nearness nearness;
    private final Clock clock;

    Compliance(Journal journal, Regulations regulations, Organs organs, Nearness nearness, Clock clock) {
        this.journal = journal;
        this.regulations = regulations;
        this.organs = organs;
        this.nearness = nearness;
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
        return new Report(
                period,
                organ,
                List.of(
                        new Section("sessions", sessions),
                        new Section("deadlines", deadlines),
                        new Section("deciding", deciding),
                        new Section("delegation", delegation),
                        new Section("routes", routes),
                        new Section("documents", documents),
                        new Section("tasks", tasks)));
    }

    /** The obligations that stood or fell due in a period, the earliest due first; those without a day come last. */
    @Transactional(readOnly = true)
    public List<Obligation> obligations(Actor actor, DateRange period, Optional<OrganId> organ) {
        var evidence = evidence(period, COUNTED);
        var rules = regulations.rules(evidence.horizon());
        var expanded = new Obligations(rules, evidence, nearness);
        var owed = new ArrayList<Obligation>();
        for (var id : SITTING) {
            if (isAsked(organ, id) && mayKnow(actor, id)) {
                owed.addAll(expanded.sessions(id));
            }
        }
        expanded.reporters().stream()
                .filter(id -> isAsked(organ, id) && mayKnow(actor, id))
                .forEach(id -> owed.addAll(expanded.reportBacks(id)));
        organs.all(evidence.horizon()).stream()
                .map(Organ::id)
                .filter(id -> isAsked(organ, id) && mayKnow(actor, id))
                .forEach(id -> owed.addAll(expanded.tasks(id)));
        return inOrder(owed, period);
    }

    /** The sessions alone that the organs owe in a period, in the same order; few facts are read for it. */
    @Transactional(readOnly = true)
    public List<Obligation> sessions(Actor actor, DateRange period) {
        var evidence = evidence(period, Set.of(SESSION_HELD));
        var expanded = new Obligations(regulations.rules(evidence.horizon()), evidence, nearness);
        return inOrder(
                SITTING.stream()
                        .filter(id -> mayKnow(actor, id))
                        .flatMap(id -> expanded.sessions(id).stream())
                        .toList(),
                period);
    }

    private static List<Obligation> inOrder(List<Obligation> owed, DateRange period) {
        return owed.stream()
                .filter(obligation -> obligation.due().map(period::contains).orElse(true))
                .sorted(Comparator.comparing(obligation -> obligation.due().orElse(LocalDate.MAX)))
                .toList();
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

    /** A body's duties are known to the body and to those who see how the regulation is carried out. */
    private static boolean mayKnow(Actor actor, OrganId organ) {
        return actor.organs().contains(organ) || actor.may(Right.READ_IMPLEMENTATION);
    }

    private static boolean isAsked(Optional<OrganId> asked, OrganId organ) {
        return asked.map(organ::equals).orElse(true);
    }
}
