package vn.quyche.competence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.quyche.kernel.Refusal;
import vn.quyche.regulation.Regulation;
import vn.quyche.regulation.Rulebooks;
import vn.quyche.regulation.Rules;

/** The diagram against the clauses taken one by one: every answer, and every fact that can still change it. */
class RouterTests {

    private static final LocalDate DAY = LocalDate.of(2024, 3, 15);
    private static final Regulation REGULATION = Rulebooks.shipped().working();
    private static final Catalogue CATALOGUE =
            Catalogue.read(REGULATION.subjects().orElseThrow());
    private static final Competence COMPETENCE = new Competence(Rulebooks.shipped());

    /** A subject under one version, with its clauses as read. */
    record Question(Rules rules, Subject subject, List<Clause> clauses, SubjectRouter router) {

        @Override
        public String toString() {
            return subject.code() + " " + rules.version().key();
        }
    }

    static Stream<Question> questions() {
        return REGULATION.editions().stream().flatMap(rules -> {
            var reader = new RouteReader(CATALOGUE, rules);
            return CATALOGUE.subjects().all().stream()
                    .map(subject -> new Question(
                            rules,
                            subject,
                            reader.clauses(subject),
                            new SubjectRouter(subject, reader.clauses(subject), List.of())));
        });
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("questions")
    void answersAsTheClausesDoOneByOne(Question question) {
        for (var facts : ByHand.combinations(question.subject(), Map.of())) {
            assertThat(question.router().given(Facts.of(question.subject(), facts)))
                    .as(facts.toString())
                    .isInstanceOfSatisfying(
                            Diagram.Leaf.class,
                            leaf -> assertThat(leaf.answer())
                                    .isEqualTo(ByHand.answer(question.clauses(), question.subject(), facts)));
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("questions")
    void asksExactlyTheFactsThatCanStillChangeTheAnswer(Question question) {
        var random = new Random(question.subject().code().hashCode());
        for (var round = 0; round < 6; round++) {
            var known = ByHand.some(question.subject(), random, round);
            var left = question.router().given(Facts.of(question.subject(), known));
            var asked = question.router().needed(left).stream()
                    .map(FactDefinition::name)
                    .toList();
            assertThat(asked).as("known " + known).doesNotHaveDuplicates();
            assertThat(Set.copyOf(asked))
                    .as("known " + known)
                    .isEqualTo(ByHand.mattering(question.clauses(), question.subject(), known));
        }
    }

    @Test
    void anAnswerDoesNotDependOnFactsThatAreNotNeeded() {
        var known = Map.<String, Object>of(
                "publicInvestment", true, "projectGroup", "B", "managedByProvince", true, "traits", List.of());
        var before = route("investment.policy", known);
        for (var area : List.of(0, 10, 1_000)) {
            var more = new HashMap<>(known);
            more.put("riceLandArea", area);
            assertThat(route("investment.policy", more)).isEqualTo(before);
        }
        assertThat(before.outcome()).isEqualTo(Outcome.ROUTED);
    }

    @Test
    void eachThresholdIsExactAtItsEdge() {
        assertThat(organ(off(2_999_999_999L))).isEqualTo("STANDING_GROUP");
        assertThat(organ(off(3_000_000_000L))).isEqualTo("STANDING_COMMITTEE");
        assertThat(organ(off(new BigDecimal("3000000000.0")))).isEqualTo("STANDING_COMMITTEE");
        assertThat(land("riceLandArea", "9.9999")).isEqualTo(Outcome.NOT_REQUIRED);
        assertThat(land("riceLandArea", "9.99999999")).isEqualTo(Outcome.NOT_REQUIRED);
        assertThat(land("riceLandArea", "10")).isEqualTo(Outcome.ROUTED);
        assertThat(land("specialUseForestArea", "10")).isEqualTo(Outcome.ROUTED);
        assertThat(land("protectionForestArea", "19.99")).isEqualTo(Outcome.NOT_REQUIRED);
        assertThat(land("protectionForestArea", "20")).isEqualTo(Outcome.ROUTED);
        assertThat(land("productionForestArea", "49.99")).isEqualTo(Outcome.NOT_REQUIRED);
        assertThat(land("productionForestArea", "50")).isEqualTo(Outcome.ROUTED);
    }

    @Test
    void asksFirstWhatTellsMost() {
        assertThat(route("investment.policy", Map.of()).needed().get(0).fact()).isEqualTo("traits");
        assertThat(route("personnel.leadership-post", Map.of()).needed())
                .extracting(NeededFact::fact)
                .startsWith("managingLevel");
    }

    @Test
    void refusesWhatItDoesNotKnowByItsName() {
        refuses("no.such", Map.of(), "competence.unknown-subject", "subject");
        refuses("budget.advance", Map.of("colour", "red"), "competence.unknown-fact", "colour");
        refuses("budget.advance", Map.of("advanceKind", "LOAN"), "competence.unknown-value", "advanceKind");
        refuses("budget.advance", Map.of("advanceKind", 3), "competence.unknown-value", "advanceKind");
        refuses("budget.advance", Map.of("amount", -1), "competence.negative", "amount");
        refuses("budget.advance", Map.of("amount", "ba tỷ"), "competence.not-a-number", "amount");
        refuses("budget.advance", Map.of("amount", Double.NaN), "competence.not-a-number", "amount");
        refuses("budget.advance", Map.of("amount", 0.5), "competence.not-whole", "amount");
        refuses(
                "budget.disaster-support",
                Map.of("speciallyUrgent", "yes"),
                "competence.not-a-flag",
                "speciallyUrgent");
        refuses("security.case", Map.of("caseTraits", "POLITICAL_SECURITY"), "competence.not-a-list", "caseTraits");
        refuses("security.case", Map.of("caseTraits", List.of("RAIN")), "competence.unknown-value", "caseTraits");
    }

    @Test
    void refusesARegulationAndADayItDoesNotKnow() {
        assertThatThrownBy(() -> COMPETENCE.route(new RouteQuestion("nowhere", DAY, "budget.advance", Map.of())))
                .hasMessage("regulation.unknown");
        assertThatThrownBy(() -> COMPETENCE.route(
                        new RouteQuestion("dien-bien", LocalDate.of(2019, 1, 1), "budget.advance", Map.of())))
                .hasMessage("regulation.not-in-force");
    }

    @Test
    void saysWhatItAssumes() {
        var question = new RouteQuestion("dien-bien", DAY, "budget.off-estimate-spending", off(1L));
        assertThat(COMPETENCE.assumed(question))
                .extracting(FactDefinition::name)
                .containsExactly("complex", "dissentAfterRediscussion");
        var above = new RouteQuestion("dien-bien", DAY, "budget.off-estimate-spending", off(3_000_000_000L));
        assertThat(COMPETENCE.assumed(above)).isEmpty();
    }

    private static void refuses(String subject, Map<String, Object> facts, String code, String field) {
        assertThatThrownBy(() -> route(subject, facts)).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.code()).isEqualTo(code);
            assertThat(refusal.field()).contains(field);
            assertThat(refusal.kind()).isEqualTo(Refusal.Kind.INVALID);
        });
    }

    private static Map<String, Object> off(Number amount) {
        return Map.of("amount", amount, "source", "CARRY_OVER");
    }

    private static String organ(Map<String, Object> facts) {
        return route("budget.off-estimate-spending", facts)
                .steps()
                .get(0)
                .organ()
                .code();
    }

    private static Outcome land(String fact, String area) {
        var facts = new HashMap<String, Object>(Map.of("publicInvestment", false, "traits", List.of()));
        for (var kind :
                List.of("riceLandArea", "specialUseForestArea", "protectionForestArea", "productionForestArea")) {
            facts.put(kind, kind.equals(fact) ? new BigDecimal(area) : 0);
        }
        return route("investment.policy", facts).outcome();
    }

    private static Route route(String subject, Map<String, Object> facts) {
        return COMPETENCE.route(new RouteQuestion("dien-bien", DAY, subject, facts));
    }
}
