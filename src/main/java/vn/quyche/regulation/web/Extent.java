package vn.quyche.regulation.web;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import vn.quyche.regulation.Provision;
import vn.quyche.regulation.RuleClass;

/**
 * How much of an article the product works by, counted and never claimed.
 *
 * @param provisions how many provisions have words of their own
 * @param rules how many rules stand under them
 * @param byClass how many of each class
 * @param uncovered how many provisions have no rule, neither themselves nor beneath
 */
record Extent(Provision article, int provisions, int rules, Map<RuleClass, Integer> byClass, int uncovered) {

    static Extent of(Provision article) {
        var counted = within(article).stream().filter(Provision::hasWords).toList();
        var byClass = new EnumMap<RuleClass, Integer>(RuleClass.class);
        for (var known : RuleClass.values()) {
            byClass.put(known, 0);
        }
        var rules = within(article).stream()
                .flatMap(provision -> provision.rules().stream())
                .toList();
        rules.forEach(rule -> byClass.merge(rule.ruleClass(), 1, Integer::sum));
        var uncovered =
                counted.stream().filter(provision -> !provision.isCovered()).count();
        return new Extent(article, counted.size(), rules.size(), byClass, Math.toIntExact(uncovered));
    }

    /** A provision and all that lies beneath it, in the order of the text. */
    static List<Provision> within(Provision top) {
        var found = new ArrayList<Provision>();
        found.add(top);
        top.beneath().forEach(inner -> found.addAll(within(inner)));
        return found;
    }

    /** Its provisions on the map. */
    public List<Cell> cells() {
        return Cell.of(article);
    }

    /** The sign of the map: whether all, most, some or none of the rules are worked by. */
    public String sign() {
        var worked = rules - byClass.getOrDefault(RuleClass.DECLARED, 0);
        if (worked == 0) {
            return "none";
        }
        if (worked == rules) {
            return "full";
        }
        return 2 * worked >= rules ? "most" : "some";
    }
}
