package vn.quyche.matters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static vn.quyche.competence.Act.APPROVE_POLICY;
import static vn.quyche.competence.Act.DECIDE;
import static vn.quyche.competence.Act.GIVE_OPINION;
import static vn.quyche.kernel.OrganId.PROVINCIAL_COMMITTEE;
import static vn.quyche.kernel.OrganId.STANDING_COMMITTEE;
import static vn.quyche.kernel.OrganId.STANDING_GROUP;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import vn.quyche.competence.Act;
import vn.quyche.competence.Duty;
import vn.quyche.competence.Outcome;
import vn.quyche.competence.Route;
import vn.quyche.competence.Step;
import vn.quyche.kernel.DateRange;
import vn.quyche.kernel.OrganId;
import vn.quyche.matters.RouteChange.Fate;
import vn.quyche.matters.RouteChange.Leg;
import vn.quyche.regulation.Version;

/** Which of the steps already taken still count when a route is computed anew, and what is still to come. */
class RouteChangeTests {

    private static final LocalDate DAY = LocalDate.of(2024, 3, 15);
    private static final Version VERSION =
            new Version("2023", "1-QC", LocalDate.of(2023, 7, 1), DateRange.from(LocalDate.of(2023, 7, 1)), true);
    private static final OrganId STATE = OrganId.of("STATE_BODY");

    @Test
    void aStepTakenCountsWhenTheNewRouteAsksForItInItsPlace() {
        var change = RouteChange.to(
                way(1, step(STANDING_GROUP, GIVE_OPINION), step(STANDING_COMMITTEE, DECIDE)),
                way(
                        0,
                        step(STANDING_GROUP, GIVE_OPINION),
                        step(STANDING_COMMITTEE, GIVE_OPINION),
                        step(PROVINCIAL_COMMITTEE, DECIDE)));
        assertThat(change.was()).extracting(Leg::fate).containsExactly(Fate.COUNTS, Fate.GONE);
        assertThat(change.willBe()).extracting(Leg::fate).containsExactly(Fate.COUNTS, Fate.NEW, Fate.NEW);
        assertThat(change.after().position()).isEqualTo(1);
        assertThat(change.after().idle()).isEmpty();
    }

    @Test
    void aStepTakenThatTheNewRouteLacksIsKeptAndNoLongerAskedFor() {
        var change = RouteChange.to(
                way(1, step(STANDING_COMMITTEE, GIVE_OPINION), step(STANDING_GROUP, DECIDE)),
                way(0, step(STANDING_GROUP, DECIDE)));
        assertThat(change.was()).extracting(Leg::fate).containsExactly(Fate.IDLE, Fate.STAYS);
        assertThat(change.willBe()).extracting(Leg::fate).containsExactly(Fate.STAYS);
        assertThat(change.after().steps())
                .extracting(Step::organ, Step::act)
                .containsExactly(tuple(STANDING_COMMITTEE, GIVE_OPINION), tuple(STANDING_GROUP, DECIDE));
        assertThat(change.after().isIdle(change.after().steps().get(0))).isTrue();
    }

    @Test
    void aStepTakenTooEarlyIsTakenOnceMore() {
        var change = RouteChange.to(
                way(1, step(STANDING_COMMITTEE, GIVE_OPINION), step(PROVINCIAL_COMMITTEE, DECIDE)),
                way(
                        0,
                        step(STANDING_GROUP, GIVE_OPINION),
                        step(STANDING_COMMITTEE, GIVE_OPINION),
                        step(PROVINCIAL_COMMITTEE, DECIDE)));
        assertThat(change.was()).extracting(Leg::fate).containsExactly(Fate.AGAIN, Fate.STAYS);
        assertThat(change.willBe()).extracting(Leg::fate).containsExactly(Fate.NEW, Fate.AGAIN, Fate.STAYS);
        assertThat(change.after().current().orElseThrow().organ()).isEqualTo(STANDING_GROUP);
    }

    @Test
    void whatWasAnOpinionIsTakenOnceMoreWhenItBecomesTheLastWord() {
        var change = RouteChange.to(
                way(1, step(STANDING_GROUP, GIVE_OPINION), step(STANDING_COMMITTEE, APPROVE_POLICY)),
                way(0, step(STANDING_GROUP, GIVE_OPINION)));
        assertThat(change.was()).extracting(Leg::fate).containsExactly(Fate.AGAIN, Fate.GONE);
        assertThat(change.after().current()).isPresent();
    }

    @Test
    void theSameRouteKeepsWhatTheStandingGroupDepartedFrom() {
        var before = way(0, step(STANDING_GROUP, GIVE_OPINION), step(STANDING_COMMITTEE, DECIDE));
        var shortened = before.withToCome(before.steps().subList(1, 2));
        var change =
                RouteChange.to(shortened, way(0, step(STANDING_GROUP, GIVE_OPINION), step(STANDING_COMMITTEE, DECIDE)));
        assertThat(change.isNone()).isTrue();
        assertThat(change.after().steps()).hasSize(1);
    }

