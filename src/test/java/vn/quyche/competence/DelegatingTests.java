package vn.quyche.competence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.quyche.kernel.Citation;
import vn.quyche.kernel.OrganId;
import vn.quyche.kernel.RecordRef;
import vn.quyche.regulation.Rulebooks;

/** Delegations by separate decision: dated rules beside those of the text, and what they make of the answers. */
class DelegatingTests {

    private static final LocalDate FROM = LocalDate.of(2024, 3, 1);
    private static final LocalDate UNTIL = LocalDate.of(2024, 9, 1);
    private static final String SPENDING = "budget.off-estimate-spending";
    private static final Citation SMALL_SUMS = new Citation("dien-bien", "art_2__para_4__indent_3");
    private static final RecordRef DECISION = new RecordRef("delegation", "1", "Quyết định 12-QĐ/TU");
    private static final Competence TEXT = new Competence(Rulebooks.shipped());
    private static final Delegating DELEGATING = new Delegating(TEXT, Rulebooks.shipped());

    @Test
    void theTextDelegatesTwentyFourPowersInOneClauseAndOneInAnother() {
        var sources = DELEGATING.powers(FROM).stream()
                .map(power -> power.source().eId())
                .distinct()
                .toList();
        assertThat(sources).filteredOn(eId -> eId.startsWith("art_3__para_5__")).hasSize(24);
        assertThat(sources).filteredOn(eId -> eId.startsWith("art_2__")).containsExactly(SMALL_SUMS.eId());
        assertThat(DELEGATING.powers(FROM))
                .filteredOn(power -> !power.to().equals(OrganId.STANDING_GROUP))
                .extracting(power -> power.to().code())
                .containsExactly("DEPUTY_SECRETARY_CHAIRMAN");
    }

    @Test
    void fromItsDayOnAGivenPowerIsTheReceiversAndBeforeItIsNot() {
        var competence = under(given(SPENDING, Map.of("amount", Map.of("below", 5_000_000_000L))));
        var before = route(competence, FROM.minusDays(1), 4_000_000_000L);
        assertThat(before).isEqualTo(route(TEXT, FROM.minusDays(1), 4_000_000_000L));
        assertThat(before.steps().get(0).organ()).isEqualTo(OrganId.STANDING_COMMITTEE);

        var after = route(competence, FROM, 4_000_000_000L);
        var step = after.steps().get(0);
        assertThat(after.steps()).hasSize(1);
        assertThat(step.organ()).isEqualTo(OrganId.STANDING_GROUP);
        assertThat(step.act()).isEqualTo(Act.DECIDE);
        assertThat(step.delegatedBy()).contains(OrganId.STANDING_COMMITTEE);
        assertThat(step.basis()).extracting(Citation::eId).containsExactly("art_2__para_10", "art_3__para_4");
        assertThat(step.decision()).contains(DECISION);
        assertThat(after.afterwards()).singleElement().satisfies(duty -> {
            assertThat(duty.duty()).isEqualTo("REPORT_BACK");
            assertThat(duty.to()).isEqualTo(OrganId.STANDING_COMMITTEE);
            assertThat(duty.when()).isEqualTo("NEXT_MEETING");
        });
        assertThat(route(competence, UNTIL.minusDays(1), 4_000_000_000L)).isEqualTo(after);
        assertThat(route(competence, UNTIL, 4_000_000_000L)).isEqualTo(route(TEXT, UNTIL, 4_000_000_000L));
    }

    @Test
    void aCeilingIsExactAtItsEdge() {
        var below = under(given(SPENDING, Map.of("amount", Map.of("below", 5_000_000_000L))));
        var upTo = under(given(SPENDING, Map.of("amount", Map.of("upTo", 5_000_000_000L))));
        assertThat(decider(below, 4_999_999_999L)).isEqualTo("STANDING_GROUP");
        assertThat(decider(below, 5_000_000_000L)).isEqualTo("STANDING_COMMITTEE");
        assertThat(decider(upTo, 5_000_000_000L)).isEqualTo("STANDING_GROUP");
        assertThat(decider(upTo, 5_000_000_001L)).isEqualTo("STANDING_COMMITTEE");
    }

    @Test
    void aGivenPowerGoesTheWayOfEveryDelegatedOne() {
        var competence = under(given("economy.mechanism-policy", Map.of()));
        var question = new RouteQuestion("dien-bien", FROM, "economy.mechanism-policy", Map.of("complex", true));
        assertThat(competence.route(question).steps())
                .extracting(step -> step.organ().code() + " " + step.act())
                .containsExactly("STANDING_COMMITTEE GIVE_OPINION", "STANDING_GROUP GIVE_OPINION", "STATE_BODY DECIDE");
        var dissent = new RouteQuestion(
                "dien-bien", FROM, "economy.mechanism-policy", Map.of("dissentAfterRediscussion", true));
        assertThat(competence.route(dissent).steps())
                .extracting(step -> step.organ().code() + " " + step.act())
                .startsWith("STANDING_GROUP SUBMIT_UP", "STANDING_COMMITTEE DECIDE");
        assertThat(competence.subject("economy.mechanism-policy", FROM).facts())
                .extracting(FactDefinition::name)
                .containsExactly("complex", "dissentAfterRediscussion");
        assertThat(competence
                        .subject("economy.mechanism-policy", FROM.minusDays(1))
                        .facts())
                .isEmpty();
        assertThatThrownBy(() -> competence.route(new RouteQuestion(
                        "dien-bien", FROM.minusDays(1), "economy.mechanism-policy", Map.of("complex", true))))
                .hasMessage("competence.unknown-fact");
    }

