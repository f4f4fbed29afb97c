package vn.quyche.competence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.quyche.kernel.Citation;
import vn.quyche.kernel.OrganId;
import vn.quyche.kernel.RecordRef;
import vn.quyche.regulation.Rulebooks;

/** What delegations by separate decision do to every case of every subject, and what they leave alone. */
class DelegationPropertiesTests {

    private static final LocalDate FROM = LocalDate.of(2024, 3, 1);
    private static final LocalDate UNTIL = LocalDate.of(2024, 9, 1);
    private static final RecordRef DECISION = new RecordRef("delegation", "1", "Quyết định 12-QĐ/TU");
    private static final Competence TEXT = new Competence(Rulebooks.shipped());
    private static final Delegating DELEGATING = new Delegating(TEXT, Rulebooks.shipped());

    static Stream<Subject> subjects() {
        return TEXT.subjects().all().stream();
    }

    static Stream<DelegatedPower> powers() {
        return DELEGATING.powers(FROM).stream();
    }

    /** All of what the organ alone would do is handed on, nothing else changes, and the diagram says what the clauses do. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("subjects")
    void aPowerGivenWhollyMovesExactlyTheOwnActsOfTheDelegatingOrgan(Subject subject) {
        var text = TEXT.text("dien-bien", FROM);
        var power = text.delegatingPower().orElseThrow();
        var rule = given(subject.code(), Map.of());
        var clauses = text.delegationClauses(subject.code());
        var under = clauses.under(List.of(rule));
        var router = text.under(List.of(rule)).subject(subject.code());
        assertThat(DELEGATING.faults(FROM, subject.code(), List.of(rule))).isEmpty();
        for (var facts : ByHand.combinations(clauses.subject(), Map.of())) {
            var after = answer(router, facts);
            assertThat(after).as(facts.toString()).isEqualTo(ByHand.answer(under, clauses.subject(), facts));
            var plain = facts.entrySet().stream()
                    .filter(fact -> subject.fact(fact.getKey()).isPresent())
                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
            var isUsual = facts.entrySet().stream()
                    .noneMatch(fact -> clauses.subject()
                                    .fact(fact.getKey())
                                    .flatMap(FactDefinition::byDefault)
                                    .isPresent()
                            && fact.getValue().equals(true));
            if (!isUsual) {
                continue;
            }
            var before = answer(text.subject(subject.code()), plain);
            var isAbove =
                    before.steps().stream().anyMatch(step -> power.unlessThen().contains(step.organ()));
            var moves = !isAbove && before.steps().stream().anyMatch(power::covers);
            assertThat(after.equals(before)).as(facts.toString()).isEqualTo(!moves);
            assertThat(after.outcome()).isEqualTo(before.outcome());
            if (moves) {
                assertThat(after.steps()).noneMatch(power::covers);
                assertThat(after.steps()).anyMatch(step -> step.decision().isPresent());
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("powers")
    void whatIsTakenBackIsTheDelegatingOrgansInEveryCase(DelegatedPower power) {
        var text = TEXT.text("dien-bien", FROM);
        for (var code : power.subjects()) {
            var subject = TEXT.subject(code);
            var rule = takenBack(code, power.source(), power.to(), Optional.empty());
            var router = text.under(List.of(rule)).subject(code);
            assertThat(DELEGATING.faults(FROM, code, List.of(rule))).isEmpty();
            var changed = 0;
            for (var facts : ByHand.combinations(subject, Map.of())) {
                var before = answer(text.subject(code), facts);
                var after = answer(router, facts);
                assertThat(after.outcome()).isEqualTo(before.outcome());
                assertThat(after.steps())
                        .as(facts.toString())
                        .noneMatch(step -> step.organ().equals(power.to())
                                && step.delegatedBy().isPresent()
                                && step.basis().equals(List.of(power.source())));
                if (!after.equals(before)) {
                    changed++;
                    assertThat(after.steps())
                            .as(facts.toString())
                            .anyMatch(step -> step.organ().equals(power.by())
                                    && step.delegatedBy().isEmpty());
                }
            }
            assertThat(changed).as(code).isPositive();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("subjects")
    void whatWasGivenAndEndedLeavesTheAnswersOfTheText(Subject subject) {
        var competence = under(given(subject.code(), Map.of()));
        for (var facts : ByHand.combinations(subject, Map.of())) {
            for (var day : List.of(FROM.minusDays(1), UNTIL)) {
                assertThat(answer(competence.router("dien-bien", day).subject(subject.code()), facts))
                        .isEqualTo(answer(TEXT.text("dien-bien", day).subject(subject.code()), facts));
            }
        }
    }

    private static Answer answer(SubjectRouter router, Map<String, Object> facts) {
        var left = router.given(Facts.of(router.subject(), facts));
        return ((Diagram.Leaf) left).answer();
    }

    private static DelegationRule given(String subject, Map<String, Object> conditions) {
        return DelegationRule.given(DECISION, subject, OrganId.STANDING_GROUP, conditions);
    }

    private static DelegationRule takenBack(
            String subject, Citation power, OrganId from, Optional<Map<String, Object>> holds) {
        return DelegationRule.takenBack(DECISION, Optional.of(subject), power, from, holds);
    }

    /** In force from the first day up to the last one. */
    private static Competence under(DelegationRule rule) {
        return new Competence(
                Rulebooks.shipped(),
                (regulation, on) -> on.isBefore(FROM) || !on.isBefore(UNTIL) ? List.of() : List.of(rule));
    }
}
