package vn.quyche.competence;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import vn.quyche.competence.Variable.Membership;

/**
 * Makes the diagram of a subject from its clauses, one variable after the other. Two ways of getting to a variable that
 * leave the same clauses open and have brought the same effects go on as one, which keeps the work small.
 */
final class DiagramBuilder {

    /** Far more than a subject of a regulation needs; beyond it memory would end before the answer. */
    private static final int MOST_STATES = 200_000;

    private final List<Variable> variables;
    private final List<String> factNames;
    private final List<Clause> clauses;
    private final List<Effect> effects;
    private final long[] brings;
    private final int[] lastSingle;
    private final int[] lastOfSet;
    private final Map<State, Diagram.Node> done = new HashMap<>();
    private final Diagram.Parts parts = new Diagram.Parts();

    private DiagramBuilder(List<String> factNames, List<Variable> variables, List<Clause> clauses) {
        this.variables = variables;
        this.factNames = factNames;
        this.clauses = clauses;
        var distinct = new LinkedHashSet<Effect>();
        clauses.forEach(clause -> distinct.addAll(clause.effects()));
        this.effects = List.copyOf(distinct);
        this.brings = new long[clauses.size()];
        this.lastSingle = new int[clauses.size()];
        this.lastOfSet = new int[clauses.size()];
        for (var i = 0; i < clauses.size(); i++) {
            prepare(i, clauses.get(i));
        }
    }

    /** A subject's clauses and effects are the bits of a word; more of them are a fault of the first one too many. */
    static void check(Subject subject, List<Clause> clauses) {
        var distinct = new LinkedHashSet<Effect>();
        for (var at = 0; at < clauses.size(); at++) {
            distinct.addAll(clauses.get(at).effects());
            if (at >= Long.SIZE || distinct.size() > Long.SIZE) {
                throw clauses.get(at)
                        .place()
                        .fault(
                                "The subject " + subject.code() + " has more than " + Long.SIZE
                                        + " clauses or effects.",
                                "Write clauses with the same effects as one, such as {source: [A, B]}.");
            }
        }
    }

    static Diagram build(List<String> factNames, List<Variable> variables, List<Clause> clauses) {
        var builder = new DiagramBuilder(factNames, variables, clauses);
        var all = clauses.isEmpty() ? 0L : -1L >>> (Long.SIZE - clauses.size());
        return new Diagram(builder.from(0, all, 0, 0), builder.parts);
    }

    private record State(int variable, long open, long fulfilled, long gained) {}

    private void prepare(int index, Clause clause) {
        lastSingle[index] = -1;
        lastOfSet[index] = -1;
        clause.effects().forEach(effect -> brings[index] |= 1L << effects.indexOf(effect));
        for (var v = 0; v < variables.size(); v++) {
            var condition = clause.when().get(factNames.get(variables.get(v).fact()));
            if (condition instanceof Condition.Any) {
                lastOfSet[index] = v;
            } else if (condition != null) {
                lastSingle[index] = v;
            }
        }
    }

    private Diagram.Node from(int variable, long openBefore, long fulfilled, long gainedBefore) {
        var open = openBefore;
        var gained = gainedBefore;
        for (var i = 0; i < clauses.size(); i++) {
            var bit = 1L << i;
            if ((open & bit) == 0) {
                continue;
            }
            var isFulfilled = lastOfSet[i] < 0 || (fulfilled & bit) != 0;
            if (isFulfilled && lastSingle[i] < variable) {
                gained |= brings[i];
                open &= ~bit;
            } else if (!isFulfilled && lastOfSet[i] < variable) {
                open &= ~bit;
            }
        }
        for (var i = 0; i < clauses.size(); i++) {
            if ((brings[i] & ~gained) == 0) {
                open &= ~(1L << i);
            }
        }
        if (open == 0) {
            return parts.leaf(Answer.of(gainedEffects(gained)));
        }
        var state = new State(variable, open, fulfilled & open, gained);
        var known = done.get(state);
        if (known == null) {
            if (done.size() > MOST_STATES) {
                throw clauses.get(clauses.size() - 1)
                        .place()
                        .fault(
                                "The clauses of this subject are too entangled: more than " + MOST_STATES
                                        + " combinations differ.",
                                "Let fewer clauses ask for different facts, or ask for fewer facts in each.");
            }
            known = branch(state);
            done.put(state, known);
        }
        return known;
    }

    private Diagram.Node branch(State state) {
        var variable = variables.get(state.variable());
        var name = factNames.get(variable.fact());
        var children = new Diagram.Node[variable.classes()];
        for (var valueClass = 0; valueClass < children.length; valueClass++) {
            var open = state.open();
            var fulfilled = state.fulfilled();
            for (var i = 0; i < clauses.size(); i++) {
                var condition = clauses.get(i).when().get(name);
                if (condition == null) {
                    continue;
                }
                if (!variable.meets(valueClass, condition)) {
                    open &= ~(1L << i);
                } else if (variable instanceof Membership member && member.fulfils(valueClass, condition)) {
                    fulfilled |= 1L << i;
                }
            }
            children[valueClass] = from(state.variable() + 1, open, fulfilled, state.gained());
        }
        return parts.branch(state.variable(), children);
    }

    private List<Effect> gainedEffects(long gained) {
        var held = new ArrayList<Effect>();
        for (var i = 0; i < effects.size(); i++) {
            if ((gained & 1L << i) != 0) {
                held.add(effects.get(i));
            }
        }
        return held;
    }
}
