package vn.quyche.obligations;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.quyche.kernel.DateRange;
import vn.quyche.kernel.OrganId;
import vn.quyche.organs.Organ;
import vn.quyche.organs.OrganKind;
import vn.quyche.organs.Organs;
import vn.quyche.regulation.Cycle;
import vn.quyche.regulation.Regulation;
import vn.quyche.regulation.Rule;
import vn.quyche.regulation.Rules;
import vn.quyche.regulation.Schedule;

/**
 * What the rules oblige bodies to do in each period of the calendar. Rules and bodies are those of the period's last
 * day: a version that came into force, or a body that was founded, within it is bound by it, and one that ended is not.
 */
final class Expansion {

    private final Regulation regulation;
    private final Organs organs;

    Expansion(Regulation regulation, Organs organs) {
        this.regulation = regulation;
        this.organs = organs;
    }

    /** The obligations that fall due in a range that ends, the earliest first. */
    List<Slot> due(DateRange range) {
        var slots = new ArrayList<Slot>();
        for (var cycle : Cycle.values()) {
            for (var span : Span.endingIn(cycle, new DateRange(range.from().minus(longestGrace()), range.to()))) {
                slots.addAll(in(span));
            }
        }
        return slots.stream()
                .filter(slot -> range.contains(slot.due()))
                .sorted(Comparator.comparing(Slot::due))
                .toList();
    }

    /** The obligations of one period. */
    List<Slot> in(Span span) {
        var there = organs.all(span.last());
        return regulation.find(span.last()).stream()
                .flatMap(rules -> rules.rules().stream()
                        .filter(rule -> !rule.isExpected())
                        .flatMap(rule -> slots(rules, rule, span, there)))
                .toList();
    }

    /** The one that a key names, if the rules ask for it. */
    Optional<Slot> find(ObligationKey key) {
        return in(key.span()).stream().filter(slot -> slot.key().equals(key)).findFirst();
    }

    private Stream<Slot> slots(Rules rules, Rule rule, Span span, List<Organ> there) {
        return rule.schedules().stream()
                .filter(schedule -> schedule.cycles().contains(span.cycle()))
                .flatMap(schedule -> bodies(schedule.owners(), there)
                        .flatMap(owner -> counterparts(schedule, there)
                                .map(other -> new ObligationKey(schedule.code(), owner, other, span))
                                .map(key -> new Slot(
                                        key,
                                        schedule,
                                        rule.source(),
                                        rules.version().number()))));
    }

    private Stream<Optional<OrganId>> counterparts(Schedule schedule, List<Organ> there) {
        return schedule.counterparts().isEmpty()
                ? Stream.of(Optional.empty())
                : bodies(schedule.counterparts(), there).map(Optional::of);
    }

    private Stream<OrganId> bodies(List<OrganId> named, List<Organ> there) {
        return named.stream().flatMap(one -> bodies(one, there)).distinct();
    }

    /** The bodies of a kind; the body of a code, as long as it is there; an office or body outside the tree as named. */
    private Stream<OrganId> bodies(OrganId named, List<Organ> there) {
        if (isKind(named)) {
            return there.stream()
                    .filter(organ -> organ.kind().name().equals(named.code()))
                    .map(Organ::id);
        }
        var isThere = there.stream().anyMatch(organ -> organ.id().equals(named));
        return isThere || organs.history(named).isEmpty() ? Stream.of(named) : Stream.empty();
    }

    private static boolean isKind(OrganId named) {
        return Arrays.stream(OrganKind.values()).anyMatch(kind -> kind.name().equals(named.code()));
    }

    private Period longestGrace() {
        return regulation.editions().stream()
                .flatMap(rules -> rules.rules().stream())
                .flatMap(rule -> rule.schedules().stream())
                .flatMap(schedule -> schedule.grace().stream())
                .max(Comparator.comparing(LocalDate.EPOCH::plus))
                .orElse(Period.ZERO);
    }
}
