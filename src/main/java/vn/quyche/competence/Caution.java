package vn.quyche.competence;

import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.quyche.kernel.OrganId;

/**
 * A clause that changes no answer but warns of something.
 *
 * @param when what must all hold
 * @param some the numbers of which there must be more than none
 * @param unlessThen the organs whose act makes the warning idle
 */
record Caution(List<Map<String, Condition>> when, Set<String> some, List<OrganId> unlessThen, Warning warning) {

    Caution(List<Map<String, Condition>> when, Warning warning) {
        this(when, Set.of(), List.of(), warning);
    }

    boolean holds(Facts facts, Answer answer) {
        return when.stream().allMatch(facts::meet)
                && some.stream().allMatch(facts::isSome)
                && answer.steps().stream().noneMatch(step -> unlessThen.contains(step.organ()));
    }
}
