package vn.quyche.whatif.web;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.quyche.whatif.Result;
import vn.quyche.whatif.Shift;

/** How many cases go from where to where, and what that means for each organ month by month. */
@Component
public class TrialCounts {

    private final TrialWords said;

    TrialCounts(TrialWords said) {
        this.said = said;
    }

    /** From where to where, and how many. */
    public record Flow(String before, String after, long count, int share) {}

    /** How many of a month, and what each organ wins or loses. */
    public record Month(String name, long count, int share, String organs) {}

    /** How many of a month an organ would decide no more, and how many beside its own. */
    public record OrganMonth(String month, String organ, long less, long more) {}

    List<OrganMonth> organs(Result result) {
        var lines = new TreeMap<YearMonth, TreeMap<String, long[]>>();
        result.shifts()
                .forEach((shift, byMonth) -> byMonth.forEach((month, count) -> {
                    var organs = lines.computeIfAbsent(month, unused -> new TreeMap<>());
                    organs.computeIfAbsent(said.decider(shift.before()), unused -> new long[2])[0] += count;
                    organs.computeIfAbsent(said.decider(shift.after()), unused -> new long[2])[1] += count;
                }));
        return lines.entrySet().stream()
                .flatMap(month -> month.getValue().entrySet().stream()
                        .map(organ -> new OrganMonth(
                                said.month(month.getKey()), organ.getKey(), organ.getValue()[0], organ.getValue()[1])))
                .toList();
    }

    List<Flow> flows(Result result) {
        var most = result.shifts().values().stream()
                .mapToLong(TrialCounts::sum)
                .max()
                .orElse(1);
        return result.shifts().entrySet().stream()
                .sorted((one, other) -> Long.compare(sum(other.getValue()), sum(one.getValue())))
                .map(shift -> new Flow(
                        said.decider(shift.getKey().before()),
                        said.decider(shift.getKey().after()),
                        sum(shift.getValue()),
                        share(sum(shift.getValue()), most)))
                .toList();
    }

    List<Month> months(Result result) {
        var counts = new TreeMap<YearMonth, Long>();
        var organs = new HashMap<YearMonth, Map<Shift.Decider, Long>>();
        result.shifts()
                .forEach((shift, byMonth) -> byMonth.forEach((month, count) -> {
                    counts.merge(month, count, Long::sum);
                    var won = organs.computeIfAbsent(month, unused -> new HashMap<>());
                    won.merge(shift.before(), -count, Long::sum);
                    won.merge(shift.after(), count, Long::sum);
                }));
        var most = counts.values().stream().mapToLong(Long::longValue).max().orElse(1);
        return counts.entrySet().stream()
                .map(month -> new Month(
                        said.month(month.getKey()),
                        month.getValue(),
                        share(month.getValue(), most),
                        balance(Optional.ofNullable(organs.get(month.getKey())).orElse(Map.of()))))
                .toList();
    }

    private String balance(Map<Shift.Decider, Long> won) {
        return won.entrySet().stream()
                .filter(organ -> organ.getValue() != 0)
                .map(organ -> said.decider(organ.getKey()) + " " + (organ.getValue() > 0 ? "+" : "−")
                        + Math.abs(organ.getValue()))
                .sorted()
                .collect(Collectors.joining("; "));
    }

    private static long sum(Map<YearMonth, Long> byMonth) {
        return byMonth.values().stream().mapToLong(Long::longValue).sum();
    }

    private static int share(long part, long most) {
        return Math.toIntExact(100 * part / Math.max(1, most));
    }
}
