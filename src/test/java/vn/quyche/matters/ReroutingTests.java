package vn.quyche.matters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static vn.quyche.matters.SampleMatters.spending;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.quyche.competence.Act;
import vn.quyche.competence.Outcome;
import vn.quyche.competence.Step;
import vn.quyche.journal.Entry;
import vn.quyche.journal.Journal;
import vn.quyche.kernel.RecordRef;
import vn.quyche.kernel.VietnamTime;
import vn.quyche.matters.RouteChange.Fate;
import vn.quyche.matters.RouteChange.Leg;

/** Facts that change and versions that come into force: nothing moves before it was confirmed, and then all of it. */
class ReroutingTests extends MatterTests {

    @Autowired
    Rerouting rerouting;

    @Autowired
    Journal journal;

    @Test
    void changedFactsAreComparedFirstAndMoveTheMatterOnceConfirmed() {
        var id = accepted(spending(2_500_000_000L));
        var asked = facts(id, "amount", 3_500_000_000L, "Dự toán được duyệt lại");
        var change = rerouting.preview(office(), id, asked);
        assertThat(change.was()).extracting(Leg::fate).containsExactly(Fate.GONE);
        assertThat(change.willBe()).extracting(Leg::fate).containsExactly(Fate.NEW);
        assertThat(matter(id).itinerary()).isEqualTo(change.before());

        rerouting.confirm(office(), id, matter(id).version(), asked);
        assertThat(matter(id).itinerary().steps())
                .extracting(Step::organ, Step::act)
                .containsExactly(tuple(COMMITTEE, Act.APPROVE_POLICY));
        assertThat(matter(id).facts()).containsEntry("amount", 3_500_000_000L);
        assertThat(matters.find(actor("btv-07"), id)).isNotNull();
        assertThat(matters.factEntries(office(), id).get(0)).satisfies(entry -> {
            assertThat(entry.reason()).isEqualTo("Dự toán được duyệt lại");
            assertThat(entry.byName()).isEqualTo(office().name());
        });
        assertThat(told(id)).contains("FactsChanged");
        refused(
                "matter.not-that-organs-turn",
                () -> matters.placeOnAgenda(office(), id, SampleMatters.on(SampleMatters.meeting(), GROUP, today())));
    }

    @Test
    void whatWasTakenStaysOnRecordAndCountsNoMore() {
        var id = accepted(spending(2_500_000_000L));
        matters.grade(actor("secretary"), id, matter(id).version(), "complex", true, "Nhiều ý kiến");
        decide(id, COMMITTEE, Act.GIVE_OPINION, Result.ADOPTED);
        var asked = facts(id, "amount", 3_500_000_000L, "Tính lại");
        assertThat(rerouting.preview(office(), id, asked).was())
                .extracting(Leg::fate)
                .containsExactly(Fate.IDLE, Fate.GONE);
        rerouting.confirm(office(), id, matter(id).version(), asked);
        assertThat(matter(id).itinerary().idle()).containsExactly(0);
        assertThat(matters.decisions(office(), id)).hasSize(1);
        decide(id, COMMITTEE, Act.APPROVE_POLICY, Result.ADOPTED);
        assertThat(matter(id).state()).isEqualTo(MatterState.DECIDED);
        refused("matter.not-to-decide", () -> rerouting.preview(office(), id, facts(id, "amount", 1L, "x")));
    }

    @Test
    void aMatterOnAnAgendaThatNoLongerHasThatStepLeavesItByARecordedAct() {
        var id = accepted(spending(2_500_000_000L));
        placed(id, GROUP);
        rerouting.confirm(office(), id, matter(id).version(), facts(id, "amount", 2_600_000_000L, "Làm tròn"));
        assertThat(matter(id).state()).isEqualTo(MatterState.PLACED);
        assertThat(told(id)).doesNotContain("PlacingCancelled");
        rerouting.confirm(office(), id, matter(id).version(), facts(id, "amount", 3_600_000_000L, "Tính lại"));
        assertThat(matter(id).state()).isEqualTo(MatterState.ACCEPTED);
        assertThat(matter(id).place()).isEmpty();
        assertThat(told(id)).contains("PlacingCancelled");
    }

