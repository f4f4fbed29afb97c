package vn.quyche.obligations;

import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.quyche.journal.Entry;
import vn.quyche.kernel.Citation;
import vn.quyche.kernel.Nearness;
import vn.quyche.kernel.OrganId;
import vn.quyche.kernel.RecordRef;
import vn.quyche.obligations.Obligation.State;
import vn.quyche.regulation.Rules;

/** Obligations that records give rise to, and the facts that satisfied them: sessions, report-backs, tasks. */
final class FromFacts {

    private static final String SESSION = "session";

    private final Rules rules;
    private final Evidence evidence;
    private final Nearness nearness;

    FromFacts(Rules rules, Evidence evidence, Nearness nearness) {
        this.rules = rules;
        this.evidence = evidence;
        this.nearness = nearness;
    }

    /** The sessions an organ owes: each within its time of the one before, or so many in a month. */
    List<Obligation> sessions(OrganId organ) {
        var held = evidence.ever("MeetingClosed", organ)
                .filter(entry -> Evidence.says(entry, "kind", "REGULAR"))
                .toList();
        var name = "meeting.cadence." + organ.code();
        return rules.findPeriod(name)
                .map(cadence -> byGap(organ, cadence.source(), cadence.value(), held))
                .or(() -> rules.findRange(name)
                        .map(cadence ->
                                byMonth(organ, cadence.source(), cadence.value().least(), held)))
                .orElse(List.of());
    }

    private List<Obligation> byGap(OrganId organ, Citation basis, Period cadence, List<Entry> held) {
        var owed = new ArrayList<Obligation>();
        for (var index = 1; index < held.size(); index++) {
            var due = Evidence.day(held.get(index - 1)).plus(cadence);
            owed.add(settled(SESSION, organ, basis, due, Optional.empty(), held.get(index)));
        }
        if (!held.isEmpty()) {
            var due = Evidence.day(held.get(held.size() - 1)).plus(cadence);
            owed.add(open(SESSION, organ, basis, due, Optional.empty()));
        }
        return owed;
    }

    private List<Obligation> byMonth(OrganId organ, Citation basis, int least, List<Entry> held) {
        var byMonth = held.stream().collect(Collectors.groupingBy(entry -> YearMonth.from(Evidence.day(entry))));
        var owed = new ArrayList<Obligation>();
        var last = YearMonth.from(evidence.today()).plusMonths(1);
        for (var month = YearMonth.from(evidence.period().from()); !month.isAfter(last); month = month.plusMonths(1)) {
            var sessions = byMonth.getOrDefault(month, List.of());
            for (var number = 0; number < least; number++) {
                owed.add(
                        number < sessions.size()
                                ? settled(
                                        SESSION,
                                        organ,
                                        basis,
                                        month.atEndOfMonth(),
                                        Optional.empty(),
                                        sessions.get(number))
                                : open(SESSION, organ, basis, month.atEndOfMonth(), Optional.empty()));
            }
        }
        return owed;
    }

    /** The organs and office-holders that decided something they must report. */
    List<OrganId> reporters() {
        return evidence.entries().stream()
                .filter(entry -> entry.name().equals("ReportBackArose"))
                .map(Entry::organ)
                .distinct()
                .sorted()
                .toList();
    }

    /** Reports on what an organ or office-holder decided by delegation, owed at the next session of whoever must be told. */
    List<Obligation> reportBacks(OrganId from) {
        var taken = firstAbout("ReportBackTaken");
        var missed = firstAbout("ReportBackMissed");
        return evidence.ever("ReportBackArose", from)
                .map(arose -> {
                    var about = arose.about();
                    var done = Optional.ofNullable(taken.get(about.id())).map(Entry::about);
                    var late = missed.containsKey(about.id());
                    var state = done.isPresent()
                            ? (late ? State.SATISFIED_LATE : State.SATISFIED)
                            : (late ? State.MISSED : State.TO_COME);
                    var due = Optional.ofNullable(missed.get(about.id())).map(Evidence::day);
                    return new Obligation("report-back", from, basis(arose), due, Optional.of(about), state, done);
                })
                .toList();
    }

    /** The provision that asks for the report, as the fact names it. */
    private Citation basis(Entry arose) {
        return arose.basis().isEmpty() ? rules.cite("R-3.6-a") : arose.basis().get(0);
    }

    /** Tasks that documents assigned to a body. */
    List<Obligation> tasks(OrganId owner) {
        var basis = rules.cite("R-27.1-a");
        var done = firstAbout("TaskAccepted");
        var latestDue = new HashMap<String, LocalDate>();
        evidence.entries().stream()
                .filter(entry ->
                        entry.name().equals("TaskExtended") && entry.details().containsKey("due"))
                .forEach(entry -> latestDue.put(
                        entry.about().id(), LocalDate.parse(entry.details().getOrDefault("due", ""))));
        return evidence.ever("TaskAssigned", owner)
                .filter(entry -> entry.details().containsKey("due"))
                .map(task -> {
                    var due = latestDue.getOrDefault(
                            task.about().id(), LocalDate.parse(task.details().getOrDefault("due", "")));
                    var about = Optional.of(task.about());
                    return Optional.ofNullable(done.get(task.about().id()))
                            .map(accepted -> settled("task", owner, basis, due, about, accepted))
                            .orElseGet(() -> open("task", owner, basis, due, about));
                })
                .toList();
    }

    private Map<String, Entry> firstAbout(String name) {
        var first = new HashMap<String, Entry>();
        evidence.entries().stream()
                .filter(entry -> entry.name().equals(name))
                .forEach(entry -> first.putIfAbsent(entry.about().id(), entry));
        return first;
    }

    private static Obligation settled(
            String what, OrganId owner, Citation basis, LocalDate due, Optional<RecordRef> about, Entry by) {
        var state = Evidence.day(by).isAfter(due) ? State.SATISFIED_LATE : State.SATISFIED;
        return new Obligation(what, owner, basis, Optional.of(due), about, state, Optional.of(by.about()));
    }

    private Obligation open(String what, OrganId owner, Citation basis, LocalDate due, Optional<RecordRef> about) {
        var today = evidence.today();
        var state = nearness.isNear(due, today) ? State.NEAR : due.isBefore(today) ? State.MISSED : State.TO_COME;
        return new Obligation(what, owner, basis, Optional.of(due), about, state, Optional.empty());
    }
}
