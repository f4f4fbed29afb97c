package vn.quyche.regulation;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * How much of a version the product has made rules of, and what it does with them.
 *
 * @param provisions how many provisions have words of their own
 * @param covered how many of them have a rule, themselves or beneath
 * @param byClass how many rules of each class
 */
public record Coverage(
        int provisions, int covered, int rules, Map<RuleClass, Integer> byClass, List<Provision> uncovered) {

    public static Coverage of(Rules edition) {
        var counted = edition.provisions().stream().filter(Provision::hasWords).toList();
        var uncovered =
                counted.stream().filter(provision -> !provision.isCovered()).toList();
        var byClass = new EnumMap<RuleClass, Integer>(RuleClass.class);
        for (var known : RuleClass.values()) {
            byClass.put(known, 0);
        }
        edition.rules().forEach(rule -> byClass.merge(rule.ruleClass(), 1, Integer::sum));
        return new Coverage(
                counted.size(),
                counted.size() - uncovered.size(),
                edition.rules().size(),
                byClass,
                uncovered);
    }
}
