package vn.quyche.whatif;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import vn.quyche.competence.Trial;
import vn.quyche.regulation.Rule;
import vn.quyche.regulation.RuleDraft;
import vn.quyche.regulation.Rules;

/**
 * What a change reaches beyond itself.
 *
 * @param rules the rules that are changed, added or taken away
 * @param leaning rules that stay as they are but read a changed value
 * @param values the named values that become others
 * @param restsOn the open questions on whose default reading these rules rest
 * @param subjects the subjects whose routing clauses differ
 */
public record Touched(
        List<Rule> rules, List<Rule> leaning, List<String> values, List<String> restsOn, List<String> subjects) {

    static Touched of(RuleDraft draft, Trial trial) {
        var before = draft.base();
        var after = trial.rules();
        var rules = draft.touched().stream()
                .sorted()
                .flatMap(id -> after.rule(id).or(() -> before.rule(id)).stream())
                .toList();
        var values = changed(before, after);
        var leaning = after.rules().stream()
                .filter(rule -> !draft.touched().contains(rule.id()) && leansOn(rule, values, draft))
                .toList();
        var restsOn = new TreeSet<String>();
        Stream.concat(rules.stream(), leaning.stream()).forEach(rule -> restsOn.addAll(rule.restsOn()));
        return new Touched(rules, leaning, values, List.copyOf(restsOn), trial.subjects());
    }

    private static List<String> changed(Rules before, Rules after) {
        var names = new TreeSet<>(before.values().keySet());
        names.addAll(after.values().keySet());
        var changed = new ArrayList<String>();
        for (var name : names) {
            var was = before.values().get(name);
            var is = after.values().get(name);
            if (was == null || is == null || !Objects.equals(was.value(), is.value())) {
                changed.add(name);
            }
        }
        return changed;
    }

    /** Whether a rule routes by a changed value, or names a changed rule. */
    private static boolean leansOn(Rule rule, List<String> values, RuleDraft draft) {
        return rule.route()
                .filter(route ->
                        Stream.concat(values.stream(), draft.touched().stream()).anyMatch(route::mentions))
                .isPresent();
    }
}
