package vn.quyche.competence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.quyche.kernel.Citation;
import vn.quyche.regulation.Rulebooks;

/** In which order facts are asked for, counted over matters drawn at random, and how exact the places of an answer are. */
class QuestionOrderTests {

    private static final int MATTERS = 60;
    private static final Competence COMPETENCE = new Competence(Rulebooks.shipped());
    private static final List<Router> EDITIONS = Rulebooks.shipped().working().versions().stream()
            .map(version -> COMPETENCE.text("dien-bien", version.effectiveFrom()))
            .toList();

    /** A subject under one version. */
    record Asked(Router router, String subject) {

        @Override
        public String toString() {
            return subject + " " + router.version().key();
        }
    }

    static Stream<Asked> asked() {
        return EDITIONS.stream()
                .flatMap(edition ->
                        COMPETENCE.subjects().all().stream().map(subject -> new Asked(edition, subject.code())));
    }

    /** Where several orders need as many questions it is no worse than any of them, over all subjects it is better. */
    @Test
    void askingTheFirstEachTimeComesToAnAnswerSoonest() {
        var byFirst = questions(needed -> needed.get(0));
        assertThat(byFirst)
                .isLessThan(questions(needed -> needed.get(needed.size() - 1)))
                .isLessThan(questions(needed -> needed.get(needed.size() / 2)))
                .isLessThanOrEqualTo(questions(needed -> needed.stream()
                        .min(Comparator.comparing(NeededFact::fact))
                        .orElseThrow()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("asked")
    void eachStepCitesTheMostExactPlacesAndEachIsThere(Asked asked) {
        var facts = new FactSets(asked.router(), asked.subject());
        for (var matter = 0; matter < MATTERS; matter++) {
            var given = facts.next();
            var route = asked.router().route(asked.subject(), given, Locale.ENGLISH);
            var cited = new ArrayList<List<Citation>>();
            route.steps().forEach(step -> cited.add(step.basis()));
            route.afterwards().forEach(duty -> cited.add(duty.basis()));
            assertThat(cited).allSatisfy(basis -> {
                assertThat(basis).as(given.toString()).isNotEmpty().doesNotHaveDuplicates();
                assertThat(basis)
                        .allSatisfy(place -> assertThat(asked.router().rules().provision(place.eId()))
                                .isPresent())
                        .noneMatch(place ->
                                basis.stream().anyMatch(other -> !other.equals(place) && other.isWithin(place)));
            });
        }
    }

    private static long questions(Function<List<NeededFact>, NeededFact> choice) {
        return asked().mapToLong(asked -> questions(asked, choice)).sum();
    }

    private static long questions(Asked asked, Function<List<NeededFact>, NeededFact> choice) {
        var facts = new FactSets(asked.router(), asked.subject());
        var count = 0L;
        for (var matter = 0; matter < MATTERS; matter++) {
            var whole = facts.next();
            var known = new HashMap<String, Object>();
            var route = asked.router().route(asked.subject(), known, Locale.ENGLISH);
            while (route.outcome() == Outcome.FACTS_NEEDED) {
                var next = choice.apply(route.needed()).fact();
                known.putAll(Map.of(next, whole.getOrDefault(next, "")));
                route = asked.router().route(asked.subject(), known, Locale.ENGLISH);
                count++;
            }
        }
        return count;
    }
}
