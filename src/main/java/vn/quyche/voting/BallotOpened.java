package vn.quyche.voting;

import java.util.Map;
import java.util.TreeMap;
import vn.quyche.kernel.Fact;

/** A question was put to the vote and its roll frozen. */
public record BallotOpened(Particulars particulars, Ballot ballot) implements Fact {

    @Override
    public Map<String, String> details() {
        var details = new TreeMap<>(Map.of(
                "mode", ballot.mode().name(),
                "form", ballot.form().name(),
                "kind", ballot.asked().kind().name(),
                "round", String.valueOf(ballot.round()),
                "eligible", String.valueOf(ballot.eligible())));
        ballot.dueAt().ifPresent(due -> details.put("due", due.toString()));
        ballot.correction()
                .ifPresent(correction -> details.put("corrects", correction.of().toString()));
        return details;
    }
}
