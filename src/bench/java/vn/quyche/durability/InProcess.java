package vn.quyche.durability;

import java.util.ArrayDeque;
import java.util.List;
import java.util.concurrent.Callable;
import vn.quyche.kernel.Actor;
import vn.quyche.meetings.MeetingId;
import vn.quyche.voting.BallotId;
import vn.quyche.voting.BallotMode;
import vn.quyche.voting.Choice;
import vn.quyche.voting.SampleSittings;
import vn.quyche.voting.Voter;
import vn.quyche.voting.Voting;

/** Votes taken by the operation itself: by name each member changes it again and again, in secret each has one slip. */
final class InProcess {

    private final Voting voting;
    private final SampleSittings sittings;
    private final MeetingId meeting;
    private final BallotMode mode;
    private final List<Actor> members;
    private final ArrayDeque<Turn> turns = new ArrayDeque<>();

    private record Turn(BallotId ballot, Actor member, Choice choice) {}

    InProcess(Voting voting, SampleSittings sittings, MeetingId meeting, BallotMode mode) {
        this.voting = voting;
        this.sittings = sittings;
        this.meeting = meeting;
        this.mode = mode;
        var ballot = sittings.openIn(meeting, mode, List.of());
        this.members = voting.find(sittings.office(), ballot).roll().stream()
                .map(Voter::person)
                .map(sittings::actor)
                .toList();
    }

    Callable<?> worker(int client) {
        return () -> {
            var turn = next();
            return voting.cast(turn.member(), turn.ballot(), turn.choice(), "");
        };
    }

    /** A ballot is opened whenever all have had their turn. */
    private synchronized Turn next() {
        if (turns.isEmpty()) {
            var ballot = sittings.openIn(meeting, mode, List.of());
            var choices = mode.mayChange() ? List.of(Choice.YES, Choice.NO, Choice.ABSTAIN, Choice.YES, Choice.NO) : List.of(Choice.YES);
            choices.forEach(choice -> members.forEach(member -> turns.add(new Turn(ballot, member, choice))));
        }
        return turns.remove();
    }
}
