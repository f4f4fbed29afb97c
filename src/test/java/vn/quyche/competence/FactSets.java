package vn.quyche.competence;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/**
 * Fact sets drawn at random, always the same ones: numbers mostly at the edges of the thresholds, on both sides of them,
 * sets empty, single, mixed and full, and facts with a default left out now and then.
 */
final class FactSets {

    private static final BigDecimal HECTARE_STEP = new BigDecimal("0.0001");

    private final Router whole;
    private final SubjectRouter router;
    private final Random random;

    FactSets(Router whole, String subject) {
        this.whole = whole;
        this.router = whole.subject(subject);
        this.random = new Random(subject.hashCode());
    }

    /** Facts that cannot all be true are drawn again: the router refuses them, and no table speaks of them. */
    Map<String, Object> next() {
        var facts = drawn();
        while (whole.contradiction(router.subject().code(), facts, Locale.ENGLISH)
                .isPresent()) {
            facts = drawn();
        }
        return facts;
    }

    private Map<String, Object> drawn() {
        var facts = new LinkedHashMap<String, Object>();
        for (var fact : router.subject().facts()) {
            if (fact.byDefault().isEmpty() || random.nextInt(8) > 0) {
                facts.put(fact.name(), value(fact));
            }
        }
        return facts;
    }

    private Object value(FactDefinition fact) {
        return switch (fact.type()) {
            case FLAG -> random.nextBoolean();
            case ENUM, POST -> fact.codes().get(random.nextInt(fact.codes().size()));
            case SET -> some(fact.codes());
            case MONEY -> number(fact, BigDecimal.ONE).longValueExact();
            case AREA -> number(fact, HECTARE_STEP);
        };
    }

    /** None, one alone, or any number of them. */
    private List<String> some(List<String> codes) {
        var share = random.nextInt(6);
        if (share < 3) {
            return List.of(codes.get(random.nextInt(codes.size())));
        }
        return share == 3
                ? List.of()
                : codes.stream().filter(unused -> random.nextInt(share) > 2).toList();
    }

    /** Mostly zero, so that other facts can tell; else a threshold, a step beside it, or anything up to twice the highest. */
    private BigDecimal number(FactDefinition fact, BigDecimal step) {
        var edges = List.copyOf(edges(fact));
        var edge = edges.get(random.nextInt(edges.size()));
        return switch (random.nextInt(8)) {
            case 0 -> edge;
            case 1 -> edge.add(step);
            case 2 -> edge.subtract(step).max(BigDecimal.ZERO);
            case 3 -> anything(edges, step);
            default -> BigDecimal.ZERO;
        };
    }

    private BigDecimal anything(List<BigDecimal> edges, BigDecimal step) {
        return step.multiply(BigDecimal.valueOf(random.nextLong(highest(edges, step))));
    }

    private Set<BigDecimal> edges(FactDefinition fact) {
        var edges = new TreeSet<BigDecimal>();
        for (var clause : router.clauses()) {
            var condition = clause.when().get(fact.name());
            if (condition instanceof Condition.AtLeast least) {
                edges.add(least.threshold());
            } else if (condition instanceof Condition.Below below) {
                edges.add(below.threshold());
            }
        }
        return edges.isEmpty() ? Set.of(BigDecimal.TEN) : edges;
    }

    private static long highest(List<BigDecimal> edges, BigDecimal step) {
        return edges.get(edges.size() - 1)
                .max(BigDecimal.TEN)
                .multiply(BigDecimal.valueOf(2))
                .divideToIntegralValue(step)
                .longValueExact();
    }
}
