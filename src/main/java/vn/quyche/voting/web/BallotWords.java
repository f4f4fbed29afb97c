package vn.quyche.voting.web;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import vn.quyche.regulation.Regulations;
import vn.quyche.regulation.Rule;
import vn.quyche.voting.Asked;
import vn.quyche.voting.Ballot;
import vn.quyche.voting.BallotKind;
import vn.quyche.voting.Choice;
import vn.quyche.voting.Tally;
import vn.quyche.voting.Voting;
import vn.quyche.web.Words;

/** What slips say, in the words of the reader's language; templates call it {@code @ballotWords}. */
@Component("ballotWords")
public class BallotWords {

    private final Words words;
    private final Voting voting;
    private final Regulations regulations;

    BallotWords(Words words, Voting voting, Regulations regulations) {
        this.words = words;
        this.voting = voting;
        this.regulations = regulations;
    }

    /** What a counted vote says of the person of a line, or nothing where it is not about persons. */
    public String finding(Ballot ballot, int line) {
        return voting.findings(ballot).stream()
                .filter(finding -> finding.line() == line)
                .findFirst()
                .map(finding -> words.say("voting.verdict." + finding.verdict()))
                .orElse("");
    }

    /** The rules of higher levels by which a vote on persons is counted; none of other votes. */
    public List<String> outside(Ballot ballot, Tally tally) {
        return regulations
                .regulation(ballot.regulation())
                .rules(ballot.heldOn())
                .rule(tally.rule())
                .map(Rule::outside)
                .orElse(List.of());
    }

    /** What a choice says: a word of the house, the words of the options marked, or a level for each person. */
    public String choice(Ballot ballot, Choice choice) {
        var asked = ballot.asked();
        if (choice.equals(Choice.BLANK) || choice.isSealed() || asked.kind() == BallotKind.QUESTION) {
            return words.say("voting.choice." + choice);
        }
        return asked.kind() == BallotKind.CONFIDENCE_POLL || asked.kind() == BallotKind.CONFIDENCE_VOTE
                ? levels(asked, choice)
                : choice.lines().stream()
                        .flatMap(line -> asked.option(line).stream())
                        .collect(Collectors.joining("; "));
    }

    /** The same, one line for each thing marked. */
    public List<String> lines(Ballot ballot, Choice choice) {
        return List.of(choice(ballot, choice).split("; "));
    }

    /** The columns of a table of results: one for options, one for each level of confidence. */
    public List<Column> columns(Ballot ballot) {
        var levels = ballot.asked().levels();
        return levels.isEmpty()
                ? List.of(new Column("", words.say("voting.slips")))
                : levels.stream()
                        .map(level -> new Column(
                                level.toString(),
                                words.say("voting.level." + ballot.asked().kind() + "." + level)))
                        .toList();
    }

    /**
     * A column of a table of results.
     *
     * @param sign what follows the number of the line in the figures
     * @param words its head
     */
    public record Column(String sign, String words) {}

    /** What the voter must know of the rules, at the foot of the slip. */
    public String fine(Ballot ballot) {
        return words.say(
                "voting.ballot.fine."
                        + (ballot.asked().kind().isOnPersons() ? ballot.asked().kind() : ballot.mode()),
                ballot.asked().seats());
    }

    private String levels(Asked asked, Choice choice) {
        return IntStream.range(0, asked.options().size())
                .mapToObj(line -> asked.options().get(line) + ": "
                        + words.say("voting.level." + asked.kind() + "."
                                + choice.code().charAt(line)))
                .collect(Collectors.joining("; "));
    }
}
