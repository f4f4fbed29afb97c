package vn.quyche.voting.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.quyche.kernel.Actor;
import vn.quyche.kernel.PersonId;
import vn.quyche.voting.Ballot;
import vn.quyche.voting.BallotId;
import vn.quyche.voting.Choice;
import vn.quyche.voting.Count;
import vn.quyche.voting.Receipt;
import vn.quyche.voting.Voting;
import vn.quyche.web.Sent;

/** Ballots for other systems. */
@RestController
@RequestMapping("/api/v1/ballots/{id}")
class BallotApiController {

    private final Voting voting;

    BallotApiController(Voting voting) {
        this.voting = voting;
    }

    @GetMapping
    Answer show(@PathVariable BallotId id, Actor reader) {
        return Answer.of(voting.find(reader, id));
    }

    /** Votes as oneself, or, for the Office, enters the vote of the person named. */
    @PostMapping("/votes")
    Cast vote(@PathVariable BallotId id, @RequestBody Map<String, Object> body, Actor me) {
        var sent = new Sent(body);
        var choice = sent.oneOf("choice", Choice.class);
        var opinion = sent.textOr("opinion", "");
        var receipt = sent.findId("person", PersonId::of).isEmpty()
                ? voting.cast(me, id, choice, opinion)
                : voting.record(me, id, sent.id("person", PersonId::of), choice, opinion);
        return Cast.of(id, receipt);
    }

    @PostMapping("/closure")
    Answer close(@PathVariable BallotId id, Actor me) {
        voting.close(me, id);
        return Answer.of(voting.find(me, id));
    }

    /** A vote in JSON. */
    record Cast(String id, String receipt, String choice, Map<String, String> links) {

        static Cast of(BallotId ballot, Receipt receipt) {
            return new Cast(
                    ballot.toString(),
                    receipt.code(),
                    receipt.choice().name(),
                    Map.of("ballot", "/api/v1/ballots/" + ballot));
        }
    }

    /** A ballot in JSON; the result only once it is counted. */
    record Answer(
            String id,
            String state,
            String organ,
            String mode,
            String question,
            int round,
            int eligible,
            int cast,
            @Nullable Outcome result,
            Map<String, String> links) {

        static Answer of(Ballot ballot) {
            return new Answer(
                    ballot.id().toString(),
                    ballot.isOpen() ? "OPEN" : "CLOSED",
                    ballot.organ().code(),
                    ballot.mode().name(),
                    ballot.question(),
                    ballot.round(),
                    ballot.eligible(),
                    ballot.cast(),
                    ballot.result().map(count -> Outcome.of(ballot, count)).orElse(null),
                    Map.of("self", "/api/v1/ballots/" + ballot.id(), "page", "/ballots/" + ballot.id()));
        }
    }

    /** A frozen count in JSON. */
    record Outcome(
            int members,
            int incumbents,
            int present,
            int yes,
            int no,
            int abstain,
            boolean quorate,
            int quorumNeeded,
            boolean carried,
            int yesNeeded,
            String next,
            String version,
            List<Map<String, String>> basis) {

        static Outcome of(Ballot ballot, Count count) {
            var tally = OutcomeApiController.Answer.of(count.tally());
            return new Outcome(
                    ballot.roll().size(),
                    ballot.eligible(),
                    count.present(),
                    count.yes(),
                    count.no(),
                    count.abstain(),
                    tally.quorate(),
                    tally.quorumNeeded(),
                    tally.carried(),
                    tally.yesNeeded(),
                    tally.next(),
                    ballot.version(),
                    tally.basis());
        }
    }
}