    @Test
    void factsChangeOnlyForAReasonByThoseWhoAnswerForThem() {
        var id = filed(spending(2_500_000_000L));
        var asked = facts(id, "amount", 3_500_000_000L, "Tính lại");
        refused("matter.facts-unchanged", () -> confirm(id, facts(id, "amount", 2_500_000_000L, "x")));
        refused("matter.facts-reason", () -> confirm(id, facts(id, "amount", 1L, "  ")));
        refused("matter.text-too-long", () -> confirm(id, facts(id, "amount", 1L, "a".repeat(5001))));
        refused("matter.facts-needed", () -> confirm(id, new NewFacts(Map.of("amount", 1L), false, "x")));
        refused("competence.unknown-fact", () -> confirm(id, facts(id, "colour", "red", "x")));
        refused("competence.negative", () -> confirm(id, facts(id, "amount", -1L, "x")));
        refused("matter.dissent-comes-from-the-record", () -> confirm(id, facts(id, FactEntry.DISSENT, true, "x")));
        refused(
                "matter.version-not-offered",
                () -> confirm(id, new NewFacts(matter(id).facts(), true, "x")));
        refused("record.changed", () -> rerouting.confirm(office(), id, 9, asked));
        refused("record.not-found", () -> rerouting.confirm(actor("huyen-01"), id, 0, asked));
        refused("right.missing", () -> rerouting.confirm(actor("secretary"), id, 0, asked));
        refused("right.missing", () -> rerouting.confirm(actor("specialist"), id, 0, facts(id, "complex", true, "x")));
        assertThat(rerouting.mayChange(board(), matter(id))).isTrue();
        rerouting.confirm(board(), id, 0, asked);
        matters.appraise(office(), id, matter(id).version(), AppraisalOutcome.ACCEPTED, "");
        assertThat(rerouting.mayChange(board(), matter(id))).isFalse();
        refused("matter.facts-after-appraisal", () -> rerouting.preview(board(), id, facts(id, "amount", 1L, "x")));
    }

    @Test
    void whatIsReturnedIsChangedByFilingItAgain() {
        var id = filed(spending(2_500_000_000L));
        matters.appraise(office(), id, 0, AppraisalOutcome.RETURNED, "Thiếu biên bản");
        refused("matter.facts-file-again", () -> confirm(id, facts(id, "amount", 1L, "x")));
    }

    @Test
    void afterThisHouseHasDecidedTheFactsStand() {
        var id = accepted(new NewMatter("economy.mechanism-policy", Map.of(), "Chính sách dược liệu", ""));
        var deciding = matter(id).currentStep().orElseThrow();
        decide(id, deciding.organ(), deciding.act(), Result.ADOPTED);
        assertThat(matter(id).state()).isEqualTo(MatterState.ACCEPTED);
        assertThat(matter(id).itinerary().isDecidedHere()).isTrue();
        refused("matter.decided-here", () -> rerouting.preview(office(), id, facts(id, "complex", true, "x")));
    }

    @Test
    void whatBecomesUnruledEntersTheGapRegisterAndLeavesItWhenARuleIsFound() {
        var id = accepted(new NewMatter(
                "economy.on-request", Map.of("requester", "PEOPLES_COMMITTEE_PARTY_GROUP"), "Xin ý kiến", ""));
        confirm(id, facts(id, "requester", "OTHER", "Nơi hỏi là đơn vị khác"));
        assertThat(matter(id).itinerary().isUnruled()).isTrue();
        assertThat(matter(id).currentStep().orElseThrow().basis())
                .extracting(cite -> cite.eId())
                .containsExactly("art_26__para_2");
        confirm(id, facts(id, "requester", "PEOPLES_COMMITTEE_PARTY_GROUP", "Ghi nhầm"));
        assertThat(told(id)).contains("MatterFoundUnruled", "RouteClarified");
    }

    @Test
    void twoProvisionsThatAnswerDifferentlyAreToldWithBothAndKeptWithTheMatter() {
        var id = filed(new NewMatter(
                "budget.disaster-support",
                Map.of("speciallyUrgent", false, "amount", 4_000_000_000L),
                "Khắc phục sạt lở",
                ""));
        assertThat(matter(id).itinerary().route().warnings())
                .singleElement()
                .satisfies(warning -> assertThat(warning.basis()).hasSize(2));
        assertThat(journal.about(matter(id).ref(), office()))
                .filteredOn(entry -> entry.name().equals("ProvisionsConflicted"))
                .singleElement()
                .satisfies(entry -> assertThat(entry.basis()).hasSize(2));
        rerouting.confirm(office(), id, 0, facts(id, "amount", 1_000_000_000L, "Chỉ đề nghị một phần"));
        assertThat(told(id)).contains("RouteClarified");
    }

