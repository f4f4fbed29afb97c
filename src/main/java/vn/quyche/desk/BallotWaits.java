package vn.quyche.desk;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.quyche.kernel.Actor;
import vn.quyche.kernel.VietnamTime;
import vn.quyche.voting.Voting;

/** Ballots on whose roll a person stands and has not voted yet. */
@Component
class BallotWaits implements Waits {

    private final Voting voting;

    BallotWaits(Voting voting) {
        this.voting = voting;
    }

    @Override
    public List<Waiting> waiting(Actor actor, LocalDate today) {
        return voting.waitingFor(actor).stream()
                .map(ballot -> new Waiting(
                        "vote",
                        ballot.question(),
                        ballot.dueAt().isPresent() ? ballot.reference().path() : "/ballots",
                        Waiting.Meta.of("desk.meta.ballot", ballot.cast(), ballot.eligible()),
                        List.of(),
                        ballot.dueAt().map(VietnamTime::dateOf).or(() -> Optional.of(today))))
                .toList();
    }
}
