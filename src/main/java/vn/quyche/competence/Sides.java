package vn.quyche.competence;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Two routers compared. Only subjects whose clauses differ are looked at twice, and equal differences are one object.
 */
final class Sides {

    /** Differences are remembered by the classes of their facts; beyond so many they are worked out anew. */
    private static final int REMEMBERED = 20_000;

    private final Router before;
    private final Router after;
    private final Locale language;
    private final Map<String, Pair> touched = new HashMap<>();
    private final Map<Classes, Optional<Trial.Moved>> seen = new ConcurrentHashMap<>();
    private final Map<Classes, Left> incomplete = new ConcurrentHashMap<>();

    /** The two routers of a subject; leaves that answer alike have one number. */
    private record Pair(SubjectRouter before, SubjectRouter after, int[] answersBefore, int[] answersAfter) {}

    private record Left(Diagram.Node before, Diagram.Node after) {}

    /** What a question comes down to: the classes of its facts on both sides, and what is warned of. */
    private record Classes(
            String subject,
            List<Integer> before,
            List<Integer> after,
            List<Warning> warnedBefore,
            List<Warning> warnedAfter) {}

    Sides(Router before, Router after, Locale language) {
        this.before = before;
        this.after = after;
        this.language = language;
        for (var subject : before.catalogue().subjects().all()) {
            var was = before.subject(subject.code());
            var is = after.subject(subject.code());
            if (!was.isLike(is)) {
                touched.put(subject.code(), pair(was, is));
            }
        }
    }

    /** The subjects whose clauses differ, by code. */
    List<String> touched() {
        return touched.keySet().stream().sorted().toList();
    }

    Optional<Trial.Moved> moved(String code, Map<String, Object> given) {
        var facts = before.facts(code, given, language);
        var pair = touched.get(code);
        return pair == null ? Optional.empty() : moved(pair, facts, given);
    }

    private Optional<Trial.Moved> moved(Pair pair, Facts facts, Map<String, Object> given) {
        var code = pair.before().subject().code();
        var classesBefore = facts.classes(pair.before().variables());
        var classesAfter = facts.classes(pair.after().variables());
        var left = left(pair, classesBefore, classesAfter);
        var warnedBefore = warned(pair.before(), facts, left.before());
        var warnedAfter = warned(pair.after(), facts, left.after());
        if (left.before() instanceof Diagram.Leaf was
                && left.after() instanceof Diagram.Leaf is
                && pair.answersBefore()[was.id()] == pair.answersAfter()[is.id()]
                && warnedBefore.equals(warnedAfter)) {
            return Optional.empty();
        }
        var key = new Classes(code, boxed(classesBefore), boxed(classesAfter), warnedBefore, warnedAfter);
        var known = seen.get(key);
        if (known == null) {
            known = differing(before.route(code, given, language), after.route(code, given, language));
            if (seen.size() < REMEMBERED) {
                var raced = seen.putIfAbsent(key, known);
                known = raced == null ? known : raced;
            }
        }
        return known;
    }

    /** What is left to find out on both sides; a branch on what is not known may still come to one answer. */
    private Left left(Pair pair, int[] before, int[] after) {
        var was = pair.before().diagram().walk(before);
        var is = pair.after().diagram().walk(after);
        if (was instanceof Diagram.Leaf && is instanceof Diagram.Leaf) {
            return new Left(was, is);
        }
        var key = new Classes(pair.before().subject().code(), boxed(before), boxed(after), List.of(), List.of());
        var known = incomplete.get(key);
        if (known == null) {
            known = new Left(
                    pair.before().diagram().given(before),
                    pair.after().diagram().given(after));
            if (incomplete.size() < REMEMBERED) {
                incomplete.put(key, known);
            }
        }
        return known;
    }

    private static List<Warning> warned(SubjectRouter router, Facts facts, Diagram.Node reached) {
        return reached instanceof Diagram.Leaf leaf ? router.warnings(facts, leaf.answer()) : List.of();
    }

    /** The order in which facts are asked for is no difference. */
    private static Optional<Trial.Moved> differing(Route was, Route is) {
        var isSame = was.outcome() == is.outcome()
                && was.steps().equals(is.steps())
                && was.afterwards().equals(is.afterwards())
                && was.warnings().equals(is.warnings())
                && was.basis().equals(is.basis())
                && new HashSet<>(was.needed()).equals(new HashSet<>(is.needed()));
        return isSame ? Optional.empty() : Optional.of(new Trial.Moved(was, is));
    }

    private static Pair pair(SubjectRouter was, SubjectRouter is) {
        var numbers = new HashMap<Answer, Integer>();
        return new Pair(was, is, numbered(was.diagram(), numbers), numbered(is.diagram(), numbers));
    }

    private static int[] numbered(Diagram diagram, Map<Answer, Integer> numbers) {
        var byLeaf = new int[diagram.size()];
        Diagram.leaves(diagram.root())
                .forEach(leaf -> byLeaf[leaf.id()] = numbers.computeIfAbsent(leaf.answer(), unused -> numbers.size()));
        return byLeaf;
    }

    private static List<Integer> boxed(int[] classes) {
        var boxed = new ArrayList<Integer>(classes.length);
        for (var one : classes) {
            boxed.add(one);
        }
        return boxed;
    }
}
