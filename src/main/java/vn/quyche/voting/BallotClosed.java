package vn.quyche.voting;

import java.util.Map;
import java.util.TreeMap;
import vn.quyche.kernel.Fact;

/** The votes were counted. */
public record BallotClosed(Particulars particulars, Ballot ballot, Count result) implements Fact {

    @Override
    public Map<String, String> details() {
        var turnout = result.turnout();
        var details = new TreeMap<>(Map.of(
                "mode", ballot.mode().name(),
                "round", String.valueOf(ballot.round()),
                "members", String.valueOf(turnout.members()),
                "incumbents", String.valueOf(turnout.incumbents()),
                "present", String.valueOf(turnout.present()),
                "yes", String.valueOf(result.yes()),
                "no", String.valueOf(result.no()),
                "abstain", String.valueOf(result.abstain()),
                "next", result.tally().next().name()));
        details.put("kind", ballot.asked().kind().name());
        details.put("rule", result.tally().rule());
        details.put("slips", String.valueOf(result.slips()));
        return details;
    }
}
