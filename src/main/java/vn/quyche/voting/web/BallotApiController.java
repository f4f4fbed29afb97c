package vn.quyche.voting.web;

import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.quyche.kernel.Actor;
import vn.quyche.kernel.PersonId;
import vn.quyche.kernel.Refusal;
import vn.quyche.voting.BallotId;
import vn.quyche.voting.Choice;
import vn.quyche.voting.Receipt;
import vn.quyche.voting.Voting;
import vn.quyche.web.Sent;
import vn.quyche.web.StepUp;

/** Ballots for other systems. */
@RestController
@RequestMapping("/api/v1/ballots/{id}")
class BallotApiController {

    private final Voting voting;

    BallotApiController(Voting voting) {
        this.voting = voting;
    }

    @GetMapping
    BallotAnswer show(@PathVariable BallotId id, Actor reader) {
        return BallotAnswer.of(voting.find(reader, id));
    }

    /** Votes as oneself, or, for the Office, enters the vote of the person named. */
    @StepUp
    @PostMapping("/votes")
    Cast vote(@PathVariable BallotId id, @RequestBody Map<String, Object> body, Actor me) {
        var sent = new Sent(body);
        var choice = choice(me, id, sent.text("choice"));
        var opinion = sent.textOr("opinion", "");
        var receipt = sent.findId("person", PersonId::of)
                .map(member -> voting.record(me, id, member, choice, opinion))
                .orElseGet(() -> voting.cast(me, id, choice, opinion));
        return Cast.of(id, receipt);
    }

    @PostMapping("/closure")
    BallotAnswer close(@PathVariable BallotId id, Actor me) {
        voting.close(me, id);
        return BallotAnswer.of(voting.find(me, id));
    }

    @PostMapping("/cancellation")
    BallotAnswer cancel(@PathVariable BallotId id, @RequestBody Map<String, Object> body, Actor me) {
        voting.cancel(me, id, new Sent(body).text("reason"));
        return BallotAnswer.of(voting.find(me, id));
    }

    /** A choice as the ballot writes it, or the words of one of its options. */
    private Choice choice(Actor me, BallotId id, String text) {
        try {
            return Choice.of(text);
        } catch (IllegalArgumentException words) {
            var asked = voting.find(me, id).asked();
            var option = asked.options().indexOf(text);
            if (option < 0) {
                throw Refusal.invalid("choice", "field.not-one-of", "choice", text, String.join(", ", asked.options()));
            }
            return Choice.ofLines(List.of(option + 1));
        }
    }

    /** A vote in JSON. */
    record Cast(String id, String receipt, String choice, Map<String, String> links) {

        static Cast of(BallotId ballot, Receipt receipt) {
            return new Cast(
                    ballot.toString(),
                    receipt.code(),
                    receipt.choice().code(),
                    Map.of("ballot", "/api/v1/ballots/" + ballot));
        }
    }
}
