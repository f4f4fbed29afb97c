package vn.quyche.circulation;

import java.time.Duration;
import java.util.Map;
import org.springframework.boot.test.context.TestComponent;
import vn.quyche.access.Accounts;
import vn.quyche.kernel.Actor;
import vn.quyche.kernel.BusinessClock;
import vn.quyche.matters.AppraisalOutcome;
import vn.quyche.matters.MatterId;
import vn.quyche.matters.Matters;
import vn.quyche.matters.NewMatter;
import vn.quyche.voting.BallotId;
import vn.quyche.voting.Choice;
import vn.quyche.voting.Voting;

/** Matters that go round the Standing Committee in writing, and their answers. */
@TestComponent
public class WrittenRounds {

    private final Circulation circulation;
    private final Voting voting;
    private final Matters matters;
    private final Accounts accounts;
    private final BusinessClock clock;

    WrittenRounds(Circulation circulation, Voting voting, Matters matters, Accounts accounts, BusinessClock clock) {
        this.circulation = circulation;
        this.voting = voting;
        this.matters = matters;
        this.accounts = accounts;
        this.clock = clock;
    }

    public BallotId sent(String title, Duration time) {
        return circulation.send(
                office(), ready(title), "", clock.instant().plus(time), Ground.CANNOT_MEET, "Không họp được");
    }

    /** The first members of the roll answer. */
    public void answers(BallotId ballot, int members, Choice choice) {
        voting.find(office(), ballot)
                .roll()
                .subList(0, members)
                .forEach(voter -> voting.cast(accounts.actorFor(voter.person()), ballot, choice, ""));
    }

    public MatterId ready(String title) {
        var facts = Map.<String, Object>of("amount", 5_000_000_000L, "source", "REVENUE_SURPLUS");
        var id = matters.file(
                actor("bcs-ubnd"), new NewMatter("budget.off-estimate-spending", facts, title, "", "", ""));
        matters.appraise(office(), id, matters.find(office(), id).version(), AppraisalOutcome.ACCEPTED, "Đủ");
        return id;
    }

    public Actor office() {
        return actor("office");
    }

    public Actor actor(String account) {
        return accounts.actor(account);
    }
}