    @Test
    void anotherDutyAfterwardsIsAChange() {
        var before = way(0, step(STANDING_GROUP, DECIDE));
        var route = before.route();
        var duty = new Duty("REPORT_BACK", STANDING_COMMITTEE, "NEXT_MEETING", List.of());
        var other = Itinerary.along(
                new Route(route.outcome(), VERSION, route.steps(), List.of(duty), List.of(), List.of(), List.of()),
                DAY,
                List.of());
        var change = RouteChange.to(before, other);
        assertThat(change.isSameWay()).isTrue();
        assertThat(change.isNone()).isFalse();
    }

    @Property(tries = 500)
    void whatIsTakenIsNeverRewrittenAndTheNewRouteIsWalkedInItsOrder(
            @ForAll("begun") Itinerary before, @ForAll("fresh") Itinerary fresh) {
        var after = RouteChange.to(before, fresh).after();
        assertThat(powers(after.taken())).isEqualTo(powers(before.taken()));
        var asked = new ArrayList<Step>();
        for (var place = 0; place < after.steps().size(); place++) {
            if (!after.idle().contains(place)) {
                asked.add(after.steps().get(place));
            }
        }
        assertThat(acts(asked)).isEqualTo(acts(fresh.steps()));
        assertThat(after.idle()).allMatch(place -> place < after.position());
        assertThat(after.steps())
                .extracting(Step::order)
                .isEqualTo(
                        IntStream.rangeClosed(1, after.steps().size()).boxed().toList());
    }

    @Property(tries = 500)
    void thisHouseAlwaysHasItsLastWordStillToSay(@ForAll("begun") Itinerary before, @ForAll("fresh") Itinerary fresh) {
        Assume.that(fresh.deciding().isPresent());
        assertThat(RouteChange.to(before, fresh).after().isDecidedHere()).isFalse();
    }

    @Property(tries = 500)
    void goingThereAndBackLeavesAllAsItWas(@ForAll("begun") Itinerary before, @ForAll("fresh") Itinerary fresh) {
        var there = RouteChange.to(before, fresh).after();
        var back = RouteChange.to(there, Itinerary.along(before.route(), DAY, List.of()))
                .after();
        assertThat(acts(back.steps())).isEqualTo(acts(before.steps()));
        assertThat(back.position()).isEqualTo(before.position());
        assertThat(back.idle()).isEmpty();
    }

    @Property(tries = 200)
    void nothingChangesOnTheSameRoute(@ForAll("begun") Itinerary before) {
        var change = RouteChange.to(before, Itinerary.along(before.route(), DAY, List.of()));
        assertThat(change.isNone()).isTrue();
        assertThat(change.was()).extracting(Leg::fate).isSubsetOf(Fate.COUNTS, Fate.STAYS);
        assertThat(change.after().discussion()).isEqualTo(before.discussion());
    }

    @Property(tries = 300)
    void everyStepShownHasExactlyOneFate(@ForAll("begun") Itinerary before, @ForAll("fresh") Itinerary fresh) {
        var change = RouteChange.to(before, fresh);
        assertThat(change.was()).hasSameSizeAs(before.steps());
        assertThat(change.willBe())
                .hasSize(change.after().steps().size() - change.after().idle().size());
        assertThat(change.was().stream().filter(leg -> leg.fate() == Fate.COUNTS))
                .hasSameSizeAs(change.willBe().stream()
                        .filter(leg -> leg.fate() == Fate.COUNTS)
                        .toList());
    }

    @Provide
    Arbitrary<Itinerary> fresh() {
        return ways();
    }

    /** Ways of which some steps are taken, but not the one that decides. */
    @Provide
    Arbitrary<Itinerary> begun() {
        return Combinators.combine(
                        ways(),
                        Arbitraries.integers().between(0, 6),
                        Arbitraries.integers().between(0, 1))
                .as((way, taken, discussion) -> {
                    var most = way.deciding().map(way.steps()::indexOf).orElse(0);
                    var position = Math.min(taken, most);
                    return new Itinerary(way.route(), way.steps(), DAY, position, discussion, Set.of());
                });
    }

    private static Arbitrary<Itinerary> ways() {
        var organs = Arbitraries.of(STANDING_GROUP, STANDING_COMMITTEE, PROVINCIAL_COMMITTEE, STATE);
        var acts = Arbitraries.of(GIVE_OPINION, APPROVE_POLICY, DECIDE);
        return Combinators.combine(organs, acts)
                .as(RouteChangeTests::step)
                .list()
                .ofMinSize(1)
                .ofMaxSize(5)
                .uniqueElements()
                .map(steps -> way(0, steps.toArray(Step[]::new)));
    }

    private static Itinerary way(int position, Step... steps) {
        var numbered = Itinerary.numbered(Arrays.asList(steps));
        var route = new Route(Outcome.ROUTED, VERSION, numbered, List.of(), List.of(), List.of(), List.of());
        return new Itinerary(route, numbered, DAY, position, 0, Set.of());
    }

    private static Step step(OrganId organ, Act act) {
        return new Step(1, organ, act, Optional.empty(), List.of());
    }

    private static List<List<Object>> acts(List<Step> steps) {
        return steps.stream()
                .map(step -> List.<Object>of(step.organ(), step.act()))
                .toList();
    }

    private static List<List<Object>> powers(List<Step> steps) {
        return steps.stream()
                .map(step -> List.<Object>of(step.organ(), step.act(), step.delegatedBy()))
                .toList();
    }
}
