package vn.quyche.organs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.quyche.kernel.Citation;
import vn.quyche.kernel.OrganId;
import vn.quyche.kernel.PersonId;
import vn.quyche.regulation.Share;
import vn.quyche.regulation.Valued;

class RollTests {

    private static final Share QUORUM = Share.of(">= 2/3");
    private static final Share MAJORITY = Share.of("> 1/2");
    private static final Bases BASES = bases(Bases.Base.MEMBERS, Bases.Base.INCUMBENTS);
    private static final LocalDate DAY = LocalDate.of(2024, 3, 15);

    /** The worked checks of the requirements; with one suspended the quorum's base stays, the vote's shrinks (J-09). */
    @ParameterizedTest
    @CsvSource({"55, 0, 37, 28", "15, 0, 10, 8", "54, 0, 36, 28", "55, 1, 37, 28", "55, 2, 37, 27"})
    void countsTheWorkedChecks(int members, int suspended, int quorum, int majority) {
        var roll = roll(members, suspended, members);
        assertThat(QUORUM.needed(roll.quorumBase())).isEqualTo(quorum);
        assertThat(MAJORITY.needed(roll.majorityBase())).isEqualTo(majority);
    }

    @ParameterizedTest
    @CsvSource({"54, 27, false", "54, 28, true", "55, 27, false", "55, 28, true"})
    void exactlyHalfIsNoMajority(int incumbents, int yes, boolean carried) {
        assertThat(MAJORITY.isReachedBy(yes, roll(incumbents, 0, 55).majorityBase()))
                .isEqualTo(carried);
    }

    @Property
    void aSuspendedMemberCountsForTheQuorumAndNotForTheVote(
            @ForAll @IntRange(min = 1, max = 200) int members, @ForAll @IntRange(max = 200) int suspended) {
        var roll = roll(members, Math.min(suspended, members), members);
        assertThat(roll.quorumBase()).isEqualTo(members);
        assertThat(roll.majorityBase()).isEqualTo(members - Math.min(suspended, members));
        assertThat(roll.incumbents()).noneMatch(Member::suspended);
    }

    @Property
    void aVacantSeatCountsInNeitherBase(
            @ForAll @IntRange(min = 1, max = 200) int members, @ForAll @IntRange(max = 50) int vacant) {
        var roll = roll(members, 0, members + vacant);
        assertThat(roll.vacancies()).isEqualTo(vacant);
        assertThat(roll.quorumBase()).isEqualTo(members);
        assertThat(roll.majorityBase()).isEqualTo(members);
    }

    @Property
    void whoMayActIsOnTheRoll(
            @ForAll @IntRange(min = 1, max = 60) int members, @ForAll @IntRange(max = 60) int suspended) {
        var roll = roll(members, Math.min(suspended, members), members);
        assertThat(roll.members())
                .allSatisfy(member -> assertThat(roll.contains(member.person())).isTrue())
                .allSatisfy(member -> assertThat(roll.mayAct(member.person())).isEqualTo(!member.suspended()));
        assertThat(roll.mayAct(new PersonId(new UUID(9, 9)))).isFalse();
    }

    /** The bases are the regulation's: under another one the same roll counts otherwise. */
    @Property
    void theBasesAreThoseThatTheRegulationNames(
            @ForAll @IntRange(min = 1, max = 60) int members, @ForAll @IntRange(max = 60) int suspended) {
        var some = roll(members, Math.min(suspended, members), members);
        var turned =
                new Roll(some.organ(), DAY, members, some.members(), bases(Bases.Base.INCUMBENTS, Bases.Base.MEMBERS));
        assertThat(turned.quorumBase()).isEqualTo(some.majorityBase());
        assertThat(turned.majorityBase()).isEqualTo(some.quorumBase());
        assertThat(some.incumbents().size() + some.suspended().size()).isEqualTo(members);
    }

    /** Whoever is missing, suspended or not, needs no more votes than a full roll; one more incumbent never needs fewer. */
    @Property
    void whatIsNeededGrowsWithTheRoll(@ForAll @IntRange(min = 1, max = 200) int members) {
        var smaller = roll(members, 0, members);
        var larger = roll(members + 1, 0, members + 1);
        assertThat(QUORUM.needed(larger.quorumBase())).isGreaterThanOrEqualTo(QUORUM.needed(smaller.quorumBase()));
        assertThat(MAJORITY.needed(larger.majorityBase()))
                .isGreaterThanOrEqualTo(MAJORITY.needed(smaller.majorityBase()))
                .isLessThanOrEqualTo(larger.majorityBase());
    }

    private static Bases bases(Bases.Base quorum, Bases.Base majority) {
        return new Bases(
                new Valued<>(quorum, new Citation("dien-bien", "art_25__para_1"), "R-25.1-e"),
                new Valued<>(majority, new Citation("dien-bien", "art_27__para_3"), "R-27.3-a"));
    }

    private static Roll roll(int members, int suspended, int seats) {
        List<Member> all = IntStream.range(0, members)
                .mapToObj(n -> new Member(new PersonId(new UUID(1, n)), "Ủy viên " + n, "", n < suspended))
                .toList();
        return new Roll(OrganId.PROVINCIAL_COMMITTEE, DAY, seats, all, BASES);
    }
}
