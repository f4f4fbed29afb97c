package vn.quyche.obligations;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.quyche.journal.Journal;
import vn.quyche.kernel.DateRange;
import vn.quyche.kernel.Nearness;
import vn.quyche.kernel.OrganId;
import vn.quyche.kernel.VietnamTime;
import vn.quyche.organs.Organ;
import vn.quyche.organs.Organs;
import vn.quyche.regulation.Regulations;
import vn.quyche.regulation.Rules;

/** All obligations of some days, judged today: those that the calendar asks for and those that records give rise to. */
@Component
class Calendar {

    private static final List<OrganId> SITTING =
            List.of(OrganId.PROVINCIAL_COMMITTEE, OrganId.STANDING_COMMITTEE, OrganId.STANDING_GROUP);
    private static final String SESSION_HELD = "MeetingClosed";
    private static final Set<String> JUDGED = Set.of(
            SESSION_HELD,
            "ReportBackArose",
            "ReportBackTaken",
            "ReportBackMissed",
            "TaskAssigned",
            "TaskExtended",
            "TaskAccepted");

    /** The kinds of facts that show that work is recorded. */
    private static final Set<String> WORK =
            Set.of(SESSION_HELD, "DecisionTaken", "DocumentIssued", "TaskAssigned", "ObligationFulfilled");

    /** Nobody plans further; a range may be typed that has no end in sight. */
    private static final int YEARS_AHEAD = 3;

    /** How far before a period facts are read: a first gap starts with the session before it. */
    private static final int MONTHS_BEFORE = 12;

    private final Settlements settlements;
    private final Journal journal;
    private final Regulations regulations;
    private final Organs organs;
    private final Nearness nearness;
    private final Clock clock;

    Calendar(
            Settlements settlements,
            Journal journal,
            Regulations regulations,
            Organs organs,
            Nearness nearness,
            Clock clock) {
        this.settlements = settlements;
        this.journal = journal;
        this.regulations = regulations;
        this.organs = organs;
        this.nearness = nearness;
        this.clock = clock;
    }

    LocalDate today() {
        return VietnamTime.today(clock);
    }

    /** What the rules ask for again and again. */
    Expansion expansion() {
        return new Expansion(regulations.working(), organs);
    }

    /** The rules in force on a day, if any are. */
    Optional<Rules> rules(LocalDate on) {
        return regulations.working().find(on);
    }

    /** Those due in a range, as far as it lies between the first work recorded and the years ahead that are planned. */
    List<Obligation> scheduled(DateRange due) {
        var first = later(due.from(), since().minusYears(1));
        var end = earlier(due.end().orElseThrow(), today().plusYears(YEARS_AHEAD));
        return first.isBefore(end) ? judge(expansion().due(new DateRange(first, end))) : List.of();
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    /** How they stand; those of periods of which nothing can be known are left out. */
    List<Obligation> judge(List<Slot> slots) {
        var since = since();
        var standing = settlements.standing(slots.stream().map(Slot::key).toList());
        var today = today();
        return slots.stream()
                .filter(slot -> standing.containsKey(slot.key())
                        || !slot.key().span().first().isBefore(since))
                .map(slot -> slot.judged(Optional.ofNullable(standing.get(slot.key())), today, nearness))
                .toList();
    }

    /** The first day of which work is recorded: what was owed for a period that began before it cannot be judged. */
    private LocalDate since() {
        return journal.since(WORK).orElse(today());
    }

    /** The sessions the organs owe. */
    List<Obligation> sessions(DateRange period) {
        var found = fromFacts(period, Set.of(SESSION_HELD));
        return SITTING.stream().flatMap(organ -> found.sessions(organ).stream()).toList();
    }

    /** Sessions, report-backs and tasks. */
    List<Obligation> risen(DateRange asked) {
        var first = later(asked.from(), since().minusYears(1));
        if (asked.end().filter(end -> !first.isBefore(end)).isPresent()) {
            return List.of();
        }
        var period = new DateRange(first, asked.to());
        var found = fromFacts(period, JUDGED);
        var risen = new ArrayList<Obligation>();
        SITTING.forEach(organ -> risen.addAll(found.sessions(organ)));
        found.reporters().forEach(organ -> risen.addAll(found.reportBacks(organ)));
        organs.all(today()).stream().map(Organ::id).forEach(organ -> risen.addAll(found.tasks(organ)));
        return risen;
    }

    private FromFacts fromFacts(DateRange period, Set<String> names) {
        var evidence = new Evidence(
                journal.named(
                        names,
                        Optional.empty(),
                        VietnamTime.startOf(period.from().minusMonths(MONTHS_BEFORE)),
                        VietnamTime.startOf(period.end().orElse(today().plusDays(1)))),
                period,
                today());
        return new FromFacts(regulations.rules(evidence.horizon()), evidence, nearness);
    }
}
