package vn.quyche.competence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

/** Answers by trying the clauses one after the other: slow, and too plain to be wrong. */
final class ByHand {

    private ByHand() {}

    static Answer answer(List<Clause> clauses, Subject subject, Map<String, Object> facts) {
        var read = Facts.of(subject, facts);
        return Answer.of(clauses.stream()
                .filter(clause -> read.meet(clause.when()))
                .flatMap(clause -> clause.effects().stream())
                .distinct()
                .toList());
    }

    /** By trying: for each missing fact, whether for some values of the others two of its values answer differently. */
    static Set<String> mattering(List<Clause> clauses, Subject subject, Map<String, Object> known) {
        var missing = subject.facts().stream()
                .filter(fact -> fact.byDefault().isEmpty() && !known.containsKey(fact.name()))
                .map(FactDefinition::name)
                .toList();
        var answers = new HashMap<String, Map<Map<String, Object>, Answer>>();
        var mattering = new HashSet<String>();
        for (var facts : combinations(subject, known)) {
            if (subject.facts().stream()
                    .anyMatch(fact -> fact.byDefault().isPresent()
                            && !known.containsKey(fact.name())
                            && !fact.byDefault().get().equals(facts.get(fact.name())))) {
                continue;
            }
            var answer = answer(clauses, subject, facts);
            for (var fact : missing) {
                var others = new HashMap<>(facts);
                others.remove(fact);
                var before =
                        answers.computeIfAbsent(fact, unused -> new HashMap<>()).putIfAbsent(others, answer);
                if (before != null && !before.equals(answer)) {
                    mattering.add(fact);
                }
            }
        }
        return mattering;
    }

    static Map<String, Object> some(Subject subject, Random random, int round) {
        var known = new HashMap<String, Object>();
        for (var fact : subject.facts()) {
            if (round > 0 && random.nextInt(6) < round) {
                var values = samples(fact);
                known.put(fact.name(), values.get(random.nextInt(values.size())));
            }
        }
        return known;
    }

    /** All combinations of telling values: each code, both flags, both sides of each threshold, each code of a set. */
    static List<Map<String, Object>> combinations(Subject subject, Map<String, Object> known) {
        var all = new ArrayList<Map<String, Object>>(List.of(Map.of()));
        for (var fact : subject.facts()) {
            var next = new ArrayList<Map<String, Object>>();
            var value = known.get(fact.name());
            for (var sample : value == null ? samples(fact) : List.of(value)) {
                for (var before : all) {
                    var after = new HashMap<>(before);
                    after.put(fact.name(), sample);
                    next.add(after);
                }
            }
            all = next;
        }
        return all;
    }

    private static List<Object> samples(FactDefinition fact) {
        return switch (fact.type()) {
            case FLAG -> List.of(true, false);
            case ENUM, POST -> List.copyOf(fact.codes());
            case MONEY -> List.of(2_999_999_999L, 3_000_000_000L, 15_000_000_000L);
            case AREA -> List.of(0, 50);
            case SET -> {
                var sets = new ArrayList<Object>(List.of(List.of()));
                fact.codes().forEach(code -> sets.add(List.of(code)));
                yield sets;
            }
        };
    }

    /** Facts of every combination of classes. */
    static List<Map<String, Object>> everyCombination(SubjectRouter router) {
        var sizes = router.variables().stream().mapToInt(Variable::classes).toArray();
        return Stream.iterate(new int[sizes.length], classes -> next(classes, sizes))
                .limit(Arrays.stream(sizes).asLongStream().reduce(1, (left, right) -> left * right))
                .map(router::facts)
                .toList();
    }

    private static int[] next(int[] classes, int[] sizes) {
        var next = classes.clone();
        for (var v = 0; v < next.length; v++) {
            next[v] = (next[v] + 1) % sizes[v];
            if (next[v] != 0) {
                break;
            }
        }
        return next;
    }
}
