package vn.quyche.competence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.quyche.competence.Redirection.Power;
import vn.quyche.kernel.OrganId;
import vn.quyche.kernel.Refusal;
import vn.quyche.regulation.RuleDraft;
import vn.quyche.regulation.RulebookFault;
import vn.quyche.regulation.Rulebooks;

/** A trial against trying the clauses one by one on both sides: what differs, and nothing else. */
class TrialTests {

    private static final LocalDate DAY = LocalDate.of(2024, 3, 15);
    private static final Competence COMPETENCE = new Competence(Rulebooks.shipped());
    private static final Catalogue CATALOGUE =
            Catalogue.read(Rulebooks.shipped().working().subjects().orElseThrow());
    private static final String THRESHOLD = "off-estimate.threshold";
    private static final String GROUP_DECIDES = "R-2.4.3-b";
    private static final int ROUNDS = 14;

    /** A change that is tried. */
    record Tried(String name, Consumer<RuleDraft> change) {

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Tried> changes() {
        return Stream.of(
                new Tried("a threshold lower", draft -> draft.revalue(THRESHOLD, "2999999999")),
                new Tried("a threshold higher", draft -> draft.revalue(THRESHOLD, "15000000000")),
                new Tried("a threshold of area", draft -> draft.revalue("rice-land.threshold", "60")),
                new Tried(
                        "an organ",
                        draft -> organ("R-2.4.3-a", "PROVINCIAL_COMMITTEE").into(draft)),
                new Tried(
                        "a delegation taken back",
                        draft -> power(GROUP_DECIDES, new Power.Withdrawn()).into(draft)),
                new Tried(
                        "a delegation given",
                        draft -> power("R-2.4.4-a", new Power.DelegatedTo(OrganId.STANDING_GROUP), "STANDING_COMMITTEE")
                                .into(draft)),
                new Tried("a rule taken away", draft -> draft.remove(GROUP_DECIDES)),
                new Tried("a duty no more", draft -> draft.remove("R-3.6-a")),
                new Tried("another clause of all delegations", draft -> draft.read("""
                        - id: R-3.5-b
                          route:
                            - delegated: {organ: STANDING_GROUP, by: STANDING_COMMITTEE, unless-then: [STANDING_COMMITTEE, PROVINCIAL_COMMITTEE]}
                              when: {complex: true}
                              instead: [{organ: STANDING_COMMITTEE, act: DECIDE}]
                        """, Optional.empty())),
                new Tried("a new rule", draft -> draft.read("""
                        - id: R-2.4.3-z
                          class: enforced
                          kind: POWER_DECIDE
                          says: "Khoản rất lớn do Tỉnh ủy quyết định"
                          en: "Very large sums are decided by the Provincial Committee"
                          organs: [PROVINCIAL_COMMITTEE]
                          values: {huge.threshold: {money: 2999999999}}
                          route:
                            - subject: budget.off-estimate-spending
                              when: {amount: {at-least: huge.threshold}}
                              steps: [{organ: PROVINCIAL_COMMITTEE, act: DECIDE}]
                        """, Optional.empty())));
    }

    @Test
    void withoutAChangeNothingDiffers() {
        var trial = COMPETENCE.trial(draft());
        assertThat(trial.subjects()).isEmpty();
        assertThat(CATALOGUE.subjects().all())
                .allSatisfy(subject ->
                        assertThat(trial.moved(subject.code(), DAY, Map.of())).isEmpty());
    }

