package vn.quyche.voting.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.quyche.voting.Ballot;
import vn.quyche.voting.BallotState;
import vn.quyche.voting.Choice;
import vn.quyche.voting.Correction;
import vn.quyche.voting.Count;

/** A ballot in JSON; the result only once it is counted, and of a secret one never who said what. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record BallotAnswer(
        String id,
        String state,
        String organ,
        String mode,
        String form,
        String kind,
        String question,
        List<String> options,
        int seats,
        int round,
        @Nullable String dueAt,
        @Nullable String corrects,
        int eligible,
        int cast,
        @Nullable Outcome result,
        Map<String, String> links) {

    static BallotAnswer of(Ballot ballot) {
        var asked = ballot.asked();
        var self = "/api/v1/ballots/" + ballot.id();
        return new BallotAnswer(
                ballot.id().toString(),
                ballot.state().name(),
                ballot.organ().code(),
                ballot.mode().name(),
                ballot.form().name(),
                asked.kind().name(),
                ballot.question(),
                asked.options().isEmpty()
                        ? asked.choices(ballot.mode()).stream()
                                .map(Choice::code)
                                .toList()
                        : asked.options(),
                asked.seats(),
                ballot.round(),
                ballot.dueAt().map(Object::toString).orElse(null),
                ballot.correction().map(Correction::of).map(Object::toString).orElse(null),
                ballot.eligible(),
                ballot.cast(),
                ballot.result()
                        .filter(count -> ballot.state() == BallotState.CLOSED)
                        .map(count -> Outcome.of(ballot, count))
                        .orElse(null),
                Map.of(
                        "self", self,
                        "votes", self + "/votes",
                        "closure", self + "/closure",
                        "page", "/ballots/" + ballot.id()));
    }

    /** A frozen count in JSON. */
    record Outcome(
            int members,
            int incumbents,
            int summoned,
            int present,
            int recused,
            int yes,
            int no,
            int abstain,
            int other,
            int slips,
            int invalid,
            Map<String, Integer> said,
            boolean quorate,
            int quorumNeeded,
            boolean carried,
            int yesNeeded,
            String rule,
            String base,
            int counted,
            String next,
            String closedAt,
            String version,
            List<Map<String, String>> basis) {

        static Outcome of(Ballot ballot, Count count) {
            var turnout = count.turnout();
            var tally = count.tally();
            return new Outcome(
                    turnout.members(),
                    turnout.incumbents(),
                    turnout.summoned(),
                    turnout.present(),
                    turnout.recused(),
                    count.yes(),
                    count.no(),
                    count.abstain(),
                    count.other(),
                    count.slips(),
                    count.invalid(),
                    count.said(),
                    tally.quorate(),
                    tally.quorumNeeded(),
                    tally.carried(),
                    tally.yesNeeded(),
                    tally.rule(),
                    tally.base().name(),
                    tally.counted(),
                    tally.next().name(),
                    count.closedAt().toString(),
                    ballot.version(),
                    OutcomeApiController.Answer.basis(tally.basis()));
        }
    }
}
