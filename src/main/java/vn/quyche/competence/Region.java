package vn.quyche.competence;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A set of combinations of fact classes, as a reduced diagram. Equal sets of one {@link Combinations} are the same object.
 *
 * @param variable the one that is asked first; of the empty and the full set the number of all variables
 */
record Region(int id, int variable, Region... children) {

    private static final int EMPTY = 0;

    static Region terminal(int id, int variables) {
        return new Region(id, variables);
    }

    boolean isEmpty() {
        return id == EMPTY;
    }

    /** What is left of it once a variable has a class; a variable that does not occur leaves all of it. */
    Region given(int asked, int valueClass) {
        return variable == asked ? children[valueClass] : this;
    }

    /** How many combinations there are in it. */
    BigInteger count(List<Variable> variables) {
        return count(variables, new HashMap<>()).multiply(classes(variables, 0, variable));
    }

    /** The combinations of the variables from the first asked on. */
    private BigInteger count(List<Variable> variables, Map<Integer, BigInteger> done) {
        if (children.length == 0) {
            return isEmpty() ? BigInteger.ZERO : BigInteger.ONE;
        }
        var before = done.get(id);
        if (before == null) {
            before = BigInteger.ZERO;
            for (var child : children) {
                var skipped = classes(variables, variable + 1, child.variable);
                before = before.add(child.count(variables, done).multiply(skipped));
            }
            done.put(id, before);
        }
        return before;
    }

    private static BigInteger classes(List<Variable> variables, int from, int to) {
        var product = BigInteger.ONE;
        for (var v = from; v < to; v++) {
            product = product.multiply(BigInteger.valueOf(variables.get(v).classes()));
        }
        return product;
    }

    /** One of its combinations, as the class of each variable; {@code -1} where any class will do. Not of the empty set. */
    int[] example(int variables) {
        var classes = new int[variables];
        Arrays.fill(classes, -1);
        var at = this;
        while (at.children.length > 0) {
            var valueClass = 0;
            while (at.children[valueClass].isEmpty()) {
                valueClass++;
            }
            classes[at.variable] = valueClass;
            at = at.children[valueClass];
        }
        return classes;
    }

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return id;
    }
}
