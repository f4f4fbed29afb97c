package vn.quyche.boards.web;

import java.util.List;
import java.util.stream.IntStream;
import vn.quyche.voting.Asked;
import vn.quyche.voting.BallotKind;

/**
 * A line of a tally sheet: a question, an option or a person, with the figures that are entered for it.
 *
 * @param words what the slip says there
 * @param figures the names of its figures
 */
public record FigureLine(String words, List<String> figures) {

    static List<FigureLine> of(Asked asked) {
        if (asked.kind() == BallotKind.QUESTION) {
            return List.of(new FigureLine(asked.question(), asked.figures()));
        }
        return IntStream.rangeClosed(1, asked.options().size())
                .mapToObj(number -> new FigureLine(
                        asked.options().get(number - 1),
                        asked.figures().stream()
                                .filter(figure -> figure.replaceAll("\\D", "").equals(String.valueOf(number)))
                                .toList()))
                .toList();
    }
}
