package vn.quyche.voting;

import java.util.Map;
import vn.quyche.kernel.Fact;

/** The votes were counted. */
public record BallotClosed(Particulars particulars, Ballot ballot, Count result) implements Fact {

    @Override
    public Map<String, String> details() {
        return Map.ofEntries(
                Map.entry("mode", ballot.mode().name()),
                Map.entry("round", String.valueOf(ballot.round())),
                Map.entry("members", String.valueOf(ballot.roll().size())),
                Map.entry("incumbents", String.valueOf(ballot.eligible())),
                Map.entry("present", String.valueOf(result.present())),
                Map.entry("yes", String.valueOf(result.yes())),
                Map.entry("no", String.valueOf(result.no())),
                Map.entry("abstain", String.valueOf(result.abstain())),
                Map.entry("next", result.tally().next().name()));
    }
}
