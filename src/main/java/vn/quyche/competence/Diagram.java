package vn.quyche.competence;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * All answers of a subject as one reduced decision diagram: each branch asks one variable, equal parts exist once, and a
 * variable that cannot change the answer does not occur. So a question with all facts is a walk down, and the facts
 * that can still change an answer are those that occur in what is left of the diagram.
 */
final class Diagram {

    /** A part of the diagram. Equal parts of one diagram are the same object. */
    sealed interface Node {
        int id();
    }

    /** The answer is settled. */
    record Leaf(int id, Answer answer) implements Node {}

    /** The answer depends on a variable. */
    record Branch(int id, int variable, Node[] children) implements Node {

        @Override
        public boolean equals(Object other) {
            return this == other;
        }

        @Override
        public int hashCode() {
            return id;
        }
    }

    /** Makes parts, each once. */
    static final class Parts {

        private final Map<Answer, Leaf> leaves = new HashMap<>();
        private final Map<List<Integer>, Branch> branches = new HashMap<>();
        private int next;

        /** Goes on from the parts of a diagram without changing it. */
        static Parts after(Diagram diagram) {
            var parts = new Parts();
            parts.next = diagram.size;
            return parts;
        }

        Node leaf(Answer answer) {
            return leaves.computeIfAbsent(answer, unused -> new Leaf(next++, answer));
        }

        Node branch(int variable, Node[] children) {
            var first = children[0];
            var same = true;
            var key = new ArrayList<Integer>(children.length + 1);
            key.add(variable);
            for (var child : children) {
                same &= child == first;
                key.add(child.id());
            }
            return same ? first : branches.computeIfAbsent(key, unused -> new Branch(next++, variable, children));
        }
    }

    private final Node root;
    private final int size;

    Diagram(Node root, Parts parts) {
        this.root = root;
        this.size = parts.next;
    }

    Node root() {
        return root;
    }

    int size() {
        return size;
    }

    /** As far as the known variables lead; {@code -1} stands for unknown. */
    Node walk(int[] classes) {
        var node = root;
        while (node instanceof Branch branch && classes[branch.variable()] >= 0) {
            node = branch.children()[classes[branch.variable()]];
        }
        return node;
    }

    /** What is left once the known variables are taken into account. */
    Node given(int[] classes) {
        var node = walk(classes);
        return node instanceof Branch ? restrict(node, classes, new HashMap<>(), Parts.after(this)) : node;
    }

    /** What is left of a part once more is known. */
    Node given(Node part, int[] classes) {
        return restrict(part, classes, new HashMap<>(), Parts.after(this));
    }

    private static Node restrict(Node node, int[] classes, Map<Integer, Node> done, Parts parts) {
        if (!(node instanceof Branch branch)) {
            return node;
        }
        var before = done.get(node.id());
        if (before != null) {
            return before;
        }
        Node after;
        if (classes[branch.variable()] >= 0) {
            after = restrict(branch.children()[classes[branch.variable()]], classes, done, parts);
        } else {
            var children = new Node[branch.children().length];
            for (var i = 0; i < children.length; i++) {
                children[i] = restrict(branch.children()[i], classes, done, parts);
            }
            after = parts.branch(branch.variable(), children);
        }
        done.put(node.id(), after);
        return after;
    }

    /** The variables on which a part depends. */
    static BitSet variables(Node part) {
        var variables = new BitSet();
        collect(part, variables, new BitSet(), new ArrayList<>());
        return variables;
    }

    /** The answers that a part can still give. */
    static List<Answer> answers(Node part) {
        return leaves(part).stream().map(Leaf::answer).toList();
    }

    static List<Leaf> leaves(Node part) {
        var leaves = new ArrayList<Leaf>();
        collect(part, new BitSet(), new BitSet(), leaves);
        return leaves;
    }

    private static void collect(Node node, BitSet variables, BitSet seen, List<Leaf> leaves) {
        if (seen.get(node.id())) {
            return;
        }
        seen.set(node.id());
        if (node instanceof Leaf leaf) {
            leaves.add(leaf);
        } else if (node instanceof Branch branch) {
            variables.set(branch.variable());
            for (var child : branch.children()) {
                collect(child, variables, seen, leaves);
            }
        }
    }
}
