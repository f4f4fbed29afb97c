package vn.quyche.voting;

import java.util.Map;
import java.util.Set;
import vn.quyche.kernel.PersonId;
import vn.quyche.regulation.Rules;

/** From the roll and the slips of a ballot to what they amount to: its bases, and the rule of its day. */
final class Reckoning {

    private final Counting counting;
    private final PersonsCounting persons;

    Reckoning(Rules rules) {
        this.counting = new Counting(rules);
        this.persons = new PersonsCounting(rules);
    }

    /** The bases. Who voted was there, even if no longer. */
    static Turnout turnout(Ballot ballot, Set<PersonId> room, int votes) {
        return new Turnout(
                ballot.roll().size(),
                ballot.incumbents(),
                ballot.incumbents(),
                ballot.mode().isInRoom() ? Math.max(room.size(), votes) : 0,
                ballot.recused());
    }

    /** What was said, under the rules. */
    Tally tally(Ballot ballot, Turnout turnout, int valid, Map<String, Integer> said) {
        if (ballot.asked().kind().isOnPersons()) {
            return persons.outcome(ballot.organ(), ballot.asked(), turnout, valid, said)
                    .tally();
        }
        var all = said.values().stream().mapToInt(Integer::intValue).sum();
        var abstain = said.getOrDefault(Choice.ABSTAIN.code(), 0);
        var yes = ballot.asked().kind() == BallotKind.QUESTION
                ? said.getOrDefault(Choice.YES.code(), 0)
                : said.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        var no = all - yes - abstain;
        return counting.tally(new OutcomeQuestion(
                ballot.regulation(),
                ballot.heldOn(),
                ballot.organ(),
                turnout,
                yes,
                no,
                abstain,
                ballot.mode().manner(),
                no > 0 && counting.dissentIsImportant(),
                ballot.round()));
    }
}
