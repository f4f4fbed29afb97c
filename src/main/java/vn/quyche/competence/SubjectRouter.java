package vn.quyche.competence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.quyche.kernel.Citation;

/** Routes one subject under one version: its clauses made into a diagram once, then only walked. */
final class SubjectRouter {

    private final Subject subject;
    private final List<Variable> variables;
    private final List<Clause> clauses;
    private final List<Caution> cautions;
    private final Diagram diagram;

    SubjectRouter(Subject subject, List<Clause> clauses, List<Caution> cautions) {
        DiagramBuilder.check(subject, clauses);
        this.subject = subject;
        this.clauses = List.copyOf(clauses);
        this.variables = Variable.of(subject, clauses);
        this.cautions = Stream.concat(
                        cautions.stream(), Meeting.conflicts(clauses, new Combinations(subject, variables)))
                .toList();
        this.diagram = DiagramBuilder.build(
                subject.facts().stream().map(FactDefinition::name).toList(), variables, clauses);
    }

    Subject subject() {
        return subject;
    }

    /** Whether another one answers alike because it was made of the same, wherever that is written. */
    boolean isLike(SubjectRouter other) {
        return this == other || isMadeOf(other.clauses, other.cautions) && cautions.size() == other.cautions.size();
    }

    /** Whether it was made of clauses that say the same, wherever they are written, and of these cautions. */
    boolean isMadeOf(List<Clause> others, List<Caution> warnings) {
        if (clauses.size() != others.size()
                || cautions.size() < warnings.size()
                || !cautions.subList(0, warnings.size()).equals(warnings)) {
            return false;
        }
        for (var i = 0; i < clauses.size(); i++) {
            var one = clauses.get(i);
            var other = others.get(i);
            if (!one.when().equals(other.when()) || !one.effects().equals(other.effects())) {
                return false;
            }
        }
        return true;
    }

    Diagram diagram() {
        return diagram;
    }

    List<Variable> variables() {
        return variables;
    }

    List<Clause> clauses() {
        return clauses;
    }

    /** Facts of the given classes, as near to the edge of each class as can be; those of no class are left out. */
    Map<String, Object> facts(int[] classes) {
        var facts = new LinkedHashMap<String, Object>();
        for (var v = 0; v < classes.length; v++) {
            if (classes[v] >= 0) {
                var fact = subject.facts().get(variables.get(v).fact());
                facts.merge(fact.name(), variables.get(v).value(fact.type(), classes[v]), SubjectRouter::joined);
            }
        }
        return facts;
    }

    private static Object joined(Object codes, Object more) {
        return codes instanceof List<?> before && more instanceof List<?> after
                ? Stream.concat(before.stream(), after.stream()).toList()
                : more;
    }

    /** Whether some clause of the subject stands under a provision. */
    boolean rests(Citation provision) {
        return clauses.stream()
                .flatMap(clause -> clause.effects().stream())
                .anyMatch(effect -> effect.source().equals(provision));
    }

    /** What is left to find out. */
    Diagram.Node given(Facts facts) {
        return diagram.given(facts.classes(variables));
    }

    List<Warning> warnings(Facts facts, Answer answer) {
        return cautions.stream()
                .filter(caution -> caution.holds(facts, answer))
                .map(Caution::warning)
                .toList();
    }

    /** The provisions that ask for a fact and can still apply. */
    List<Citation> because(String fact, Facts facts) {
        return Answer.mostSpecific(clauses.stream()
                .filter(clause -> clause.when().containsKey(fact) && facts.mayMeet(clause.when()))
                .flatMap(clause -> clause.effects().stream())
                .map(Effect::source)
                .toList());
    }

    /** The facts that were left out and taken at their default, where another answer would change the route. */
    List<FactDefinition> assumed(Map<String, Object> given) {
        var left = diagram.given(Facts.given(subject, given).classes(variables));
        return facts(left).stream()
                .mapToObj(subject.facts()::get)
                .filter(fact -> fact.byDefault().isPresent())
                .toList();
    }

    /** The facts on which a part of the diagram depends; first the one whose answer leaves the least to ask. */
    List<FactDefinition> needed(Diagram.Node left) {
        record Candidate(FactDefinition fact, long toAsk, long weight, int position) {}
        var facts = facts(left);
        var candidates = new ArrayList<Candidate>();
        for (var position = facts.nextSetBit(0); position >= 0; position = facts.nextSetBit(position + 1)) {
            var weight = 0L;
            var toAsk = 0L;
            for (var way : ways(position, left)) {
                weight += way.weight();
                toAsk +=
                        way.weight() * facts(diagram.given(left, way.classes())).cardinality();
            }
            candidates.add(new Candidate(subject.facts().get(position), toAsk, weight, position));
        }
        candidates.sort((one, other) -> {
            var order = Long.compare(one.toAsk() * other.weight(), other.toAsk() * one.weight());
            return order != 0 ? order : Integer.compare(one.position(), other.position());
        });
        return candidates.stream().map(Candidate::fact).toList();
    }

    private BitSet facts(Diagram.Node part) {
        var facts = new BitSet();
        Diagram.variables(part).stream()
                .forEach(variable -> facts.set(variables.get(variable).fact()));
        return facts;
    }

    /** One way in which a fact may be answered, and how often that is to be expected. */
    private record Way(int[] classes, long weight) {}

    /**
     * The ways in which a fact may be answered: each class; of a set none, and each code alone. Most sums and areas are
     * small and most sets empty, so that these ways count for as much as all others together.
     */
    private List<Way> ways(int fact, Diagram.Node left) {
        var own = new ArrayList<Integer>();
        for (var v = 0; v < variables.size(); v++) {
            if (variables.get(v).fact() == fact) {
                own.add(v);
            }
        }
        var ways = new ArrayList<Way>();
        var first = variables.get(own.get(0));
        if (first instanceof Variable.Membership) {
            ways.add(new Way(with(own, 0, -1), own.size()));
            var telling = Diagram.variables(left);
            own.stream().filter(telling::get).forEach(v -> ways.add(new Way(with(own, 0, v), 1)));
        } else {
            for (var c = 0; c < first.classes(); c++) {
                var isSmall = c == 0 && first instanceof Variable.Scale;
                ways.add(new Way(with(own, c, -1), isSmall ? 2 * first.classes() : 1));
            }
        }
        return ways;
    }

    private int[] with(List<Integer> own, int valueClass, int member) {
        var classes = new int[variables.size()];
        Arrays.fill(classes, -1);
        own.forEach(v -> classes[v] = v == member ? 1 : valueClass);
        return classes;
    }
}
