package vn.quyche.delegations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Powers of the regulation narrowed, ended and given back. */
class WithdrawalTests extends DelegationTests {

    private static final PowerKey EVENTS =
            PowerKey.of("art_3__para_5__point_3__indent_3").orElseThrow();
    private static final PowerKey CONGRESSES =
            PowerKey.of("art_3__para_5__point_1__indent_11").orElseThrow();

    @Test
    void narrowedItLeavesTheRestToTheDelegatingOrganFromItsDay() {
        var day = today().plusDays(4);
        var before = spending(day, 2_000_000_000L);
        var id = delegations.takeBack(
                office(), SMALL_SUMS, Optional.empty(), Optional.of(below(1_000_000_000L)), from(day));
        assertThat(spending(day.minusDays(1), 2_000_000_000L)).isEqualTo(before);
        assertThat(decider(day, 2_000_000_000L)).isEqualTo("STANDING_COMMITTEE");
        assertThat(decider(day, 999_999_999L)).isEqualTo("STANDING_GROUP");
        assertThat(delegations.find(id).scope().subject()).contains(SPENDING);

        delegations.end(office(), id, from(day.plusDays(10)));
        assertThat(spending(day.plusDays(10), 2_000_000_000L)).isEqualTo(before);
        assertThat(spending(day.plusDays(9), 2_000_000_000L)).isNotEqualTo(before);
    }

    @Test
    void endedItIsTheDelegatingOrgansInAllItsSubjects() {
        delegations.takeBack(office(), CONGRESSES, Optional.empty(), Optional.empty(), from(today()));
        var association = route(
                "congress.association", today(), Map.of("association", "OTHER", "congressMatter", "PERSONNEL_PLAN"));
        assertThat(association.steps()).extracting(step -> step.organ().code()).containsExactly("STANDING_COMMITTEE");
        var front = route("congress.front-or-organisation", today(), Map.of("congressMatter", "DOCUMENTS"));
        assertThat(front.steps()).noneMatch(step -> step.delegatedBy().isPresent());
    }

    @Test
    void aLaterDecisionTakesThePlaceOfAnEarlierOne() {
        var first = delegations.takeBack(
                office(), SMALL_SUMS, Optional.empty(), Optional.of(below(2_000_000_000L)), from(today()));
        var day = today().plusDays(3);
        delegations.takeBack(office(), SMALL_SUMS, Optional.empty(), Optional.of(below(1_000_000_000L)), from(day));
        assertThat(delegations.find(first).force().end()).contains(day);
        assertThat(decider(day, 1_500_000_000L)).isEqualTo("STANDING_COMMITTEE");
        refused(
                "delegation.taken-back-later",
                () -> delegations.takeBack(
                        office(), SMALL_SUMS, Optional.empty(), Optional.empty(), from(day.minusDays(1))));
    }

    @Test
    void whatWasTakenBackMayBeGivenAgainBySeparateDecision() {
        delegations.takeBack(office(), EVENTS, Optional.empty(), Optional.empty(), from(today()));
        delegations.grant(office(), NewGrant.of("economy.event", Map.of(), from(today().plusDays(1))));
        assertThat(route("economy.event", today(), Map.of())
                        .steps()
                        .get(0)
                        .organ()
                        .code())
                .isEqualTo("STANDING_COMMITTEE");
        var again =
                route("economy.event", today().plusDays(1), Map.of()).steps().get(0);
        assertThat(again.organ().code()).isEqualTo("STANDING_GROUP");
        assertThat(again.decision()).isPresent();
    }

    @Test
    void refusesWhatChangesNothingOrCannotBeTold() {
        refused("delegation.nothing-to-take-back", () -> narrow(SMALL_SUMS, Optional.empty(), below(3_000_000_000L)));
        refused("delegation.nothing-to-take-back", () -> narrow(SMALL_SUMS, Optional.empty(), Map.of()));
        refused("delegation.which-subject", () -> narrow(CONGRESSES, Optional.empty(), Map.of()));
        refused("delegation.not-a-subject-of-it", () -> narrow(SMALL_SUMS, Optional.of("economy.event"), Map.of()));
        refused(
                "delegation.no-such-power",
                () -> narrow(PowerKey.of("art_25__para_3").orElseThrow(), Optional.empty(), Map.of()));
        refused(
                "delegation.no-such-power",
                () -> narrow(PowerKey.of(EVENTS.eId() + ".SECRETARY").orElseThrow(), Optional.empty(), Map.of()));
        var wholly = delegations.takeBack(office(), CONGRESSES, Optional.empty(), Optional.empty(), from(today()));
        refused(
                "delegation.taken-back-wholly",
                () -> narrow(CONGRESSES, Optional.of("congress.association"), Map.of("association", "OTHER")));
        refused(
                "delegation.nothing-to-take-back",
                () -> delegations.takeBack(
                        office(), CONGRESSES, Optional.empty(), Optional.empty(), from(today().plusDays(1))));
        refused("delegation.restore-first", () -> delegations.narrow(office(), wholly, Map.of(), from(today())));
    }

    private DelegationId narrow(PowerKey key, Optional<String> subject, Map<String, Object> holds) {
        return delegations.takeBack(office(), key, subject, Optional.of(holds), from(today()));
    }

    @Test
    void keysOfPowersAreReadStrictly() {
        assertThat(PowerKey.of("art_3__para_5__point_3__indent_4.DEPUTY_SECRETARY_CHAIRMAN")
                        .orElseThrow()
                        .to()
                        .orElseThrow()
                        .code())
                .isEqualTo("DEPUTY_SECRETARY_CHAIRMAN");
        assertThat(PowerKey.of("art_3__para_5__point_3__indent_4").orElseThrow().toString())
                .isEqualTo("art_3__para_5__point_3__indent_4");
        assertThat(PowerKey.of("../etc")).isEmpty();
    }
}