    @Test
    void aMatterKeepsItsVersionUntilItIsRoutedAnew() {
        var id = underTheEarlierVersion();
        assertThat(matter(id).itinerary().route().version().key()).isEqualTo("2021");
        assertThat(matter(id).currentStep().orElseThrow().organ()).isEqualTo(GROUP);
        assertThat(rerouting.offered(office())).extracting(MatterLine::id).contains(id);
        assertThat(rerouting.offered(actor("secretary"))).isEmpty();

        rerouting.confirm(office(), id, matter(id).version(), facts(id, "amount", 7_000_000_000L, "Bổ sung số tiền"));
        assertThat(matter(id).itinerary().route().version().key())
                .as("facts change under the version of the matter")
                .isEqualTo("2021");

        var anew = new NewFacts(matter(id).facts(), true, "");
        assertThat(rerouting.preview(office(), id, anew).willBe())
                .extracting(leg -> leg.step().organ())
                .containsExactly(COMMITTEE);
        refused(
                "right.missing",
                () -> rerouting.confirm(actor("secretary"), id, matter(id).version(), anew));
        rerouting.confirm(office(), id, matter(id).version(), anew);
        assertThat(matter(id).itinerary().route().version().key()).isEqualTo("2023");
        assertThat(matter(id).currentStep().orElseThrow().organ()).isEqualTo(COMMITTEE);
        assertThat(told(id)).contains("MatterRerouted");
        assertThat(rerouting.offered(office())).extracting(MatterLine::id).doesNotContain(id);
        refused(
                "matter.version-not-offered",
                () -> rerouting.keep(office(), id, matter(id).version(), "x"));
    }

    @Test
    void aMatterMayKeepTheEarlierVersionForAReason() {
        var id = underTheEarlierVersion();
        refused(
                "matter.version-reason",
                () -> rerouting.keep(office(), id, matter(id).version(), " "));
        refused(
                "matter.text-too-long",
                () -> rerouting.keep(office(), id, matter(id).version(), "a".repeat(5001)));
        refused("right.missing", () -> rerouting.keep(board(), id, matter(id).version(), "x"));
        refused("record.changed", () -> rerouting.keep(office(), id, 99, "x"));
        rerouting.keep(office(), id, matter(id).version(), "Hồ sơ đã chuẩn bị xong theo quy chế cũ");
        assertThat(rerouting.offered(matter(id))).isEmpty();
        assertThat(rerouting.offered(office())).extracting(MatterLine::id).doesNotContain(id);
        assertThat(told(id)).contains("VersionKept");
        assertThat(matter(id).itinerary().route().version().key()).isEqualTo("2021");
    }

    @Test
    void theRouteSaysWhatItStillNeeds() {
        var id = filed(spending(2_500_000_000L));
        var some = new NewFacts(Map.of("source", "RESERVE_FUND"), false, "");
        assertThat(rerouting.route(office(), id, some).outcome()).isEqualTo(Outcome.FACTS_NEEDED);
        assertThat(rerouting.isOverridden(office(), id)).isFalse();
    }

    /** Filed and appraised while the version of 2021 was in force. */
    private MatterId underTheEarlierVersion() {
        var then =
                LocalDate.of(2023, 6, 20).atTime(9, 0).atZone(VietnamTime.ZONE).toInstant();
        return at(
                then,
                () -> accepted(new NewMatter(
                        "budget.advance", Map.of("advanceKind", "ESTIMATE_ADVANCE"), "Ứng trước dự toán", "")));
    }

    private <T> T at(Instant moment, java.util.function.Supplier<T> work) {
        return clock.during(moment, work);
    }

    private NewFacts facts(MatterId id, String fact, Object value, String reason) {
        var facts = new HashMap<>(matter(id).facts());
        facts.put(fact, value);
        return new NewFacts(facts, false, reason);
    }

    private void confirm(MatterId id, NewFacts asked) {
        rerouting.confirm(office(), id, matter(id).version(), asked);
    }

    private List<String> told(MatterId id) {
        RecordRef here = matter(id).ref();
        return journal.about(here, office()).stream().map(Entry::name).toList();
    }
}
