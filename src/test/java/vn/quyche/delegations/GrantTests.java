package vn.quyche.delegations;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.quyche.competence.Act;
import vn.quyche.competence.Outcome;
import vn.quyche.journal.Entry;
import vn.quyche.journal.Journal;
import vn.quyche.kernel.OrganId;

/** A power given by separate decision: from its day on the router follows, and whatever stands against it is refused. */
class GrantTests extends DelegationTests {

    @Autowired
    Journal journal;

    @Test
    void theRouterFollowsFromTheDay() {
        var day = today().plusDays(10);
        var before = spending(day, 4_000_000_000L);
        var id = grant(5_000_000_000L, day);
        assertThat(spending(day.minusDays(1), 4_000_000_000L)).isEqualTo(before);
        var after = spending(day, 4_000_000_000L);
        assertThat(after.steps()).singleElement().satisfies(step -> {
            assertThat(step.organ()).isEqualTo(OrganId.STANDING_GROUP);
            assertThat(step.act()).isEqualTo(Act.DECIDE);
            assertThat(step.delegatedBy()).contains(OrganId.STANDING_COMMITTEE);
            assertThat(step.decision().orElseThrow().id()).isEqualTo(id.toString());
            assertThat(step.decision().orElseThrow().title()).startsWith("12-QĐ/TU, ");
        });
        assertThat(after.afterwards()).singleElement().satisfies(duty -> {
            assertThat(duty.duty()).isEqualTo("REPORT_BACK");
            assertThat(duty.basis().get(0).eId()).isEqualTo("art_3__para_6");
        });
        assertThat(decider(day, 5_000_000_000L)).isEqualTo("STANDING_COMMITTEE");
        assertThat(delegations.all()).extracting(Delegation::id).contains(id);
    }

    @Test
    void itEndsOnTheDayThatWasSet() {
        var terms = new Terms(today(), Optional.of(today().plusDays(30)), paper(), "Đợt mưa lũ");
        delegations.grant(office(), NewGrant.of(SPENDING, below(5_000_000_000L), terms));
        assertThat(decider(today().plusDays(29), 4_000_000_000L)).isEqualTo("STANDING_GROUP");
        assertThat(decider(today().plusDays(30), 4_000_000_000L)).isEqualTo("STANDING_COMMITTEE");
        grantAfter(30);
    }

    private void grantAfter(int days) {
        assertThat(grant(6_000_000_000L, today().plusDays(days))).isNotNull();
    }

    @Test
    void narrowedItGoesOnInFewerCases() {
        var old = grant(9_000_000_000L, today());
        var day = today().plusDays(5);
        refused("delegation.not-narrower", () -> delegations.narrow(office(), old, below(9_000_000_000L), from(day)));
        refused("delegation.not-narrower", () -> delegations.narrow(office(), old, below(10_000_000_000L), from(day)));
        var id = delegations.narrow(office(), old, below(5_000_000_000L), from(day));
        assertThat(decider(day.minusDays(1), 8_000_000_000L)).isEqualTo("STANDING_GROUP");
        assertThat(decider(day, 8_000_000_000L)).isEqualTo("STANDING_COMMITTEE");
        assertThat(decider(day, 4_000_000_000L)).isEqualTo("STANDING_GROUP");
        assertThat(delegations.find(id).narrows()).contains(old);
        assertThat(delegations.find(old).force().end()).contains(day);
        refused("delegation.already-ended", () -> delegations.end(office(), old, from(day)));
        refused("delegation.already-ended", () -> delegations.narrow(office(), old, below(4_000L), from(day)));
    }

    @Test
    void endedItGivesTheActBack() {
        var id = grant(5_000_000_000L, today());
        var day = today().plusDays(7);
        delegations.end(office(), id, from(day));
        assertThat(decider(day.minusDays(1), 4_000_000_000L)).isEqualTo("STANDING_GROUP");
        assertThat(spending(day, 4_000_000_000L).steps().get(0).act()).isEqualTo(Act.APPROVE_POLICY);
        assertThat(delegations.find(id).ending()).isPresent();
        assertThat(delegations.find(id).reason()).isNotEmpty();
        refused("delegation.already-ended", () -> delegations.end(office(), id, from(day)));
        assertThat(grant(5_000_000_000L, day)).isNotNull();
    }

    @Test
    void nobodyElseMayRecordIt() {
        for (var account : List.of("secretary", "btv-04", "bcs-ubnd", "ubkt")) {
            refused(
                    "right.missing",
                    () -> delegations.grant(
                            accounts.actor(account), NewGrant.of(SPENDING, below(5_000_000_000L), from(today()))));
        }
    }

    @Test
    void refusesWhatTheOrganHasNoPowerToDelegate() {
        refusedFor("delegation.power-of-an-organ-above", "budget.local-bonds", Map.of());
        refusedFor("delegation.power-of-an-organ-above", "budget.annual-estimate", Map.of());
        refusedFor("delegation.beyond-own-power", "investment.policy", Map.of());
        refusedFor("delegation.power-of-an-organ-above", "investment.policy", projects("A"));
        refusedFor("delegation.already-delegated", "economy.event", Map.of());
        refusedFor("delegation.already-delegated", SPENDING, below(3_000_000_000L));
        refusedFor("delegation.nothing-to-delegate", SPENDING, Map.of("source", "TARGETED_SUPPORT"));
        refusedFor("competence.unknown-subject", "no.such", Map.of());
        refusedFor("competence.unknown-fact", SPENDING, Map.of("colour", "red"));
        var groupB = NewGrant.of("investment.policy", projects("B"), from(today()));
        assertThat(delegations.planGrant(office(), groupB).changes().get(0).changes())
                .isNotEmpty();
    }

