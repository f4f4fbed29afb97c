package vn.quyche.competence;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What the clauses of a subject can tell apart in one fact: a fact falls into one of a few classes, and nothing else
 * about it matters. A set is as many variables as it has codes.
 */
sealed interface Variable {

    /** The position of the fact in its subject. */
    int fact();

    int classes();

    /** Whether a value of this class meets the condition; conditions on sets are met by several variables together. */
    boolean meets(int valueClass, Condition condition);

    /** A value of this class, the lowest there is; of the lowest class of sums the highest. */
    Object value(FactType type, int valueClass);

    /** A flag or one of several codes. */
    record Choice(int fact, List<String> codes) implements Variable {

        @Override
        public int classes() {
            return codes.size();
        }

        @Override
        public boolean meets(int valueClass, Condition condition) {
            return condition instanceof Condition.OneOf one && one.codes().contains(codes.get(valueClass));
        }

        @Override
        public Object value(FactType type, int valueClass) {
            var code = codes.get(valueClass);
            return type == FactType.FLAG ? (Object) Boolean.valueOf(code) : code;
        }
    }

    /** Whether one code is in a set. */
    record Membership(int fact, String code) implements Variable {

        @Override
        public int classes() {
            return 2;
        }

        @Override
        public boolean meets(int valueClass, Condition condition) {
            return !(condition instanceof Condition.None none && none.codes().contains(code) && valueClass == 1);
        }

        @Override
        public Object value(FactType type, int valueClass) {
            return valueClass == 1 ? List.of(code) : List.of();
        }

        boolean fulfils(int valueClass, Condition condition) {
            return valueClass == 1
                    && condition instanceof Condition.Any any
                    && any.codes().contains(code);
        }
    }

    /** Where a number lies between thresholds. Numbers are never negative. */
    record Scale(int fact, List<Long> thresholds) implements Variable {

        /** Areas are compared in square metres. */
        private static final int DECIMALS = 4;

        private static final BigDecimal SMALLEST = BigDecimal.ONE.movePointLeft(DECIMALS);

        static long units(BigDecimal number) {
            if (number.compareTo(SMALLEST) < 0) {
                return 0;
            }
            var scaled = number.movePointRight(DECIMALS).setScale(0, RoundingMode.FLOOR);
            return scaled.min(BigDecimal.valueOf(Long.MAX_VALUE)).longValueExact();
        }

        /** The least number above another that is told apart from it. */
        static BigDecimal next(BigDecimal number) {
            return BigDecimal.valueOf(units(number) + 1, DECIMALS);
        }

        @Override
        public int classes() {
            return thresholds.size() + 1;
        }

        int classOf(long units) {
            var found = 0;
            while (found < thresholds.size() && units >= thresholds.get(found)) {
                found++;
            }
            return found;
        }

        @Override
        public boolean meets(int valueClass, Condition condition) {
            if (condition instanceof Condition.AtLeast least) {
                return reaches(valueClass, units(least.threshold()));
            }
            return condition instanceof Condition.Below below && !reaches(valueClass, units(below.threshold()));
        }

        @Override
        public Object value(FactType type, int valueClass) {
            if (type == FactType.MONEY) {
                return valueClass == 0 && !thresholds.isEmpty()
                        ? sum(thresholds.get(0)) - 1
                        : valueClass == 0 ? 0L : sum(thresholds.get(valueClass - 1));
            }
            return valueClass == 0
                    ? BigDecimal.ZERO
                    : plain(BigDecimal.valueOf(thresholds.get(valueClass - 1), DECIMALS));
        }

        private static BigDecimal plain(BigDecimal number) {
            var stripped = number.stripTrailingZeros();
            return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
        }

        private static long sum(long units) {
            return BigDecimal.valueOf(units, DECIMALS).longValueExact();
        }

        private boolean reaches(int valueClass, long units) {
            return units <= 0 || valueClass > thresholds.indexOf(units);
        }
    }

    /** What the clauses of a subject can tell apart, fact by fact. */
    static List<Variable> of(Subject subject, List<Clause> clauses) {
        var variables = new ArrayList<Variable>();
        for (var position = 0; position < subject.facts().size(); position++) {
            var fact = subject.facts().get(position);
            var at = position;
            switch (fact.type()) {
                case FLAG -> variables.add(new Choice(position, flagCodes()));
                case ENUM, POST -> variables.add(new Choice(position, fact.codes()));
                case SET -> fact.codes().forEach(code -> variables.add(new Membership(at, code)));
                case MONEY, AREA ->
                    variables.add(new Scale(
                            position,
                            thresholds(clauses.stream()
                                    .map(clause -> clause.when().get(fact.name()))
                                    .filter(Objects::nonNull)
                                    .toList())));
            }
        }
        return List.copyOf(variables);
    }

    /** The thresholds that conditions name, lowest first; below zero there is nothing. */
    static List<Long> thresholds(List<Condition> conditions) {
        return conditions.stream()
                .map(condition -> condition instanceof Condition.AtLeast least
                        ? least.threshold()
                        : condition instanceof Condition.Below below ? below.threshold() : BigDecimal.ZERO)
                .map(Scale::units)
                .filter(units -> units > 0)
                .distinct()
                .sorted()
                .toList();
    }

    /** The codes of a flag, in the order of its classes. */
    static List<String> flagCodes() {
        return List.of("false", "true");
    }
}
