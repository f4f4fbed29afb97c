package vn.quyche.regulation.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.quyche.kernel.Citation;
import vn.quyche.regulation.Rule;
import vn.quyche.regulation.RuleClass;
import vn.quyche.regulation.Rules;

/**
 * What the worked cases prove of a version.
 *
 * @param routing how many rules route
 * @param without those of them that no case proves
 * @param beside the rules the product works by elsewhere, which worked cases do not reach
 */
record Proved(int routing, List<Line> without, List<Line> beside) {

    /** A rule, and where it stands. */
    record Line(String id, String says, Citation source) {}

    static Proved of(Rules rules, Map<String, Integer> cases, Locale language) {
        return new Proved(
                cases.size(),
                lines(
                        rules.rules().stream()
                                .filter(rule -> cases.getOrDefault(rule.id(), 1) == 0)
                                .toList(),
                        language),
                lines(
                        rules.rules().stream()
                                .filter(rule -> rule.ruleClass() == RuleClass.ENFORCED && !cases.containsKey(rule.id()))
                                .toList(),
                        language));
    }

    private static List<Line> lines(List<Rule> rules, Locale language) {
        return rules.stream()
                .map(rule -> new Line(rule.id(), rule.says(language), rule.source()))
                .toList();
    }

    public int proved() {
        return routing - without.size();
    }
}
