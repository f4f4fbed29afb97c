package vn.quyche.documents;

import java.util.List;
import org.jsoup.nodes.Element;

/** The tables and places for signatures of a printed paper, as parts of a page. */
final class PdfPaper {

    static final String STYLES = """
             table.grid { width: 100%; border-collapse: collapse; margin: 4pt 0 8pt 0; -fs-table-paginate: paginate; }
            .grid th, .grid td { border: 0.8pt solid #000; padding: 4pt 6pt; vertical-align: middle; }
            .grid th { font-weight: bold; text-align: center; }
            .grid td.figure { text-align: center; }
            .grid tr { page-break-inside: avoid; }
            .grid.tall td { height: 26pt; }
            .signings { width: 100%; margin-top: 14pt; page-break-inside: avoid; }
            .signings td { text-align: center; vertical-align: top; }
            """;

    private PdfPaper() {}

    static void add(Element body, PrintedPaper paper) {
        for (var piece : paper.pieces()) {
            if (piece instanceof PrintedPaper.Line line) {
                PdfSheet.said(body, line.paragraph());
            } else if (piece instanceof PrintedPaper.Grid grid) {
                grid(body, grid);
            }
        }
        if (!paper.signatures().isEmpty()) {
            signatures(body, paper.signatures());
        }
    }

    private static void grid(Element body, PrintedPaper.Grid grid) {
        var table = body.appendElement("table").addClass("grid").addClass(grid.tall() ? "tall" : "plain");
        var all = grid.shares().stream().mapToInt(Integer::intValue).sum();
        var head = table.appendElement("thead").appendElement("tr");
        for (var column = 0; column < grid.heads().size(); column++) {
            head.appendElement("th")
                    .attr("scope", "col")
                    .attr("style", "width: " + 100 * grid.shares().get(column) / all + "%")
                    .text(grid.heads().get(column));
        }
        var rows = table.appendElement("tbody");
        for (var cells : grid.rows()) {
            var row = rows.appendElement("tr");
            cells.forEach(words -> row.appendElement("td")
                    .addClass(isFigure(words) ? "figure" : "words")
                    .text(words));
        }
    }

    static boolean isFigure(String words) {
        return words.chars().allMatch(Character::isDigit);
    }

    private static void signatures(Element body, List<PrintedPaper.Signing> signatures) {
        var row = body.appendElement("table").addClass("signings").appendElement("tr");
        for (var signing : signatures) {
            var cell = row.appendElement("td").attr("style", "width: " + 100 / signatures.size() + "%");
            signing.lines().forEach(line -> PdfSheet.line(cell, "authority", line));
            PdfSheet.line(cell, "signer", signing.name());
        }
    }
}
