package vn.quyche.voting.web;

import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import vn.quyche.kernel.Actor;
import vn.quyche.kernel.Citation;
import vn.quyche.kernel.OrganId;
import vn.quyche.kernel.Refusal;
import vn.quyche.kernel.Right;
import vn.quyche.voting.Manner;
import vn.quyche.voting.OutcomeQuestion;
import vn.quyche.voting.Tally;
import vn.quyche.voting.Voting;
import vn.quyche.web.Sent;

/** What a count amounts to. */
@RestController
class OutcomeApiController {

    private final Voting voting;

    OutcomeApiController(Voting voting) {
        this.voting = voting;
    }

    @PostMapping("/api/v1/voting/outcome")
    Answer outcome(@RequestBody Map<String, Object> body, Actor asker) {
        asker.mustHave(Right.ASK_COMPETENCE);
        return Answer.of(voting.outcome(question(new Sent(body))));
    }

    private static OutcomeQuestion question(Sent sent) {
        var manner = sent.oneOf("mode", Manner.class);
        return new OutcomeQuestion(
                sent.text("regulation"),
                sent.day("on"),
                organ(sent.text("organ")),
                sent.whole("members"),
                sent.whole("incumbents"),
                manner == Manner.WRITTEN ? sent.wholeOr("present", 0) : sent.whole("present"),
                sent.whole("yes"),
                sent.wholeOr("no", 0),
                sent.wholeOr("abstain", 0),
                manner,
                sent.flag("importantDissent"),
                sent.wholeOr("round", 1));
    }

    private static OrganId organ(String code) {
        if (!code.matches("[A-Z][A-Z0-9_]*")) {
            throw Refusal.invalid("organ", "outcome.no-rule", code);
        }
        return OrganId.of(code);
    }

    /** The answer in JSON. */
    record Answer(
            boolean quorate,
            int quorumNeeded,
            boolean carried,
            int yesNeeded,
            String next,
            List<Map<String, String>> basis) {

        static Answer of(Tally tally) {
            return new Answer(
                    tally.quorate(),
                    tally.quorumNeeded(),
                    tally.carried(),
                    tally.yesNeeded(),
                    tally.next().name(),
                    basis(tally.basis()));
        }

        private static List<Map<String, String>> basis(List<Citation> citations) {
            return citations.stream()
                    .map(cite -> Map.of("eId", cite.eId(), "citation", cite.words()))
                    .toList();
        }
    }
}
