package vn.quyche.competence;

import java.util.List;
import java.util.Map;
import vn.quyche.regulation.Rule;
import vn.quyche.regulation.RulebookNode;

/**
 * A routing clause: if all its conditions hold, its effects come about.
 *
 * @param rule the rule it belongs to
 * @param place where it is written
 * @param when conditions by the name of the fact
 */
public record Clause(Rule rule, RulebookNode place, Map<String, Condition> when, List<Effect> effects) {}
