package vn.quyche.documents;

import java.util.Base64;
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
            .mark { width: 100%; margin-top: 18pt; border-top: 0.8pt solid #000; page-break-inside: avoid; }
            .mark td { vertical-align: top; padding-top: 6pt; }
            .mark .code { width: 92pt; }
            .mark img { width: 84pt; height: 84pt; }
            .mark p { font-size: 8pt; line-height: 1.3; margin: 0; text-indent: 0; text-align: left; word-wrap: break-word; }
            """;

    private PdfPaper() {}

    /** The journal's checkpoint at the foot, kept on one page. */
    static void mark(Element body, Witnessing.Mark mark) {
        var row = body.appendElement("table").addClass("mark").appendElement("tr");
        row.appendElement("td")
                .addClass("code")
                .appendElement("img")
                .attr("alt", mark.head() + " " + String.join(" ", mark.lines()))
                .attr("src", "data:image/png;base64," + Base64.getEncoder().encodeToString(mark.png()));
        var said = row.appendElement("td");
        PdfSheet.line(said, "mark-head", mark.head());
        mark.lines().forEach(line -> PdfSheet.line(said, "mark-line", line));
    }

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
