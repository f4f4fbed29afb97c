package vn.quyche.competence;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import vn.quyche.competence.Variable.Membership;

/**
 * All combinations of the fact classes of one subject. Sets of them are made, cut, united and counted as diagrams, so
 * that millions of combinations are never listed.
 */
final class Combinations {

    private enum Joining {
        BOTH,
        EITHER,
        WITHOUT
    }

    private record Pair(Joining how, int one, int other) {}

    private final Subject subject;
    private final List<Variable> variables;
    private final Region none;
    private final Region all;
    private final Map<List<Integer>, Region> known = new HashMap<>();
    private final Map<Pair, Region> joined = new HashMap<>();

    Combinations(Subject subject, List<Variable> variables) {
        this.subject = subject;
        this.variables = variables;
        this.none = Region.terminal(0, variables.size());
        this.all = Region.terminal(1, variables.size());
    }

    Region none() {
        return none;
    }

    List<Variable> variables() {
        return variables;
    }

    Region all() {
        return all;
    }

    /** Those that meet all the conditions. */
    Region where(Map<String, Condition> conditions) {
        var met = all;
        for (var asked : conditions.entrySet()) {
            met = both(met, where(asked.getKey(), asked.getValue()));
        }
        return met;
    }

    private Region where(String name, Condition condition) {
        var any = none;
        var every = all;
        for (var v = 0; v < variables.size(); v++) {
            var variable = variables.get(v);
            if (subject.facts().get(variable.fact()).name().equals(name)) {
                any = either(
                        any, region(v, c -> variable instanceof Membership member && member.fulfils(c, condition)));
                every = both(every, region(v, c -> variable.meets(c, condition)));
            }
        }
        return condition instanceof Condition.Any ? any : every;
    }

    /** Those whose answer passes. */
    Region where(Diagram diagram, Predicate<Answer> passes) {
        return where(diagram.root(), passes, new HashMap<>());
    }

    private Region where(Diagram.Node part, Predicate<Answer> passes, Map<Integer, Region> done) {
        if (!(part instanceof Diagram.Branch branch)) {
            return part instanceof Diagram.Leaf leaf && passes.test(leaf.answer()) ? all : none;
        }
        var before = done.get(part.id());
        if (before == null) {
            var children = new Region[branch.children().length];
            for (var c = 0; c < children.length; c++) {
                children[c] = where(branch.children()[c], passes, done);
            }
            before = region(branch.variable(), children);
            done.put(part.id(), before);
        }
        return before;
    }

    Region both(Region one, Region other) {
        return join(Joining.BOTH, one, other);
    }

    Region either(Region one, Region other) {
        return join(Joining.EITHER, one, other);
    }

    /** Those of one set that are not in the other. */
    Region without(Region one, Region other) {
        return join(Joining.WITHOUT, one, other);
    }

    private Region join(Joining how, Region one, Region other) {
        if (one.equals(other)) {
            return how == Joining.WITHOUT ? none : one;
        }
        if (one.isEmpty()) {
            return how == Joining.EITHER ? other : none;
        }
        if (other.isEmpty()) {
            return how == Joining.BOTH ? none : one;
        }
        if (one.equals(all) && how != Joining.WITHOUT) {
            return how == Joining.BOTH ? other : all;
        }
        if (other.equals(all)) {
            return how == Joining.BOTH ? one : how == Joining.EITHER ? all : none;
        }
        var pair = new Pair(how, one.id(), other.id());
        var before = joined.get(pair);
        if (before == null) {
            before = joinedParts(how, one, other);
            joined.put(pair, before);
        }
        return before;
    }

    private Region joinedParts(Joining how, Region one, Region other) {
        var variable = Math.min(one.variable(), other.variable());
        var children = new Region[variables.get(variable).classes()];
        for (var c = 0; c < children.length; c++) {
            children[c] = join(how, one.given(variable, c), other.given(variable, c));
        }
        return region(variable, children);
    }

    private Region region(int variable, IntPredicate holds) {
        var children = new Region[variables.get(variable).classes()];
        for (var c = 0; c < children.length; c++) {
            children[c] = holds.test(c) ? all : none;
        }
        return region(variable, children);
    }

    private Region region(int variable, Region[] children) {
        var same = true;
        var key = new ArrayList<Integer>(children.length + 1);
        key.add(variable);
        for (var child : children) {
            same &= child.equals(children[0]);
            key.add(child.id());
        }
        return same
                ? children[0]
                : known.computeIfAbsent(key, unused -> new Region(known.size() + 2, variable, children));
    }
}