    @Test
    void theSameValueWrittenAnewChangesNothing() {
        var draft = draft();
        draft.revalue(THRESHOLD, "3000000000");
        assertThat(COMPETENCE.trial(draft).subjects()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("changes")
    void findsExactlyTheRoutesThatDiffer(Tried tried) {
        var draft = draft();
        tried.change().accept(draft);
        var before = new RouteReader(CATALOGUE, draft.base());
        var after = new RouteReader(CATALOGUE, draft.rules());
        var trial = COMPETENCE.trial(draft);
        var random = new Random(1);
        var moved = 0;
        for (var subject : CATALOGUE.subjects().all()) {
            var routerBefore = router(before, subject);
            var routerAfter = router(after, subject);
            var rounds = trial.subjects().contains(subject.code()) ? 20 * ROUNDS : ROUNDS;
            for (var round = 0; round < rounds; round++) {
                var facts = ByHand.some(subject, random, round % 7);
                if (COMPETENCE
                        .contradiction(new RouteQuestion("dien-bien", DAY, subject.code(), facts))
                        .isPresent()) {
                    continue;
                }
                var was = byHand(routerBefore, facts);
                var is = byHand(routerAfter, facts);
                var found = trial.moved(subject.code(), DAY, facts);
                assertThat(found.isPresent()).as(subject.code() + facts).isEqualTo(!was.equals(is));
                moved += found.isPresent() ? 1 : 0;
            }
        }
        assertThat(moved).as("cases that would have gone elsewhere").isPositive();
    }

    @Test
    void bothRoutesAreThoseOfTheRouter() {
        var draft = draft();
        draft.revalue(THRESHOLD, "5000000000");
        var facts = Map.<String, Object>of("amount", 4_000_000_000L, "source", "CARRY_OVER");
        var moved = COMPETENCE
                .trial(draft)
                .moved("budget.off-estimate-spending", DAY, facts)
                .orElseThrow();
        assertThat(moved.before())
                .isEqualTo(
                        COMPETENCE.route(new RouteQuestion("dien-bien", DAY, "budget.off-estimate-spending", facts)));
        assertThat(moved.after().steps().get(0).organ()).isEqualTo(OrganId.STANDING_GROUP);
        assertThat(moved.after().afterwards()).isNotEmpty();
    }

    @Test
    void aCaseThatCannotBeReadIsNamed() {
        var trial = COMPETENCE.trial(draft());
        assertThatThrownBy(() -> trial.moved("no.such", DAY, Map.of())).hasMessage("competence.unknown-subject");
        assertThatThrownBy(() -> trial.moved("budget.advance", DAY, Map.of("colour", "red")))
                .hasMessage("competence.unknown-fact");
    }

    @Test
    void aStepThatIsNotThereOrNotAloneIsRefused() {
        var draft = draft();
        refuses(() -> power("R-2.4.3-a", new Power.Withdrawn()).into(draft), "draft.no-such-step");
        refuses(() -> organ("R-2.4.4-a", "STANDING_GROUP").into(draft), "draft.which-step");
        refuses(() -> organ("R-9.9-z", "STANDING_GROUP").into(draft), "draft.unknown-rule");
        refuses(() -> draft.revalue("no.such", "1"), "draft.unknown-value");
        draft.remove(GROUP_DECIDES);
        refuses(() -> draft.remove(GROUP_DECIDES), "draft.rule-taken-away");
    }

    @Test
    void aRegulationThatRoutesNothingCannotBeTried() {
        var rules = """
                - id: R-1.1-a
                  class: declared
                  kind: DUTY
                  says: "a"
                  en: "a"
                  organs: [BOARD]
                """;
        var other = Rulebooks.small("a: b", rules);
        refuses(() -> COMPETENCE.trial(other.draft(DAY)), "draft.routes-nothing");
    }

    @Test
    void faultsOfWhatWasWrittenAreSaidWithItsLines() {
        var draft = draft();
        draft.read("""
                - id: R-2.4.3-a
                  route:
                    - subject: budget.off-estimate
                      steps: [{organ: STANDING_COMMITTEE, act: DECIDE}]
                """, Optional.empty());
        assertThatThrownBy(() -> COMPETENCE.trial(draft))
                .isInstanceOf(RulebookFault.class)
                .hasMessageStartingWith("change:3: Unknown subject \"budget.off-estimate\".");
    }

    /** What the route is made of; the order in which facts are asked for does not matter. */
    private static List<Object> byHand(SubjectRouter router, Map<String, Object> facts) {
        var subject = router.subject();
        var read = Facts.of(subject, facts);
        var left = router.given(read);
        if (!(left instanceof Diagram.Leaf leaf)) {
            return List.of(new HashSet<>(router.needed(left)));
        }
        var isWhole = subject.facts().stream()
                .allMatch(fact -> fact.byDefault().isPresent() || facts.containsKey(fact.name()));
        var answer = isWhole ? ByHand.answer(router.clauses(), subject, facts) : leaf.answer();
        return List.of(answer, router.warnings(read, answer));
    }

    private static SubjectRouter router(RouteReader clauses, Subject subject) {
        return new SubjectRouter(subject, clauses.clauses(subject), clauses.cautions(subject));
    }

    private static RuleDraft draft() {
        return Rulebooks.shipped().working().draft(DAY);
    }

    private static Redirection organ(String rule, String organ) {
        return new Redirection(
                rule, Optional.empty(), Optional.of(OrganId.of(organ)), Optional.empty(), Optional.empty());
    }

    private static Redirection power(String rule, Power power) {
        return new Redirection(rule, Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(power));
    }

    private static Redirection power(String rule, Power power, String from) {
        return new Redirection(
                rule, Optional.of(OrganId.of(from)), Optional.empty(), Optional.empty(), Optional.of(power));
    }

    private static void refuses(Runnable act, String code) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
