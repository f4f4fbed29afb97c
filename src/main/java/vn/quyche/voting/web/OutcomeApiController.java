package vn.quyche.voting.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import vn.quyche.kernel.Actor;
import vn.quyche.kernel.Citation;
import vn.quyche.kernel.OrganId;
import vn.quyche.kernel.Refusal;
import vn.quyche.kernel.Right;
import vn.quyche.voting.BallotKind;
import vn.quyche.voting.Manner;
import vn.quyche.voting.OutcomeQuestion;
import vn.quyche.voting.PersonsOutcome;
import vn.quyche.voting.Tally;
import vn.quyche.voting.Turnout;
import vn.quyche.voting.Voting;
import vn.quyche.web.Sent;

/** What a count amounts to. */
@RestController
class OutcomeApiController {

    private final Voting voting;

    OutcomeApiController(Voting voting) {
        this.voting = voting;
    }

    /** A flag left out says no; whether a real dissent is important, the Standing Group rules (J-25). */
    @PostMapping("/api/v1/voting/outcome")
    Answer outcome(@RequestBody Map<String, Object> body, Actor asker) {
        asker.mustHave(Right.ASK_COMPETENCE);
        var sent = new Sent(body);
        var persons = sent.findOneOf("persons", BallotKind.class);
        return persons.isPresent() ? onPersons(sent, persons.get()) : outcome(sent);
    }

    private Answer outcome(Sent sent) {
        var question = question(sent, false);
        var tally = voting.outcome(question);
        var open = question.manner() == Manner.WRITTEN
                && question.no() > 0
                && tally.carried()
                && sent.flag("importantDissent").isEmpty();
        return Answer.of(tally, open ? "NEEDED" : null);
    }

    private Answer onPersons(Sent sent, BallotKind kind) {
        var asked = PersonsQuestion.of(kind, sent);
        var turnout = question(sent, true).turnout();
        if (asked.slips().valid() > turnout.present()) {
            throw Refusal.invalid(
                    "valid", "outcome.exceeds", "valid", asked.slips().valid(), "present", turnout.present());
        }
        var outcome = voting.outcome(
                sent.text("regulation"),
                sent.day("on"),
                organ(sent.text("organ")),
                asked.asked(),
                turnout,
                asked.slips());
        return Answer.of(outcome.tally(), null).with(outcome);
    }

    private static OutcomeQuestion question(Sent sent, boolean onPersons) {
        var manner = sent.oneOf("mode", Manner.class);
        return new OutcomeQuestion(
                sent.text("regulation"),
                sent.day("on"),
                organ(sent.text("organ")),
                turnout(sent, manner),
                onPersons ? 0 : sent.whole("yes"),
                sent.wholeOr("no", 0),
                sent.wholeOr("abstain", 0),
                manner,
                sent.flag("importantDissent").orElse(false),
                sent.wholeOr("round", 1));
    }

    private static Turnout turnout(Sent sent, Manner manner) {
        var members = sent.whole("members");
        var incumbents = sent.whole("incumbents");
        return new Turnout(
                members,
                incumbents,
                sent.wholeOr("summoned", incumbents),
                manner == Manner.WRITTEN ? sent.wholeOr("present", 0) : sent.whole("present"),
                sent.wholeOr("recused", 0));
    }

    private static OrganId organ(String code) {
        if (!code.matches("[A-Z][A-Z0-9_]*")) {
            throw Refusal.invalid("organ", "outcome.no-rule", code);
        }
        return OrganId.of(code);
    }

    /**
     * The answer in JSON; {@code dissentRuling} is {@code NEEDED} when somebody dissents in writing and nobody has yet
     * said whether the matter is important.
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Answer(
            boolean quorate,
            int quorumNeeded,
            boolean carried,
            int yesNeeded,
            String next,
            String rule,
            String base,
            int counted,
            @Nullable String dissentRuling,
            @Nullable Map<String, String> findings,
            @Nullable Integer openSeats,
            List<Map<String, String>> basis) {

        static Answer of(Tally tally, @Nullable String dissentRuling) {
            return new Answer(
                    tally.quorate(),
                    tally.quorumNeeded(),
                    tally.carried(),
                    tally.yesNeeded(),
                    tally.next().name(),
                    tally.rule(),
                    tally.base().name(),
                    tally.counted(),
                    dissentRuling,
                    null,
                    null,
                    basis(tally.basis()));
        }

        /** The same with what it says of each person. */
        Answer with(PersonsOutcome outcome) {
            var said = new LinkedHashMap<String, String>();
            outcome.findings()
                    .forEach(finding ->
                            said.put(finding.name(), finding.verdict().name()));
            return new Answer(
                    quorate,
                    quorumNeeded,
                    carried,
                    yesNeeded,
                    next,
                    rule,
                    base,
                    counted,
                    dissentRuling,
                    said,
                    outcome.open(),
                    basis);
        }

        static List<Map<String, String>> basis(List<Citation> citations) {
            return citations.stream()
                    .map(cite -> Map.of("eId", cite.eId(), "citation", cite.words()))
                    .toList();
        }
    }
}
