package vn.quyche.circulation.web;

import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import vn.quyche.circulation.Circulation;
import vn.quyche.circulation.Ground;
import vn.quyche.circulation.WrittenBallot;
import vn.quyche.kernel.Actor;
import vn.quyche.kernel.Refusal;
import vn.quyche.kernel.Right;
import vn.quyche.matters.MatterId;
import vn.quyche.voting.BallotId;
import vn.quyche.voting.Voting;
import vn.quyche.web.Sent;

/** Opinions in writing for other systems. */
@RestController
class WrittenBallotApiController {

    private final Circulation circulation;
    private final Voting voting;

    WrittenBallotApiController(Circulation circulation, Voting voting) {
        this.circulation = circulation;
        this.voting = voting;
    }

    @PostMapping("/api/v1/matters/{id}/written-ballots")
    ResponseEntity<Answer> send(@PathVariable MatterId id, @RequestBody Map<String, Object> body, Actor me) {
        me.mustHave(Right.RUN_MEETING);
        var sent = new Sent(body);
        var ballot = circulation.send(
                me,
                id,
                sent.textOr("question", ""),
                sent.moment("dueAt"),
                sent.findOneOf("ground", Ground.class).orElse(Ground.NOT_COMPLEX),
                sent.textOr("reason", ""));
        return ResponseEntity.created(URI.create("/api/v1/ballots/" + ballot)).body(answer(me, ballot));
    }

    @PostMapping("/api/v1/ballots/{id}/extension")
    Answer extend(@PathVariable BallotId id, @RequestBody Map<String, Object> body, Actor me) {
        me.mustHave(Right.RUN_MEETING);
        voting.postpone(me, id, new Sent(body).moment("dueAt"));
        return answer(me, id);
    }

    @PostMapping("/api/v1/ballots/{id}/ruling")
    Answer rule(@PathVariable BallotId id, @RequestBody Map<String, Object> body, Actor me) {
        me.mustHave(Right.GRADE_MATTER);
        var sent = new Sent(body);
        var important =
                sent.flag("important").orElseThrow(() -> Refusal.invalid("important", "field.missing", "important"));
        circulation.rule(me, id, important, sent.textOr("reason", ""));
        return answer(me, id);
    }

    private Answer answer(Actor me, BallotId id) {
        return Answer.of(circulation.find(me, id), voting.find(me, id).state().name());
    }

    /** A written ballot in JSON; its answers are those of the ballot. */
    record Answer(
            String id,
            String state,
            String matter,
            String organ,
            String ground,
            String reason,
            @Nullable String outcome,
            Map<String, String> links) {

        static Answer of(WrittenBallot written, String state) {
            var self = "/api/v1/ballots/" + written.ballot();
            return new Answer(
                    written.ballot().toString(),
                    state,
                    written.matter().toString(),
                    written.organ().code(),
                    written.ground().name(),
                    written.reason(),
                    written.outcome().map(Enum::name).orElse(null),
                    Map.of("self", self, "votes", self + "/votes", "closure", self + "/closure"));
        }
    }
}
