package vn.quyche.competence;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.quyche.competence.Overlap.Kind;
import vn.quyche.regulation.Regulation;
import vn.quyche.regulation.Rulebooks;

/** What is counted on diagrams against counting one by one, and every example against the clauses. */
class CompletenessTests {

    private static final Regulation REGULATION = Rulebooks.shipped().working();
    private static final Catalogue CATALOGUE =
            Catalogue.read(REGULATION.subjects().orElseThrow());
    private static final List<Router> EDITIONS = REGULATION.editions().stream()
            .map(rules -> new Router(CATALOGUE, rules))
            .toList();

    record Case(SubjectCompleteness found, SubjectRouter router, boolean whole) {

        @Override
        public String toString() {
            return found.subject().code() + (whole ? "" : " of a version known in part");
        }
    }

    static Stream<Case> cases() {
        return EDITIONS.stream()
                .flatMap(edition -> Completeness.of(edition).subjects().stream()
                        .map(found -> new Case(
                                found,
                                edition.subject(found.subject().code()),
                                edition.version().whole())));
    }

    static Stream<Case> smallCases() {
        return cases().filter(it -> it.found().combinations().compareTo(BigInteger.valueOf(3_000)) < 0);
    }

    @Test
    void theShippedRulebookLeavesNothingUnexplained() {
        var analyses = Completeness.ofAll(CATALOGUE, EDITIONS);
        assertThat(analyses)
                .hasSize(2)
                .allSatisfy(analysis -> assertThat(analysis.faults()).isEmpty());
        var policy = analyses.get(1).subject("investment.policy").orElseThrow();
        assertThat(policy.combinations()).isEqualTo(BigInteger.valueOf(2 * 3 * 2 * 2048 * 2 * 16 * 4));
        assertThat(policy.withoutRule()).isZero();
        assertThat(policy.overlaps()).hasSizeGreaterThan(60);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void everyCombinationIsAnsweredOrNotRequiredOrWithoutRule(Case it) {
        var found = it.found();
        assertThat(found.answered().add(found.notRequired()).add(found.withoutRule()))
                .isEqualTo(found.combinations());
        assertThat(found.silences().stream()
                        .map(SubjectCompleteness.Silence::combinations)
                        .reduce(BigInteger.ZERO, BigInteger::add))
                .isEqualTo(found.withoutRule());
        assertThat(found.silences())
                .allSatisfy(silence ->
                        assertThat(silence.reason().isPresent()).as("explained").isEqualTo(it.whole()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("smallCases")
    void countsAsCountingOneByOneDoes(Case it) {
        var outcomes = new HashMap<Outcome, Integer>();
        var meetings = new HashMap<List<String>, Integer>();
        var possible = 0;
        for (var facts : ByHand.everyCombination(it.router())) {
            if (isContradictory(it.router(), facts)) {
                continue;
            }
            possible++;
            outcomes.merge(answer(it.router(), facts).outcome(), 1, Integer::sum);
            for (var overlap : it.found().overlaps()) {
                if (meet(overlap, it.router(), facts)) {
                    meetings.merge(names(overlap), 1, Integer::sum);
                }
            }
        }
        assertThat(it.found().combinations()).isEqualTo(BigInteger.valueOf(possible));
        assertThat(it.found().answered()).isEqualTo(count(outcomes, Outcome.ROUTED));
        assertThat(it.found().notRequired()).isEqualTo(count(outcomes, Outcome.NOT_REQUIRED));
        assertThat(it.found().withoutRule()).isEqualTo(count(outcomes, Outcome.NO_RULE));
        for (var overlap : it.found().overlaps()) {
            assertThat(overlap.combinations()).as(names(overlap).toString()).isEqualTo(count(meetings, names(overlap)));
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void eachExampleShowsWhatItIsAnExampleOf(Case it) {
        var random = new Random(it.toString().hashCode());
        for (var overlap : it.found().overlaps()) {
            var facts = completed(it.router(), overlap.example(), random);
            assertThat(meet(overlap, it.router(), facts))
                    .as(names(overlap) + " " + facts)
                    .isTrue();
        }
        for (var silence : it.found().silences()) {
            var facts = completed(it.router(), silence.example(), random);
            assertThat(answer(it.router(), facts).outcome())
                    .as(facts.toString())
                    .isEqualTo(Outcome.NO_RULE);
        }
    }

    @Test
    void saysWhatComesFirstAndWhy() {
        var fund = Completeness.of(EDITIONS.get(1)).subject("organisation.fund").orElseThrow();
        var meeting = fund.overlaps().stream()
                .filter(overlap -> overlap.kind() == Kind.ORDER)
                .findFirst()
                .orElseThrow();
        assertThat(meeting.one().id()).isEqualTo("R-3.5.3.2-b");
        assertThat(meeting.other().id()).isEqualTo("R-2.3.5-c");
        assertThat(meeting.combinations()).isEqualTo(BigInteger.valueOf(4));
        assertThat(meeting.example()).containsEntry("socialFund", true).containsEntry("budgetCapital", true);
        assertThat(meeting.reason().orElseThrow().reason()).contains("J-12");
        assertThat(fund.silences()).singleElement().satisfies(silence -> {
            assertThat(silence.combinations()).isEqualTo(BigInteger.valueOf(4));
            assertThat(silence.example()).isEqualTo(Map.of("socialFund", false, "budgetCapital", false));
        });
    }

    @Test
    void whatCannotBeTrueIsNotCounted() {
        var urgent = Completeness.of(EDITIONS.get(1))
                .subject("working.urgent-agenda-item")
                .orElseThrow();
        assertThat(urgent.combinations()).isEqualTo(BigInteger.valueOf(3));
        var relief = Completeness.of(EDITIONS.get(1))
                .subject("budget.disaster-support")
                .orElseThrow();
        var impossible = Map.of("standingGroupCannotMeet", true, "dissentAfterRediscussion", true);
        assertThat(relief.overlaps())
                .noneMatch(overlap -> overlap.example().entrySet().containsAll(impossible.entrySet()));
    }

    private static boolean isContradictory(SubjectRouter router, Map<String, Object> facts) {
        var given = Facts.given(router.subject(), facts);
        return CATALOGUE.contradictions().stream().anyMatch(contradiction -> contradiction.isIn(given));
    }

    private static <K> BigInteger count(Map<K, Integer> counts, K of) {
        return BigInteger.valueOf(counts.getOrDefault(of, 0));
    }

    private static List<String> names(Overlap overlap) {
        return List.of(overlap.one().id(), overlap.other().id(), overlap.kind().name());
    }

    private static Answer answer(SubjectRouter router, Map<String, Object> facts) {
        return ByHand.answer(router.clauses(), router.subject(), facts);
    }

    /** By trying: both hold, go together in this way, and leaving out the one that is attached or yields tells. */
    private static boolean meet(Overlap overlap, SubjectRouter router, Map<String, Object> facts) {
        var read = Facts.of(router.subject(), facts);
        var held = router.clauses().stream()
                .filter(clause -> read.meet(clause.when()))
                .toList();
        return held.stream()
                .flatMap(one -> held.stream().flatMap(other -> Meeting.of(one, other).stream()))
                .anyMatch(meeting -> meeting.kind() == overlap.kind()
                        && meeting.one().rule().equals(overlap.one())
                        && meeting.other().rule().equals(overlap.other())
                        && hasPart(meeting, held));
    }

    private static boolean hasPart(Meeting meeting, List<Clause> held) {
        var change = Meeting.change(meeting.other());
        if (change.isEmpty()) {
            return true;
        }
        var without = held.stream()
                .filter(clause -> !clause.equals(meeting.other())
                        && (Meeting.change(meeting.one()).isEmpty() || !clause.equals(meeting.one())))
                .toList();
        var with = Stream.concat(without.stream(), Stream.of(meeting.other())).toList();
        var isReplaced = Meeting.change(meeting.one()).isEmpty()
                && held.stream()
                        .flatMap(clause -> Meeting.change(clause).stream())
                        .anyMatch(other -> other.change() == Effect.Change.INSTEAD
                                && change.get().change() != Effect.Change.INSTEAD);
        return !isReplaced && !compose(without).equals(compose(with));
    }

    private static Answer compose(List<Clause> clauses) {
        return Answer.of(clauses.stream()
                .flatMap(clause -> clause.effects().stream())
                .distinct()
                .toList());
    }

    private static Map<String, Object> completed(SubjectRouter router, Map<String, Object> facts, Random random) {
        var classes = new int[router.variables().size()];
        for (var v = 0; v < classes.length; v++) {
            classes[v] = random.nextInt(router.variables().get(v).classes());
        }
        var completed = router.facts(classes);
        completed.putAll(facts);
        return completed;
    }
}
