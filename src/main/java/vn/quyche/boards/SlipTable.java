package vn.quyche.boards;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.quyche.documents.PrintedPaper.Grid;
import vn.quyche.voting.Asked;
import vn.quyche.voting.BallotKind;

/** The table of a slip, a line for each thing asked and a column for each mark: to be marked by hand, or counted. */
final class SlipTable {

    private static final int NUMBER = 2;
    private static final int WORDS = 10;
    private static final int MARK = 5;

    private final Sayings words;

    SlipTable(Sayings words) {
        this.words = words;
    }

    /** As the voter gets it. */
    Grid blank(Asked asked) {
        return table(asked, marks(asked), figure -> "", true);
    }

    /** How often each mark was found. */
    Grid filled(Asked asked, Map<String, Integer> said) {
        return table(asked, asked.figures(), figure -> String.valueOf(said.getOrDefault(figure, 0)), false);
    }

    private Grid table(Asked asked, List<String> marks, Figures figures, boolean tall) {
        var question = asked.kind() == BallotKind.QUESTION;
        var columns = question
                ? marks
                : marks.stream()
                        .map(mark -> mark.replaceAll("\\d", ""))
                        .distinct()
                        .toList();
        var heads = new ArrayList<String>();
        heads.add(words.say("boards.print.number"));
        heads.add(words.say("boards.print.line." + asked.kind()));
        columns.forEach(mark -> heads.add(head(asked, mark, tall)));
        var lines = question ? List.of(asked.question()) : asked.options();
        var rows = IntStream.rangeClosed(1, lines.size())
                .mapToObj(number -> Stream.concat(
                                Stream.of(String.valueOf(number), lines.get(number - 1)),
                                columns.stream().map(mark -> figures.of(question ? mark : number + mark)))
                        .toList())
                .toList();
        var shares = new ArrayList<>(List.of(NUMBER, WORDS));
        shares.addAll(Collections.nCopies(columns.size(), MARK));
        return new Grid(heads, shares, rows, tall);
    }

    /** What can be marked on a slip: all that is counted, but for what is not marked. */
    private static List<String> marks(Asked asked) {
        return asked.figures().stream().filter(figure -> !figure.endsWith("U")).toList();
    }

    private String head(Asked asked, String mark, boolean toBeMarked) {
        if (mark.isEmpty()) {
            return words.say(toBeMarked ? "boards.print.choose" : "voting.slips");
        }
        return words.say(
                asked.kind() == BallotKind.QUESTION
                        ? "voting.choice." + mark + ".full"
                        : "U".equals(mark) ? "boards.unmarked" : "voting.level." + asked.kind() + "." + mark);
    }

    /** Where the words come from. */
    interface Sayings {
        String say(String key, Object... arguments);
    }

    /** What stands in a cell beside a line. */
    private interface Figures {
        String of(String figure);
    }
}