    @Test
    void narrowingLeavesTheReceiverWhatTheConditionsSay() {
        var competence = under(takenBack(
                SPENDING, SMALL_SUMS, OrganId.STANDING_GROUP, Optional.of(Map.of("amount", Map.of("below", 1_000L)))));
        assertThat(decider(competence, 999L)).isEqualTo("STANDING_GROUP");
        assertThat(route(competence, FROM, 999L)).isEqualTo(route(TEXT, FROM, 999L));
        var returned = route(competence, FROM, 1_000L);
        assertThat(returned.steps()).singleElement().satisfies(step -> {
            assertThat(step.organ()).isEqualTo(OrganId.STANDING_COMMITTEE);
            assertThat(step.act()).isEqualTo(Act.DECIDE);
            assertThat(step.delegatedBy()).isEmpty();
            assertThat(step.basis()).contains(SMALL_SUMS);
            assertThat(step.decision()).contains(DECISION);
        });
        assertThat(returned.afterwards()).isEmpty();
    }

    @Test
    void aDutyThatThePowerStartedEndsWithIt() {
        var power = new Citation("dien-bien", "art_3__para_5__point_3__indent_4");
        var competence = under(
                takenBack("budget.disaster-support", power, OrganId.of("DEPUTY_SECRETARY_CHAIRMAN"), Optional.empty()));
        var facts = Map.<String, Object>of("speciallyUrgent", true, "standingGroupCannotMeet", true, "amount", 1L);
        var route = competence.route(new RouteQuestion("dien-bien", FROM, "budget.disaster-support", facts));
        assertThat(route.steps()).extracting(step -> step.organ().code()).containsExactly("STANDING_COMMITTEE");
        assertThat(route.afterwards()).isEmpty();
        var ordinary = Map.<String, Object>of("speciallyUrgent", false, "amount", 1L);
        var question = new RouteQuestion("dien-bien", FROM, "budget.disaster-support", ordinary);
        assertThat(competence.route(question)).isEqualTo(TEXT.route(question));
    }

    @Test
    void tellsWhatADecisionWouldChange() {
        var rule = given(SPENDING, Map.of("amount", Map.of("below", 5_000_000_000L)));
        assertThat(DELEGATING.changes(FROM, SPENDING, List.of(), List.of(rule)))
                .singleElement()
                .satisfies(change -> {
                    assertThat(change.before().steps().get(0).act()).isEqualTo(Act.APPROVE_POLICY);
                    assertThat(change.after().steps().get(0).act()).isEqualTo(Act.DECIDE);
                });
        assertThat(DELEGATING.changes(FROM, SPENDING, List.of(rule), List.of(rule)))
                .isEmpty();
        assertThat(DELEGATING.courses(FROM, SPENDING, List.of(), Map.of("amount", Map.of("below", 3_000_000_000L))))
                .extracting(course -> course.outcome().name())
                .containsExactlyInAnyOrder("ROUTED", "NOT_REQUIRED");
    }

    @Test
    void tellsWhetherConditionsMeetAndLieWithinEachOther() {
        Map<String, Object> small = Map.of("amount", Map.of("below", 1_000L));
        Map<String, Object> large = Map.of("amount", Map.of("upTo", 1_000L));
        Map<String, Object> surplus = Map.of("source", "REVENUE_SURPLUS");
        Map<String, Object> carried = Map.of("source", List.of("CARRY_OVER", "RESERVE_FUND"));
        assertThat(DELEGATING.isWithin(FROM, SPENDING, small, large)).isTrue();
        assertThat(DELEGATING.isWithin(FROM, SPENDING, large, small)).isFalse();
        assertThat(DELEGATING.meet(FROM, SPENDING, small, surplus)).isTrue();
        assertThat(DELEGATING.meet(FROM, SPENDING, surplus, carried)).isFalse();
        assertThat(DELEGATING.meet(FROM, SPENDING, Map.of(), carried)).isTrue();
        Map<String, Object> ppp = Map.of("traits", Map.of("any", List.of("PPP")));
        Map<String, Object> noPpp = Map.of("traits", Map.of("none", List.of("PPP", "KEY_WORK")));
        assertThat(DELEGATING.meet(FROM, "investment.policy", ppp, noPpp)).isFalse();
        assertThat(DELEGATING.isWithin(FROM, "investment.policy", noPpp, Map.of()))
                .isTrue();
    }

    @Test
    void aVersionThatLetsNobodyDelegateIsNotChangedByADecision() {
        var early = LocalDate.of(2022, 1, 1);
        assertThat(DELEGATING.power(early)).isEmpty();
        var competence = new Competence(
                Rulebooks.shipped(), (regulation, on) -> List.of(given("economy.mechanism-policy", Map.of())));
        var question = new RouteQuestion("dien-bien", early, "economy.mechanism-policy", Map.of());
        assertThat(competence.route(question)).isEqualTo(TEXT.route(question));
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

    private static Route route(Competence competence, LocalDate on, long amount) {
        return competence.route(
                new RouteQuestion("dien-bien", on, SPENDING, Map.of("amount", amount, "source", "REVENUE_SURPLUS")));
    }

    private static String decider(Competence competence, long amount) {
        return route(competence, FROM, amount).steps().get(0).organ().code();
    }
}
