package vn.quyche.obligations;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.quyche.kernel.Actor;
import vn.quyche.kernel.DateRange;
import vn.quyche.kernel.OrganId;
import vn.quyche.kernel.Refusal;
import vn.quyche.kernel.Right;
import vn.quyche.obligations.Obligation.State;
import vn.quyche.regulation.Cycle;
import vn.quyche.regulation.Schedule;

/** The door to obligations, for reading: who owes what by when, since which provision, and how it stands. */
@Component
public class Obligations {

    private final Calendar calendar;
    private final Settlements settlements;

    Obligations(Calendar calendar, Settlements settlements) {
        this.calendar = calendar;
        this.settlements = settlements;
    }

    /** Those that stand or fall due in a period, the earliest due first; those without a day come last. */
    @Transactional(readOnly = true)
    public List<Obligation> within(Actor actor, DateRange period, Optional<OrganId> organ) {
        var ends = new DateRange(
                period.from(), period.end().orElse(calendar.today().plusDays(1)));
        return Stream.concat(calendar.risen(period).stream(), calendar.scheduled(ends).stream())
                .filter(obligation -> organ.map(obligation.owner()::equals).orElse(true))
                .filter(obligation -> mayKnow(actor, obligation))
                .filter(obligation -> obligation.due().map(period::contains).orElse(true))
                .sorted(byDue())
                .toList();
    }

    /** The sessions alone that the organs owe in a period, in the same order; few facts are read for it. */
    @Transactional(readOnly = true)
    public List<Obligation> sessions(Actor actor, DateRange period) {
        return calendar.sessions(period).stream()
                .filter(obligation -> mayKnow(actor, obligation))
                .filter(obligation -> obligation.due().map(period::contains).orElse(true))
                .sorted(byDue())
                .toList();
    }

    /** What the calendar asks for in a period and is not met on the day it is asked: near, or missed. */
    @Transactional(readOnly = true)
    public List<Obligation> pressing(Actor actor, DateRange period) {
        return calendar.scheduled(period).stream()
                .filter(obligation -> obligation.state() == State.NEAR || obligation.state() == State.MISSED)
                .filter(obligation -> mayKnow(actor, obligation))
                .toList();
    }

    /** One page of the register: what must still be done comes first, the earliest due first. */
    @Transactional(readOnly = true)
    public ObligationPage page(Actor actor, ObligationFilter filter) {
        var all = within(actor, filter.due(), Optional.empty());
        var found = all.stream().filter(filter::takes).toList();
        var states = new EnumMap<State, Integer>(State.class);
        found.forEach(obligation -> states.merge(obligation.state(), 1, Integer::sum));
        var wanted = found.stream()
                .filter(filter::takesState)
                .sorted(Comparator.comparing(obligation -> !obligation.isOpen()))
                .toList();
        var shown = wanted.stream()
                .skip((filter.page() - 1L) * ObligationFilter.PAGE_SIZE)
                .limit(ObligationFilter.PAGE_SIZE)
                .toList();
        var owners = all.stream().map(Obligation::owner).distinct().sorted().toList();
        return new ObligationPage(shown, filter.page(), wanted.size(), states, owners);
    }

    /** One that the calendar asks for; refuses one that the rules do not ask for, or that the actor may not know of. */
    @Transactional(readOnly = true)
    public Obligation find(Actor actor, ObligationKey key) {
        return calendar.expansion()
                .find(key)
                .flatMap(slot -> calendar.judge(List.of(slot)).stream().findFirst())
                .filter(obligation -> mayKnow(actor, obligation))
                .orElseThrow(() -> Refusal.notFound("record.not-found", Optional.empty()));
    }

    /** All that was ever recorded of it, the latest first. */
    @Transactional(readOnly = true)
    public List<Settlement> recorded(Actor actor, ObligationKey key) {
        find(actor, key);
        return settlements.of(key);
    }

    /** What the rules ask for in one period, whether or not it is recorded. */
    @Transactional(readOnly = true)
    public List<Slot> asked(Actor actor, Span span) {
        return calendar.expansion().in(span).stream()
                .filter(slot ->
                        actor.may(Right.READ_IMPLEMENTATION) || slot.audience().includes(actor))
                .toList();
    }

    /** What is owed again and again under the rules of a day. */
    @Transactional(readOnly = true)
    public List<Schedule> schedules(LocalDate on) {
        return calendar.rules(on).stream()
                .flatMap(rules -> rules.rules().stream())
                .filter(rule -> !rule.isExpected())
                .flatMap(rule -> rule.schedules().stream())
                .toList();
    }

    /**
     * One kind of obligation over a year, body by body and period by period.
     *
     * @throws Refusal {@code obligation.kind-unknown} when no rule in force in that year asks for it so often
     */
    @Transactional(readOnly = true)
    public Coverage coverage(Actor actor, String code, Cycle cycle, int year) {
        var spans = Span.endingIn(cycle, new DateRange(LocalDate.of(year, 1, 1), LocalDate.of(year + 1, 1, 1)));
        var expansion = calendar.expansion();
        var slots = spans.stream()
                .flatMap(span -> expansion.in(span).stream())
                .filter(slot -> slot.key().code().equals(code))
                .toList();
        var judged = calendar.judge(slots).stream()
                .filter(obligation -> mayKnow(actor, obligation))
                .toList();
        var schedule = schedules(spans.get(spans.size() - 1).last()).stream()
                .filter(one -> one.code().equals(code) && one.cycles().contains(cycle))
                .findFirst()
                .orElseThrow(() -> Refusal.invalid("code", "obligation.kind-unknown", code));
        var lines = judged.stream()
                .map(Coverage::body)
                .distinct()
                .map(body -> new Coverage.Line(
                        body,
                        spans.stream()
                                .map(span -> judged.stream()
                                        .filter(one -> one.isOf(span)
                                                && Coverage.body(one).equals(body))
                                        .findFirst())
                                .toList()))
                .toList();
        return new Coverage(schedule, spans, lines);
    }

    /** Known to those whom it concerns, and to those who see how the regulation is carried out. */
    private static boolean mayKnow(Actor actor, Obligation obligation) {
        return actor.may(Right.READ_IMPLEMENTATION)
                || obligation
                        .slot()
                        .map(slot -> slot.audience().includes(actor))
                        .orElseGet(() -> actor.organs().contains(obligation.owner()));
    }

    private static Comparator<Obligation> byDue() {
        return Comparator.comparing(obligation -> obligation.due().orElse(LocalDate.MAX));
    }
}
