package vn.quyche.voting;

import static vn.quyche.kernel.OrganId.STANDING_GROUP;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * An election counted straight from the words of the regulation, with fractions written out and loops, and nothing of
 * what the product counts by: a second opinion.
 *
 * @param said how often each thing was said
 * @param base from how many the majority is taken
 * @param next what follows
 * @param verdicts what is found of each person, in a vote on persons
 */
record PlainCount(Map<String, Integer> said, int base, Next next, List<Verdict> verdicts) {

    static PlainCount of(RandomElection election) {
        var members = 0;
        var incumbents = 0;
        var recused = 0;
        var inRoom = 0;
        var votes = 0;
        var said = new TreeMap<String, Integer>();
        for (var voter : election.voters()) {
            members++;
            incumbents += voter.standing() == Standing.SUSPENDED ? 0 : 1;
            recused += voter.standing() == Standing.RECUSED ? 1 : 0;
            inRoom += voter.inRoom() ? 1 : 0;
            if (voter.counts()) {
                votes++;
                for (var mark : marks(
                        election.asked().kind(), voter.said().orElseThrow().code())) {
                    said.put(mark, said.getOrDefault(mark, 0) + 1);
                }
            }
        }
        var present = Math.max(inRoom, votes);
        return switch (election.asked().kind()) {
            case QUESTION, ALTERNATIVES ->
                new PlainCount(
                        said, incumbents, decision(election, members, incumbents, recused, present, said), List.of());
            case ELECTION -> elected(election, incumbents, 3 * present >= 2 * members, said);
            case CONFIDENCE_POLL, CONFIDENCE_VOTE ->
                confidence(election, incumbents, incumbents > 0 && 3 * present >= 2 * incumbents, said);
        };
    }

    private static List<String> marks(BallotKind kind, String slip) {
        var marks = new ArrayList<String>();
        switch (kind) {
            case QUESTION -> marks.add(slip);
            case ALTERNATIVES, ELECTION -> marks.addAll(List.of(slip.split(",")));
            case CONFIDENCE_POLL, CONFIDENCE_VOTE -> {
                for (var line = 0; line < slip.length(); line++) {
                    marks.add((line + 1) + String.valueOf(slip.charAt(line)));
                }
            }
        }
        return marks;
    }

    private static Next decision(
            RandomElection election, int members, int incumbents, int recused, int present, Map<String, Integer> said) {
        var yes = 0;
        var against = 0;
        for (var entry : said.entrySet()) {
            if (election.asked().kind() == BallotKind.ALTERNATIVES) {
                yes = Math.max(yes, entry.getValue());
            } else if (entry.getKey().equals("YES")) {
                yes = entry.getValue();
            } else if (!entry.getKey().equals("ABSTAIN")) {
                against += entry.getValue();
            }
        }
        var moreThanHalf = 2 * yes > incumbents;
        if (election.mode() == BallotMode.WRITTEN) {
            return !moreThanHalf ? Next.NOT_ADOPTED : against > 0 ? Next.MEETING_REQUIRED : Next.ADOPTED;
        }
        if (election.organ().equals(STANDING_GROUP)) {
            var all = yes > 0 && yes == incumbents - recused;
            return present < members
                    ? Next.NOT_QUORATE
                    : all ? Next.ADOPTED : election.round() == 1 ? Next.REDISCUSS : Next.ESCALATE;
        }
        return 3 * present < 2 * members ? Next.NOT_QUORATE : moreThanHalf ? Next.ADOPTED : Next.NOT_ADOPTED;
    }

    private static PlainCount elected(
            RandomElection election, int incumbents, boolean quorate, Map<String, Integer> said) {
        var names = election.asked().options().size();
        var seats = election.asked().seats();
        var verdicts = new ArrayList<Verdict>();
        var taken = 0;
        for (var line = 1; line <= names; line++) {
            var own = said.getOrDefault(String.valueOf(line), 0);
            var better = 0;
            var atLeast = 0;
            for (var other = 1; other <= names; other++) {
                var votes = said.getOrDefault(String.valueOf(other), 0);
                better += votes > own ? 1 : 0;
                atLeast += votes >= own ? 1 : 0;
            }
            if (!quorate || 2 * own <= incumbents || better >= seats) {
                verdicts.add(Verdict.NOT_ELECTED);
            } else if (atLeast <= seats) {
                verdicts.add(Verdict.ELECTED);
                taken++;
            } else {
                verdicts.add(Verdict.TIED);
            }
        }
        return new PlainCount(
                said, incumbents, !quorate ? Next.NOT_QUORATE : taken == seats ? Next.ADOPTED : Next.RUNOFF, verdicts);
    }

    private static PlainCount confidence(
            RandomElection election, int summoned, boolean quorate, Map<String, Integer> said) {
        var verdicts = new ArrayList<Verdict>();
        for (var line = 1; quorate && line <= election.asked().options().size(); line++) {
            var low = said.getOrDefault(line + "L", 0);
            var none = said.getOrDefault(line + "N", 0);
            verdicts.add(
                    2 * none > summoned
                            ? Verdict.NO_CONFIDENCE
                            : 3 * low >= 2 * summoned
                                    ? Verdict.DISMISSED
                                    : 2 * low > summoned ? Verdict.CONSIDERED : Verdict.CONFIDENCE);
        }
        return new PlainCount(said, summoned, quorate ? Next.RECORDED : Next.NOT_QUORATE, verdicts);
    }
}
