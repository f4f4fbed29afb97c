package vn.quyche.documents;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * A paper in the official form that is not a document of the register: a slip, the minutes of a count, a sheet of
 * opinions. It has no number; whoever is named under it signs by hand.
 *
 * @param superiors the organs above, without the committee, which stands there of itself
 * @param organ whose paper it is; empty when it is the committee's own
 * @param dated the day printed at its head
 * @param type its name
 * @param about the line beneath
 * @param pieces what it says, in order
 * @param signatures who signs, from left to right
 */
public record PrintedPaper(
        List<String> superiors,
        String organ,
        LocalDate dated,
        String type,
        String about,
        List<Piece> pieces,
        List<Signing> signatures) {

    public PrintedPaper {
        superiors = List.copyOf(superiors);
        pieces = List.copyOf(pieces);
        signatures = List.copyOf(signatures);
    }

    /** A paragraph or a table. */
    public sealed interface Piece {}

    /** A paragraph. */
    public record Line(Paragraph paragraph) implements Piece {}

    /**
     * A table with lines around its cells.
     *
     * @param heads the words above each column
     * @param shares how the width is shared out, a number for each column
     * @param rows the cells; an empty one is left to be marked by hand
     * @param tall whether the rows leave room for a mark by hand
     */
    public record Grid(List<String> heads, List<Integer> shares, List<List<String>> rows, boolean tall)
            implements Piece {

        public Grid {
            heads = List.copyOf(heads);
            shares = List.copyOf(shares);
            rows = rows.stream().map(List::copyOf).toList();
        }
    }

    /**
     * A place for a signature.
     *
     * @param lines what stands above it
     * @param name who signs
     */
    public record Signing(List<String> lines, String name) {

        public Signing {
            lines = List.copyOf(lines);
        }
    }

    /** The words of all but the head, for a look whether they can be printed. */
    List<String> words() {
        var words = new ArrayList<String>();
        for (var piece : pieces) {
            if (piece instanceof Line line) {
                words.add(line.paragraph().printed());
            } else if (piece instanceof Grid grid) {
                words.addAll(grid.heads());
                grid.rows().forEach(words::addAll);
            }
        }
        signatures.forEach(signing -> {
            words.addAll(signing.lines());
            words.add(signing.name());
        });
        return words;
    }
}
