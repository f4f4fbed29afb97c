package vn.quyche.competence;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Two sets of clauses of one subject, compared over all its cases at once: which answers meet in some case. */
final class Comparison {

    /** What the two sets say of the same cases. */
    record Pair(Answer first, Answer second) {}

    /** Two parts of the diagrams that some cases lead to. */
    private record Reached(int first, int second) {}

    private final Set<Reached> seen = new HashSet<>();
    private final Set<Pair> pairs = new LinkedHashSet<>();

    private Comparison() {}

    /** The pairs of answers, where the facts that are left out are at their default. */
    static Set<Pair> of(Subject subject, List<Clause> first, List<Clause> second) {
        var variables = Variable.of(
                subject, Stream.concat(first.stream(), second.stream()).toList());
        var names = subject.facts().stream().map(FactDefinition::name).toList();
        var usual = Facts.of(subject, Map.of()).classes(variables);
        var comparison = new Comparison();
        comparison.walk(
                DiagramBuilder.build(names, variables, first).given(usual),
                DiagramBuilder.build(names, variables, second).given(usual));
        return comparison.pairs;
    }

    private void walk(Diagram.Node first, Diagram.Node second) {
        if (!seen.add(new Reached(first.id(), second.id()))) {
            return;
        }
        if (first instanceof Diagram.Leaf one && second instanceof Diagram.Leaf other) {
            pairs.add(new Pair(one.answer(), other.answer()));
            return;
        }
        var variable = Math.min(asked(first), asked(second));
        var ways = Math.max(children(first, variable), children(second, variable));
        for (var way = 0; way < ways; way++) {
            walk(child(first, variable, way), child(second, variable, way));
        }
    }

    private static int asked(Diagram.Node node) {
        return node instanceof Diagram.Branch branch ? branch.variable() : Integer.MAX_VALUE;
    }

    private static int children(Diagram.Node node, int variable) {
        return node instanceof Diagram.Branch branch && branch.variable() == variable ? branch.children().length : 0;
    }

    private static Diagram.Node child(Diagram.Node node, int variable, int way) {
        return node instanceof Diagram.Branch branch && branch.variable() == variable ? branch.children()[way] : node;
    }
}
