package vn.quyche.matters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static vn.quyche.matters.SampleMatters.spending;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.quyche.competence.Act;
import vn.quyche.competence.Step;
import vn.quyche.journal.Entry;
import vn.quyche.journal.Journal;
import vn.quyche.kernel.Actor;
import vn.quyche.kernel.OrganId;

/** Departures from a route: by the Standing Group alone, by the assent of its members, with a reason, on record. */
class RouteOverrideTests extends MatterTests {

    private static final OrganId PROVINCE = OrganId.PROVINCIAL_COMMITTEE;

    @Autowired
    RouteOverrides overrides;

    @Autowired
    Rerouting rerouting;

    @Autowired
    Journal journal;

    @Test
    void aStepIsLeftOutWhenAllThreeAssentAndTheOrganLeftOutMayKnow() {
        var id = complex();
        var asked = leaveOut(1, "Ban Thường vụ không họp kịp trước mùa lũ");
        assertThat(overrides.preview(secretary(), id, asked).after().steps())
                .extracting(Step::organ)
                .containsExactly(GROUP);
        var override = overrides.propose(secretary(), id, matter(id).version(), asked);
        assertThat(matter(id).currentStep().orElseThrow().organ()).isEqualTo(COMMITTEE);
        assertThat(overrides.waitingFor(actor("chairman")))
                .extracting(MatterLine::id)
                .contains(id);
        assertThat(overrides.waitingFor(secretary())).extracting(MatterLine::id).doesNotContain(id);
        assertThat(overrides.waitingFor(board())).isEmpty();
        overrides.say(actor("standing-deputy"), id, override, true);
        assertThat(matter(id).currentStep().orElseThrow().organ()).isEqualTo(COMMITTEE);
        overrides.say(actor("chairman"), id, override, true);

        assertThat(matter(id).currentStep().orElseThrow().organ()).isEqualTo(GROUP);
        assertThat(matters.find(actor("btv-07"), id)).isNotNull();
        assertThat(overrides.of(office(), id)).singleElement().satisfies(done -> {
            assertThat(done.state()).isEqualTo(OverrideState.AGREED);
            assertThat(done.voices()).hasSize(3);
        });
        assertThat(journal.about(matter(id).ref(), office()))
                .filteredOn(entry -> entry.name().equals("RouteOverridden"))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.organ()).isEqualTo(GROUP);
                    assertThat(entry.detail("reason")).startsWith("Ban Thường vụ không họp kịp");
                    assertThat(entry.basis()).extracting(cite -> cite.eId()).contains("art_22__para_2__indent_1");
                });
        decide(id, GROUP, Act.DECIDE, Result.ADOPTED);
        assertThat(matter(id).state()).isEqualTo(MatterState.DECIDED);
    }

    @Test
    void oneWhoDoesNotAssentEndsIt() {
        var id = complex();
        var override = propose(id, leaveOut(1, "Gấp"));
        overrides.say(actor("chairman"), id, override, false);
        assertThat(overrides.of(office(), id).get(0).state()).isEqualTo(OverrideState.REJECTED);
        refused("matter.override-settled", () -> overrides.say(actor("standing-deputy"), id, override, true));
        assertThat(told(id)).contains("OverrideProposed", "OverrideRejected").doesNotContain("RouteOverridden");
        assertThat(matter(id).currentStep().orElseThrow().organ()).isEqualTo(COMMITTEE);
    }

    @Test
    void whoAskedMayTakeItBackAndNobodySpeaksTwice() {
        var id = complex();
        var override = propose(id, leaveOut(1, "Gấp"));
        refused("matter.override-spoken", () -> overrides.say(secretary(), id, override, true));
        overrides.say(actor("standing-deputy"), id, override, true);
        refused("matter.override-spoken", () -> overrides.say(actor("standing-deputy"), id, override, false));
        refused("matter.override-waits", () -> propose(id, leaveOut(1, "Gấp hơn")));
        overrides.say(secretary(), id, override, false);
        assertThat(overrides.of(office(), id).get(0).state()).isEqualTo(OverrideState.REJECTED);
        assertThat(told(id)).contains("OverrideAssented");
    }

    @Test
    void onlyTheStandingGroupDepartsFromARoute() {
        var id = complex();
        for (var account : List.of("office", "bcs-ubnd", "btv-04")) {
            refused(
                    "matter.override-not-standing-group",
                    () -> overrides.propose(actor(account), id, matter(id).version(), leaveOut(1, "x")));
        }
        refused(
                "record.not-found",
                () -> overrides.propose(actor("huyen-01"), id, matter(id).version(), leaveOut(1, "x")));
        refused("matter.override-not-standing-group", () -> overrides.mustSit(office()));
        refused("record.not-found", () -> overrides.say(secretary(), id, OverrideId.random(), true));
    }

    @Test
    void aDepartureNeedsAReasonAndAStepThatIsStillToCome() {
        var id = complex();
        refused("matter.override-reason", () -> propose(id, leaveOut(1, "  ")));
        refused("matter.text-too-long", () -> propose(id, leaveOut(1, "a".repeat(5001))));
        refused("matter.override-step", () -> propose(id, leaveOut(7, "x")));
        refused("record.changed", () -> overrides.propose(secretary(), id, 99, leaveOut(1, "x")));
        refused("matter.override-organ", () -> propose(id, other(1, Optional.empty())));
        refused("matter.override-organ", () -> propose(id, other(1, Optional.of(OrganId.of("CENTRAL")))));
        var early = filed(spending(2_500_000_000L));
        refused("matter.not-ready", () -> propose(early, leaveOut(1, "x")));
    }

    @Test
    void nothingIsDepartedFromThatWouldLeaveNobodyToDecide() {
        var id = complex();
        refused("matter.override-leaves-nobody", () -> propose(id, leaveOut(2, "x")));
        refused("matter.override-already-next", () -> propose(id, forward(1)));
        refused("matter.override-decides-last", () -> propose(id, forward(2)));
        refused("matter.override-same-organ", () -> propose(id, other(1, Optional.of(COMMITTEE))));
        refused("matter.override-not-above", () -> propose(id, up(GROUP)));
        var outside = accepted(new NewMatter("economy.mechanism-policy", Map.of(), "Chính sách dược liệu", ""));
        var last = matter(outside).itinerary().steps().size();
        refused("matter.override-outside", () -> propose(outside, leaveOut(last, "x")));
    }

    @Test
    void anotherOrganTakesTheStepOnlyWhereItHasNoneLikeIt() {
        var id = accepted(new NewMatter("budget.annual-estimate", Map.of(), "Dự toán năm sau", ""));
        assertThat(matter(id).itinerary().steps())
                .extracting(Step::organ, Step::act)
                .containsExactly(tuple(COMMITTEE, Act.ORIENT), tuple(PROVINCE, Act.APPROVE_POLICY));
        agreed(id, other(1, Optional.of(GROUP)));
        assertThat(matter(id).currentStep().orElseThrow().organ()).isEqualTo(GROUP);
        agreed(id, other(2, Optional.of(COMMITTEE)));
        assertThat(matter(id).itinerary().steps())
                .extracting(Step::organ, Step::act)
                .containsExactly(tuple(GROUP, Act.ORIENT), tuple(COMMITTEE, Act.APPROVE_POLICY));
    }

    @Test
    void theSameActOfTheSameOrganIsNotAskedTwice() {
        var id = accepted(new NewMatter("personnel.background-check", Map.of(), "Thẩm tra bằng cấp", ""));
        assertThat(matter(id).itinerary().steps())
                .extracting(Step::organ, Step::act)
                .containsExactly(tuple(GROUP, Act.DECIDE), tuple(COMMITTEE, Act.DECIDE));
        refused("matter.override-has-that-step", () -> propose(id, other(1, Optional.of(COMMITTEE))));
        refused("matter.override-has-that-step", () -> propose(id, other(2, Optional.of(GROUP))));
        assertThat(overrides.of(office(), id)).isEmpty();
    }

    @Test
    void whatNoRuleCoversIsSentToWhoeverTheStandingGroupSays() {
        var id = accepted(
                new NewMatter("economy.on-request", Map.of("requester", "OTHER"), "Việc chưa có quy định", ""));
        agreed(id, up(COMMITTEE));
        assertThat(matter(id).itinerary().steps())
                .extracting(Step::organ, Step::act)
                .containsExactly(tuple(GROUP, Act.SUBMIT_UP), tuple(COMMITTEE, Act.DECIDE));
        agreed(id, up(OrganId.of("CENTRAL")));
        assertThat(matter(id).itinerary().steps())
                .extracting(Step::organ, Step::act)
                .containsExactly(
                        tuple(GROUP, Act.SUBMIT_UP),
                        tuple(COMMITTEE, Act.SUBMIT_UP),
                        tuple(OrganId.of("CENTRAL"), Act.GIVE_OPINION));
        decide(id, GROUP, Act.SUBMIT_UP, Result.ADOPTED);
        decide(id, COMMITTEE, Act.SUBMIT_UP, Result.ADOPTED);
        assertThat(matter(id).itinerary().isDecidedHere()).isTrue();
        refused("matter.decided-here", () -> propose(id, up(OrganId.of("CENTRAL"))));
    }

    @Test
    void aDepartureFallsWhenTheRouteIsComputedAnew() {
        var id = complex();
        agreed(id, leaveOut(1, "Gấp"));
        var same = new HashMap<>(matter(id).facts());
        same.put("amount", 2_600_000_000L);
        rerouting.confirm(office(), id, matter(id).version(), new NewFacts(same, false, "Làm tròn"));
        assertThat(overrides.of(office(), id).get(0).state()).isEqualTo(OverrideState.AGREED);
        assertThat(matter(id).itinerary().steps()).hasSize(1);
        var other = new HashMap<>(same);
        other.put("amount", 3_600_000_000L);
        rerouting.confirm(office(), id, matter(id).version(), new NewFacts(other, false, "Tính lại"));
        assertThat(overrides.of(office(), id).get(0).state()).isEqualTo(OverrideState.FALLEN);
    }

    @Test
    void aProposalThatTheMatterHasOvertakenIsNotAgreedTo() {
        var id = complex();
        var override = propose(id, leaveOut(1, "Gấp"));
        overrides.say(actor("standing-deputy"), id, override, true);
        var meeting = placed(id, COMMITTEE);
        refused("matter.on-an-agenda", () -> overrides.say(actor("chairman"), id, override, true));
        matters.recordDecision(
                office(), id, SampleMatters.said(COMMITTEE, Act.GIVE_OPINION, Result.ADOPTED, meeting, today()));
        refused("matter.override-overtaken", () -> overrides.say(actor("chairman"), id, override, true));
        overrides.say(actor("chairman"), id, override, false);
    }

    private MatterId complex() {
        var id = accepted(spending(2_500_000_000L));
        matters.grade(secretary(), id, matter(id).version(), "complex", true, "Nhiều ý kiến");
        assertThat(matter(id).itinerary().steps())
                .extracting(Step::organ, Step::act)
                .containsExactly(tuple(COMMITTEE, Act.GIVE_OPINION), tuple(GROUP, Act.DECIDE));
        return id;
    }

    private void agreed(MatterId id, NewOverride asked) {
        var override = propose(id, asked);
        overrides.say(actor("standing-deputy"), id, override, true);
        overrides.say(actor("chairman"), id, override, true);
    }

    private OverrideId propose(MatterId id, NewOverride asked) {
        return overrides.propose(secretary(), id, matter(id).version(), asked);
    }

    private Actor secretary() {
        return actor("secretary");
    }

    private static NewOverride leaveOut(int step, String reason) {
        return new NewOverride(OverrideKind.LEFT_OUT, step, Optional.empty(), reason);
    }

    private static NewOverride forward(int step) {
        return new NewOverride(OverrideKind.BROUGHT_FORWARD, step, Optional.empty(), "Gấp");
    }

    private static NewOverride other(int step, Optional<OrganId> organ) {
        return new NewOverride(OverrideKind.OTHER_ORGAN, step, organ, "Cơ quan kia không họp được");
    }

    private static NewOverride up(OrganId organ) {
        return new NewOverride(OverrideKind.SENT_UP, 0, Optional.of(organ), "Việc mới, quan trọng");
    }

    private List<String> told(MatterId id) {
        return journal.about(matter(id).ref(), office()).stream()
                .map(Entry::name)
                .toList();
    }
}
