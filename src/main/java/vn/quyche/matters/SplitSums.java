package vn.quyche.matters;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.quyche.competence.Competence;
import vn.quyche.competence.Outcome;
import vn.quyche.competence.Route;
import vn.quyche.competence.RouteQuestion;
import vn.quyche.competence.Step;
import vn.quyche.kernel.Actor;
import vn.quyche.kernel.Citation;
import vn.quyche.kernel.DateRange;
import vn.quyche.kernel.VietnamTime;
import vn.quyche.regulation.Regulations;
import vn.quyche.regulation.Rules;

/**
 * Sees sums to one purpose that are decided by delegation one by one, and would not be together (J-49). It warns and
 * refuses nothing; what counts as one purpose, and within which time, are named values of the rules.
 */
@Component
public class SplitSums {

    private static final String SPLITTING = "off-estimate.splitting";
    private static final String WARN = "WARN";
    private static final String CALENDAR_YEAR = "CALENDAR_YEAR";

    private final JdbcSmallSums sums;
    private final Competence competence;
    private final Regulations regulations;

    SplitSums(JdbcSmallSums sums, Competence competence, Regulations regulations) {
        this.sums = sums;
        this.competence = competence;
        this.regulations = regulations;
    }

    /** The sum of which a matter is a part, as far as the reader may read the others. */
    @Transactional(readOnly = true)
    public Optional<SplitSum> of(Actor reader, Matter matter) {
        var way = matter.itinerary();
        if (way.deciding().flatMap(Step::delegatedBy).isEmpty()
                || !matter.facts().containsKey(SmallSum.AMOUNT)) {
            return Optional.empty();
        }
        return splits(sums.filed(
                        reader, yearsOf(VietnamTime.dateOf(matter.filing().at()))))
                .stream()
                .filter(split ->
                        split.parts().stream().anyMatch(part -> part.id().equals(matter.id())))
                .findFirst();
    }

    /** The sum of which a matter would be a part if it were filed on that day. */
    @Transactional(readOnly = true)
    public Optional<SplitSum> of(Actor reader, NewMatter what, LocalDate on, Optional<MatterId> itself) {
        if (!what.facts().containsKey(SmallSum.AMOUNT)) {
            return Optional.empty();
        }
        var draft = new SmallSum(
                itself.orElseGet(MatterId::random),
                "",
                what.subject(),
                what.title(),
                what.purpose(),
                what.facts(),
                reader.body(),
                MatterState.FILED,
                on,
                on,
                true);
        if (!isDelegated(draft, draft.amount())) {
            return Optional.empty();
        }
        var all = new ArrayList<>(sums.filed(reader, yearsOf(on)));
        all.removeIf(sum -> sum.id().equals(draft.id()));
        all.add(draft);
        return splits(all).stream()
                .filter(split ->
                        split.parts().stream().anyMatch(part -> part.id().equals(draft.id())))
                .findFirst();
    }

    /** All of them with a part filed in a period, the largest first. */
    @Transactional(readOnly = true)
    public List<SplitSum> during(Actor reader, DateRange period, LocalDate today) {
        var last = period.end().map(end -> end.minusDays(1)).orElse(today);
        var whole = new DateRange(yearsOf(period.from()).from(), yearsOf(last).to());
        return splits(sums.filed(reader, whole)).stream()
                .filter(split -> split.parts().stream().anyMatch(part -> period.contains(part.filedOn())))
                .sorted(Comparator.comparing(SplitSum::total).reversed())
                .toList();
    }

    /** The matters of the year of a day that are parts of such a sum. */
    @Transactional(readOnly = true)
    public Set<MatterId> parts(Actor reader, LocalDate on) {
        return splits(sums.filed(reader, yearsOf(on))).stream()
                .flatMap(split -> split.parts().stream())
                .map(SplitSum.Part::id)
                .collect(Collectors.toSet());
    }

    private List<SplitSum> splits(List<SmallSum> all) {
        var groups = new LinkedHashMap<List<Object>, List<SmallSum>>();
        for (var sum : all) {
            var rules = regulations.rules(sum.routedOn());
            if (rules.findTerm(SPLITTING)
                    .filter(value -> value.value().equals(WARN))
                    .isPresent()) {
                groups.computeIfAbsent(key(sum, rules), unused -> new ArrayList<>())
                        .add(sum);
            }
        }
        return groups.values().stream().flatMap(parts -> split(parts).stream()).toList();
    }

    /** What must be the same for two sums to be parts of one: as the rules of the day name it. */
    private static List<Object> key(SmallSum sum, Rules rules) {
        var same =
                rules.findTerm(SPLITTING + ".same").map(value -> value.value()).orElse("");
        var within = rules.findTerm(SPLITTING + ".within").map(value -> value.value());
        var key = new ArrayList<Object>(List.of(sum.subject()));
        within.filter(CALENDAR_YEAR::equals)
                .ifPresent(year -> key.add(sum.filedOn().getYear()));
        if (same.contains("SOURCE")) {
            key.add(String.valueOf(sum.facts().get("source")));
        }
        if (same.contains("PURPOSE")) {
            key.add(sum.purposeKey());
        }
        if (same.contains("BODY")) {
            key.add(sum.body());
        }
        return key;
    }

    private Optional<SplitSum> split(List<SmallSum> parts) {
        if (parts.size() < 2) {
            return Optional.empty();
        }
        var last = parts.get(parts.size() - 1);
        var total = parts.stream().mapToLong(SmallSum::amount).sum();
        var route = route(last, total);
        var source = regulations.rules(last.routedOn()).term(SPLITTING).source();
        return decisive(route)
                .filter(step -> step.delegatedBy().isEmpty() && route.basis().contains(source))
                .map(step -> new SplitSum(
                        parts.get(0).purpose().isEmpty()
                                ? parts.get(0).title()
                                : parts.get(0).purpose(),
                        last.subject(),
                        total,
                        parts.stream().map(SmallSum::part).toList(),
                        step.organ(),
                        basis(step, source)));
    }

    private static List<Citation> basis(Step step, Citation source) {
        var basis = new ArrayList<>(step.basis());
        if (!basis.contains(source)) {
            basis.add(source);
        }
        return basis;
    }

    private boolean isDelegated(SmallSum sum, long amount) {
        return decisive(route(sum, amount)).flatMap(Step::delegatedBy).isPresent();
    }

    private static Optional<Step> decisive(Route route) {
        return route.outcome() == Outcome.ROUTED
                ? route.steps().stream()
                        .filter(step -> !Itinerary.isOutside(step))
                        .reduce((earlier, later) -> later)
                : Optional.empty();
    }

    private Route route(SmallSum sum, long amount) {
        var facts = new HashMap<>(sum.facts());
        facts.put(SmallSum.AMOUNT, amount);
        facts.keySet().removeIf(name -> FactEntry.JUDGEMENTS.contains(name) || name.equals(FactEntry.DISSENT));
        return competence.route(new RouteQuestion(regulations.working().id(), sum.routedOn(), sum.subject(), facts));
    }

    private static DateRange yearsOf(LocalDate day) {
        var first = day.withDayOfYear(1);
        return new DateRange(first, first.plusYears(1));
    }
}
