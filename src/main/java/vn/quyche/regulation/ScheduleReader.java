package vn.quyche.regulation;

import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import vn.quyche.kernel.OrganId;

/** Reads what a rule obliges bodies to do again and again. Its periods are values that the same rule names. */
final class ScheduleReader {

    private static final Set<String> KEYS =
            Set.of("code", "title", "en", "owners", "counterparts", "to", "deputies", "every", "within");
    private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

    private final List<OrganId> bound;
    private final Map<String, Object> values;

    /**
     * @param bound whom the rule binds
     * @param values what the rule names
     */
    ScheduleReader(List<OrganId> bound, Map<String, Object> values) {
        this.bound = bound;
        this.values = values;
    }

    Schedule read(RulebookNode node) {
        var fields = node.fields(KEYS);
        var code = node.required(fields, "code");
        if (!CODE.matcher(code.text()).matches()) {
            throw code.fault("\"" + code.text() + "\" is no name of an obligation.", "Write it like weekly-report.");
        }
        return new Schedule(
                code.text(),
                RuleReader.words(node.required(fields, "title")),
                RuleReader.words(node.required(fields, "en")),
                fields.containsKey("owners") ? organs(fields, "owners") : bound,
                organs(fields, "counterparts"),
                organs(fields, "to"),
                organs(fields, "deputies"),
                cycles(node.required(fields, "every")),
                Optional.ofNullable(fields.get("within")).map(this::period));
    }

    private List<Cycle> cycles(RulebookNode names) {
        var cycles = new ArrayList<Cycle>();
        for (var name : names.items()) {
            var cycle = Cycle.of(period(name))
                    .orElseThrow(() -> name.fault(
                            "\"" + name.text() + "\" is no period of the calendar.",
                            "Known: P7D, P1M, P3M, P6M, P1Y."));
            if (cycles.contains(cycle)) {
                throw name.fault("The period comes twice.", "Name it once.");
            }
            cycles.add(cycle);
        }
        if (cycles.isEmpty()) {
            throw names.fault("No period is named.", "Name a value of the rule, such as report.cadence.MONTH.");
        }
        return cycles;
    }

    private Period period(RulebookNode name) {
        if (values.get(name.text()) instanceof Period period) {
            return period;
        }
        throw name.fault("The rule names no period \"" + name.text() + "\".", "Add it to the values of the rule.");
    }

    private static List<OrganId> organs(Map<String, RulebookNode> fields, String key) {
        return Optional.ofNullable(fields.get(key)).map(RulebookNode::items).orElse(List.of()).stream()
                .map(RuleReader::organ)
                .toList();
    }
}