    private static Map<String, Object> projects(String group) {
        return Map.of(
                "publicInvestment",
                true,
                "projectGroup",
                group,
                "managedByProvince",
                true,
                "traits",
                Map.of("none", List.of("PARTY_OFFICE_PROVINCIAL_BUDGET")));
    }

    private void refusedFor(String code, String subject, Map<String, Object> conditions) {
        refused(code, () -> delegations.grant(office(), NewGrant.of(subject, conditions, from(today()))));
        refused(code, () -> delegations.planGrant(office(), NewGrant.of(subject, conditions, from(today()))));
    }

    @Test
    void refusesToDelegateFurtherOrToASingleMember() {
        refused("delegation.no-sub-delegation", () -> between("STANDING_GROUP", "DEPUTY_SECRETARY_CHAIRMAN"));
        refused("delegation.not-the-delegator", () -> between("PROVINCIAL_COMMITTEE", "STANDING_GROUP"));
        refused("delegation.collective-only", () -> between("STANDING_COMMITTEE", "SECRETARY"));
        assertThat(between("STANDING_COMMITTEE", "STANDING_GROUP")).isNotNull();
    }

    private DelegationId between(String by, String to) {
        return delegations.grant(
                office(),
                new NewGrant(
                        Optional.of(OrganId.of(by)),
                        Optional.of(OrganId.of(to)),
                        SPENDING,
                        below(5_000_000_000L),
                        from(today())));
    }

    @Test
    void refusesOverlapsButNotWhatDoesNotMeet() {
        grant(5_000_000_000L, today());
        refused("delegation.overlaps", () -> grant(6_000_000_000L, today().plusDays(40)));
        refused(
                "delegation.overlaps",
                () -> delegations.grant(
                        office(), NewGrant.of(SPENDING, Map.of("source", "CARRY_OVER"), from(today()))));
        assertThat(delegations.grant(office(), NewGrant.of("economy.mechanism-policy", Map.of(), from(today()))))
                .isNotNull();
    }

    @Test
    void refusesALaterOneThatWouldMeetItWhenNarrowed() {
        var old = delegations.grant(
                office(),
                NewGrant.of(
                        SPENDING,
                        below(5_000_000_000L),
                        new Terms(today(), Optional.of(today().plusDays(20)), paper(), "Đợt một")));
        grant(6_000_000_000L, today().plusDays(20));
        refused(
                "delegation.overlaps",
                () -> delegations.narrow(
                        office(),
                        old,
                        below(4_000_000_000L),
                        new Terms(today().plusDays(5), Optional.of(today().plusDays(60)), paper(), "Đợt hai")));
    }

    @Test
    void refusesDaysThatMakeNoSense() {
        var within = 30;
        var past = Source.of("3-QĐ/TU", today().minusDays(90));
        refused("delegation.until-before-from", () -> with(new Terms(today(), Optional.of(today()), paper(), "Lý do")));
        refused("delegation.before-its-decision", () -> with(Terms.from(today().minusDays(1), paper(), "Lý do")));
        refused(
                "delegation.decision-in-future",
                () -> with(Terms.from(today().plusDays(9), Source.of("9-QĐ/TU", today().plusDays(2)), "Lý do")));
        refused("delegation.too-late-to-record", () -> with(Terms.from(today().minusDays(within + 1), past, "Lý do")));
        refused(
                "delegation.no-power-then",
                () -> with(
                        Terms.from(LocalDate.of(2022, 5, 1), Source.of("3-QĐ/TU", LocalDate.of(2022, 4, 1)), "Lý do")));
        refused("regulation.not-in-force", () -> with(Terms.from(LocalDate.of(2019, 1, 1), past, "Lý do")));
        refused("delegation.reason-missing", () -> with(Terms.from(today(), paper(), " ")));
        refused("delegation.reason-too-long", () -> with(Terms.from(today(), paper(), "x".repeat(2_001))));
        assertThat(with(Terms.from(today().minusDays(within), past, "Ghi sau"))).isNotNull();
    }

    @Test
    void refusesADayOnWhichItIsNotInForce() {
        var id = grant(5_000_000_000L, today().plusDays(3));
        refused("delegation.not-in-force-then", () -> delegations.end(office(), id, from(today())));
        delegations.end(office(), id, from(today().plusDays(3)));
        assertThat(delegations.find(id).isVoid()).isTrue();
        assertThat(decider(today().plusDays(3), 4_000_000_000L)).isEqualTo("STANDING_COMMITTEE");
    }

    private DelegationId with(Terms terms) {
        return delegations.grant(office(), NewGrant.of(SPENDING, below(5_000_000_000L), terms));
    }

    /** Kept, so that the journal keeps it too; ended on its first day, so that no other test meets it. */
    @Test
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    void theJournalTellsItWithItsProvisions() {
        var day = today().plusYears(5);
        var id = delegations.grant(office(), NewGrant.of("investment.industrial-zone", Map.of(), from(day)));
        delegations.end(office(), id, from(day));
        assertThat(journal.about("delegation", id.toString(), office()))
                .extracting(Entry::name)
                .containsExactly("DelegationEnded", "DelegationGranted");
        assertThat(journal.about("delegation", id.toString(), accounts.actor("btv-04")))
                .allSatisfy(entry -> assertThat(entry.basis())
                        .extracting(basis -> basis.eId())
                        .containsExactly("art_2__para_10", "art_3__para_4"));
        assertThat(route("investment.industrial-zone", day, Map.of()).outcome()).isEqualTo(Outcome.ROUTED);
    }
}
