package vn.quyche.voting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.quyche.kernel.OrganId.COMMITTEE_OFFICE;
import static vn.quyche.kernel.OrganId.STANDING_COMMITTEE;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import vn.quyche.QuycheTest;
import vn.quyche.kernel.Actor;
import vn.quyche.kernel.Audience;
import vn.quyche.kernel.BusinessClock;
import vn.quyche.kernel.DateRange;
import vn.quyche.kernel.RecordRef;
import vn.quyche.kernel.VietnamTime;
import vn.quyche.organs.Establishment;
import vn.quyche.organs.Membership;
import vn.quyche.organs.Membership.Entry;
import vn.quyche.organs.Registry;
import vn.quyche.organs.Suspension;

/** The roll is that of the opening day: whoever comes later has no vote in the ballot, whoever was on it keeps it. */
@QuycheTest
@Import(SampleSittings.class)
class FrozenRollTests {

    @Autowired
    SampleSittings sittings;

    @Autowired
    Voting voting;

    @Autowired
    Registry registry;

    @Autowired
    BusinessClock clock;

    @Test
    void whoComesIntoTheOrganWhileABallotIsOpenHasNoVoteInIt() {
        var ballot = inWriting();
        var newcomer = sittings.actor("bch-20").person();
        establishTomorrow(List.of(new Membership(newcomer, STANDING_COMMITTEE, Entry.ELECTED, tomorrow())), List.of());
        assertThatThrownBy(() -> afterwards(() -> voting.cast(sittings.actor("bch-20"), ballot, Choice.YES, "")))
                .hasMessage("ballot.not-on-roll");
        assertThat(voting.find(sittings.office(), ballot).roll()).hasSize(15);
    }

    @Test
    void whoIsSuspendedAfterTheOpeningVotesInItStill() {
        var ballot = inWriting();
        var member = sittings.actor("btv-12");
        establishTomorrow(List.of(), List.of(new Suspension(member.person(), STANDING_COMMITTEE, tomorrow())));
        var receipt = afterwards(() -> voting.cast(member, ballot, Choice.YES, ""));
        var later = afterwards(this::inWriting);
        assertThat(voting.find(sittings.office(), ballot).voter(member.person()).flatMap(Voter::vote))
                .contains(receipt);
        assertThatThrownBy(() -> afterwards(() -> voting.cast(member, later, Choice.YES, "")))
                .hasMessage("ballot.suspended");
    }

    private BallotId inWriting() {
        var matter = new RecordRef("matter", UUID.randomUUID().toString(), "Việc lấy ý kiến");
        return voting.open(
                sittings.office(),
                new NewBallot(
                        STANDING_COMMITTEE,
                        BallotMode.WRITTEN,
                        BallotForm.DEVICE,
                        Asked.question("Đồng ý không?"),
                        matter,
                        matter,
                        Audience.of(STANDING_COMMITTEE, COMMITTEE_OFFICE),
                        Set.of(),
                        Optional.of(clock.instant().plus(Duration.ofDays(7))),
                        Optional.empty()));
    }

    private void establishTomorrow(List<Membership> memberships, List<Suspension> suspensions) {
        registry.establish(
                Actor.system(),
                new Establishment(List.of(), List.of(), memberships, suspensions, List.of(), List.of()));
    }

    /** Two days that nobody else's test looks at. */
    private DateRange tomorrow() {
        var today = VietnamTime.today(clock);
        return new DateRange(today.plusDays(1), today.plusDays(3));
    }

    private <T> T afterwards(Supplier<T> act) {
        return clock.during(clock.instant().plus(Duration.ofDays(1)), act);
    }
}
