package vn.quyche.delegations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import vn.quyche.competence.Act;
import vn.quyche.kernel.OrganId;
import vn.quyche.kernel.RecordRef;
import vn.quyche.matters.AppraisalOutcome;
import vn.quyche.matters.DelegationFollowed;
import vn.quyche.matters.Matter;
import vn.quyche.matters.MatterId;
import vn.quyche.matters.MatterLine;
import vn.quyche.matters.MatterRerouted;
import vn.quyche.matters.NewFacts;
import vn.quyche.matters.NewMatter;
import vn.quyche.matters.Placing;
import vn.quyche.matters.PlacingCancelled;
import vn.quyche.matters.Rerouting;
import vn.quyche.matters.Result;
import vn.quyche.matters.RouteKept;
import vn.quyche.matters.RouteOffer;
import vn.quyche.matters.StepDecision;

/** A matter under way when a decision on delegation changes who acts: offered, shown, confirmed or kept, told. */
@RecordApplicationEvents
class ReroutingByDelegationTests extends DelegationTests {

    private static final OrganId GROUP = OrganId.STANDING_GROUP;
    private static final OrganId COMMITTEE = OrganId.STANDING_COMMITTEE;

    @Autowired
    Rerouting rerouting;

    @Autowired
    ApplicationEvents told;

    @Test
    void aGrantOffersTheShorterWayAndNothingMovesBeforeItIsConfirmed() {
        var id = accepted(4_000_000_000L);
        var other = accepted(2_000_000_000L);
        assertThat(rerouting.offered(matter(id))).isEmpty();
        var grant = grant(5_000_000_000L, today());

        assertThat(rerouting.offered(matter(id)))
                .map(RouteOffer::decisions)
                .hasValueSatisfying(decisions ->
                        assertThat(decisions).extracting(RecordRef::id).containsExactly(grant.toString()));
        assertThat(rerouting.offered(office()))
                .extracting(MatterLine::id)
                .contains(id)
                .doesNotContain(other);
        assertThat(turn(id)).isEqualTo(COMMITTEE);
        var anew = new NewFacts(facts(id), true, "");
        assertThat(rerouting.preview(office(), id, anew).willBe())
                .extracting(leg -> leg.step().organ())
                .containsExactly(GROUP);

        rerouting.confirm(office(), id, matter(id).version(), anew);
        assertThat(turn(id)).isEqualTo(GROUP);
        assertThat(rerouting.offered(matter(id))).isEmpty();
        assertThat(told.stream(DelegationFollowed.class)).singleElement().satisfies(fact -> {
            assertThat(fact.details()).containsEntry("moved", "true");
            assertThat(fact.decision()).startsWith("12-QĐ/TU, ");
        });
        assertThat(told.stream(MatterRerouted.class)).isEmpty();
    }

    @Test
    void aMatterKeepsItsWayForAReasonUntilTheNextDecision() {
        var id = accepted(4_000_000_000L);
        var grant = grant(5_000_000_000L, today());
        refused("matter.version-reason", () -> rerouting.keep(office(), id, version(id), " "));
        rerouting.keep(office(), id, version(id), "Ban Thường vụ họp vào ngày mai");
        assertThat(rerouting.offered(matter(id))).isEmpty();
        assertThat(rerouting.offered(office())).extracting(MatterLine::id).doesNotContain(id);
        assertThat(told.stream(RouteKept.class))
                .singleElement()
                .satisfies(fact -> assertThat(fact.reason()).isEqualTo("Ban Thường vụ họp vào ngày mai"));
        delegations.narrow(office(), grant, below(4_500_000_000L), from(today()));
        assertThat(rerouting.offered(matter(id))).isPresent();
    }

    @Test
    void aPowerThatEndedIsNeitherKeptNorUsed() {
        var grant = grant(5_000_000_000L, today());
        var id = accepted(4_000_000_000L);
        assertThat(turn(id)).isEqualTo(GROUP);
        delegations.end(office(), grant, from(today()));
        assertThat(rerouting.offered(matter(id))).isPresent();
        refused("matter.power-taken-back", () -> rerouting.keep(office(), id, version(id), "Đã chuẩn bị xong"));
        var meeting = new RecordRef("meeting", "00000000-0000-0000-0000-000000000003", "Phiên họp");
        matters.placeOnAgenda(office(), id, Placing.of(meeting, GROUP, today()));
        refused("matter.power-taken-back", () -> decide(id, meeting, GROUP, Act.DECIDE));

        rerouting.confirm(office(), id, version(id), new NewFacts(facts(id), true, ""));
        assertThat(turn(id)).isEqualTo(COMMITTEE);
        assertThat(matter(id).place()).isEmpty();
        assertThat(told.stream(PlacingCancelled.class)).hasSize(1);
        assertThat(told.stream(DelegationFollowed.class)).hasSize(1);
    }

    @Test
    void aPowerOfTheRegulationThatIsNarrowedTouchesOnlyWhatItNoLongerCovers() {
        var small = accepted(900_000_000L);
        var large = accepted(2_000_000_000L);
        var power = PowerKey.of("art_2__para_4__indent_3").orElseThrow();
        delegations.takeBack(office(), power, Optional.of(SPENDING), Optional.of(below(1_000_000_000L)), from(today()));
        assertThat(rerouting.offered(matter(small))).isEmpty();
        assertThat(rerouting.offered(matter(large))).isPresent();
        refused(
                "matter.version-not-offered",
                () -> rerouting.confirm(office(), small, version(small), new NewFacts(facts(small), true, "")));
    }

    private MatterId accepted(long dong) {
        var id = matters.file(
                accounts.actor("bcs-ubnd"),
                new NewMatter(SPENDING, Map.of("amount", dong, "source", "REVENUE_SURPLUS"), "Kè suối", ""));
        matters.appraise(office(), id, 0, AppraisalOutcome.ACCEPTED, "");
        return id;
    }

    private void decide(MatterId id, RecordRef meeting, OrganId organ, Act act) {
        matters.recordDecision(
                office(), id, new StepDecision(organ, act, Result.ADOPTED, "Đồng ý.", meeting, today(), List.of()));
    }

    private OrganId turn(MatterId id) {
        return matter(id).currentStep().orElseThrow().organ();
    }

    private Map<String, Object> facts(MatterId id) {
        return new HashMap<>(matter(id).facts());
    }

    private int version(MatterId id) {
        return matter(id).version();
    }

    private Matter matter(MatterId id) {
        return matters.find(office(), id);
    }
}
