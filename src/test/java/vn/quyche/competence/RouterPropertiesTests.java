package vn.quyche.competence;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.quyche.regulation.Regulation;
import vn.quyche.regulation.Rulebooks;
import vn.quyche.regulation.Version;

/** What holds of every answer, whatever the subject, the version and the facts. */
class RouterPropertiesTests {

    private static final int ROUNDS = 60;
    private static final Regulation REGULATION = Rulebooks.shipped().working();
    private static final Competence COMPETENCE = new Competence(Rulebooks.shipped());
    private static final Competence ANOTHER = new Competence(Rulebooks.shipped());

    /** A subject under a version. */
    record Asked(Subject subject, Version version) {

        RouteQuestion with(Map<String, Object> facts) {
            return new RouteQuestion(REGULATION.id(), version.effectiveFrom(), subject.code(), facts);
        }

        @Override
        public String toString() {
            return subject.code() + " " + version.key();
        }
    }

    static Stream<Asked> asked() {
        return REGULATION.versions().stream()
                .flatMap(version -> COMPETENCE.subjects().all().stream().map(subject -> new Asked(subject, version)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("asked")
    void theSameQuestionHasTheSameAnswerInWhateverOrderItsFactsCome(Asked asked) {
        var random = new Random(asked.toString().hashCode());
        for (var round = 0; round < ROUNDS; round++) {
            var facts = some(asked.subject(), random);
            if (COMPETENCE.contradiction(asked.with(facts)).isPresent()) {
                continue;
            }
            var route = COMPETENCE.route(asked.with(facts));
            assertThat(COMPETENCE.route(asked.with(facts))).isEqualTo(route);
            assertThat(ANOTHER.route(asked.with(shuffled(facts, random)))).isEqualTo(route);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("asked")
    void whatIsNotNeededNeverMatters(Asked asked) {
        var random = new Random(asked.toString().hashCode());
        for (var round = 0; round < ROUNDS; round++) {
            var facts = some(asked.subject(), random);
            if (COMPETENCE.contradiction(asked.with(facts)).isPresent()) {
                continue;
            }
            var route = COMPETENCE.route(asked.with(facts));
            var needed = route.needed().stream().map(NeededFact::fact).toList();
            var more = new HashMap<>(facts);
            asked.subject().facts().stream()
                    .filter(fact -> fact.byDefault().isEmpty())
                    .filter(fact -> !facts.containsKey(fact.name()) && !needed.contains(fact.name()))
                    .forEach(fact -> more.put(fact.name(), value(fact, random)));
            if (COMPETENCE.contradiction(asked.with(more)).isEmpty()) {
                assertThat(decided(COMPETENCE.route(asked.with(more))))
                        .as(facts + " and " + more)
                        .isEqualTo(decided(route));
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("asked")
    void anAnswerThatBecomesPossibleWasPossibleBefore(Asked asked) {
        var random = new Random(asked.toString().hashCode());
        var router = COMPETENCE
                .text(REGULATION.id(), asked.version().effectiveFrom())
                .subject(asked.subject().code());
        for (var round = 0; round < ROUNDS; round++) {
            var facts = new HashMap<>(some(asked.subject(), random));
            var before = router.given(Facts.of(asked.subject(), facts));
            var needed = router.needed(before);
            if (!needed.isEmpty()) {
                var next = needed.get(random.nextInt(needed.size()));
                facts.put(next.name(), value(next, random));
                assertThat(Diagram.answers(router.given(Facts.of(asked.subject(), facts))))
                        .as(facts.toString())
                        .isNotEmpty()
                        .isSubsetOf(Diagram.answers(before));
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("asked")
    void answeringWhatIsNeededComesToAnEnd(Asked asked) {
        var random = new Random(asked.toString().hashCode());
        for (var round = 0; round < ROUNDS; round++) {
            var facts = new HashMap<String, Object>();
            var route = COMPETENCE.route(asked.with(facts));
            while (route.outcome() == Outcome.FACTS_NEEDED) {
                var next = route.needed().get(random.nextInt(route.needed().size()));
                assertThat(facts).doesNotContainKey(next.fact());
                facts.put(next.fact(), value(asked.subject().fact(next.fact()).orElseThrow(), random));
                route = COMPETENCE.route(asked.with(facts));
            }
            assertThat(route.needed()).isEmpty();
            assertThat(route.steps().isEmpty()).isEqualTo(route.outcome() != Outcome.ROUTED);
        }
    }

    @Test
    void eachDayHasOneVersion() {
        var first = REGULATION.versions().get(0).effectiveFrom();
        assertThat(REGULATION.find(first.minusDays(1))).isEmpty();
        for (var day = first; day.isBefore(LocalDate.of(2027, 1, 1)); day = day.plusDays(1)) {
            var on = day;
            assertThat(REGULATION.versions().stream()
                            .filter(version -> version.force().contains(on)))
                    .as(on.toString())
                    .hasSize(1);
        }
    }

    /** What an answer decides; a warning may speak of more than that. */
    private static List<Object> decided(Route route) {
        var needed = route.needed().stream().map(NeededFact::fact).collect(Collectors.toSet());
        return List.of(route.outcome(), route.steps(), route.afterwards(), needed, route.basis());
    }

    private static Map<String, Object> some(Subject subject, Random random) {
        var facts = new LinkedHashMap<String, Object>();
        var often = random.nextInt(4);
        subject.facts().stream()
                .filter(fact -> random.nextInt(4) < often)
                .forEach(fact -> facts.put(fact.name(), value(fact, random)));
        return facts;
    }

    private static Map<String, Object> shuffled(Map<String, Object> facts, Random random) {
        var names = new ArrayList<>(facts.keySet());
        Collections.shuffle(names, random);
        var shuffled = new LinkedHashMap<String, Object>();
        names.forEach(name -> shuffled.put(name, facts.getOrDefault(name, "")));
        return shuffled;
    }

    private static Object value(FactDefinition fact, Random random) {
        return switch (fact.type()) {
            case FLAG -> random.nextBoolean();
            case ENUM, POST -> fact.codes().get(random.nextInt(fact.codes().size()));
            case SET ->
                fact.codes().stream().filter(code -> random.nextInt(4) == 0).toList();
            case MONEY ->
                List.of(0L, 2_999_999_999L, 3_000_000_000L, 14_999_999_999L, 15_000_000_000L, 1L << 50)
                        .get(random.nextInt(6));
            case AREA ->
                new BigDecimal(List.of("0", "0.0001", "9.9999", "10", "19.9999", "20", "49.9999", "50", "1000")
                        .get(random.nextInt(9)));
        };
    }
}
