package vn.quyche.documents;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;

/** The tables and places for signatures of a printed paper, as parts of a DOCX. */
final class WordPaper {

    private static final int TALL = 520;
    private static final int MARK = 84;
    private static final int SMALL = 8;

    private final XWPFDocument word;
    private final int width;

    /** On a page whose text is so many twips wide. */
    WordPaper(XWPFDocument word, int width) {
        this.word = word;
        this.width = width;
    }

    void add(PrintedPaper paper, Optional<Witnessing.Mark> mark) {
        for (var piece : paper.pieces()) {
            if (piece instanceof PrintedPaper.Line line) {
                WordSheet.body(word.createParagraph(), line.paragraph());
            } else if (piece instanceof PrintedPaper.Grid grid) {
                grid(grid);
                WordSheet.line(word.createParagraph(), "Gap", "");
            }
        }
        if (!paper.signatures().isEmpty()) {
            signatures(paper.signatures());
        }
        mark.ifPresent(this::mark);
    }

    /** The journal's checkpoint at the foot. */
    void mark(Witnessing.Mark mark) {
        WordSheet.line(word.createParagraph(), "Gap", "");
        var picture = word.createParagraph().createRun();
        try {
            picture.addPicture(
                    new ByteArrayInputStream(mark.png()),
                    PictureType.PNG,
                    "moc-nhat-ky.png",
                    Units.toEMU(MARK),
                    Units.toEMU(MARK));
        } catch (InvalidFormatException | IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        picture.getEmbeddedPictures()
                .get(0)
                .getCTPicture()
                .getNvPicPr()
                .getCNvPr()
                .setDescr(mark.head());
        small(mark.head());
        mark.lines().forEach(this::small);
    }

    private void small(String words) {
        var run = word.createParagraph().createRun();
        run.setFontSize(SMALL);
        run.setText(words);
    }

    private void grid(PrintedPaper.Grid grid) {
        var table = word.createTable(1 + grid.rows().size(), grid.heads().size());
        share(table, grid.shares());
        table.getRow(0).setRepeatHeader(true);
        for (var column = 0; column < grid.heads().size(); column++) {
            WordSheet.line(
                    table.getRow(0).getCell(column).getParagraphs().get(0),
                    "CellHead",
                    grid.heads().get(column));
        }
        for (var line = 0; line < grid.rows().size(); line++) {
            var row = table.getRow(line + 1);
            row.setCantSplitRow(true);
            if (grid.tall()) {
                row.setHeight(TALL);
            }
            fill(row, grid.rows().get(line));
        }
    }

    private static void fill(XWPFTableRow row, List<String> cells) {
        for (var column = 0; column < cells.size(); column++) {
            var words = cells.get(column);
            WordSheet.line(
                    row.getCell(column).getParagraphs().get(0),
                    PdfPaper.isFigure(words) ? "CellFigure" : "Cell",
                    words);
        }
    }

    private void signatures(List<PrintedPaper.Signing> signatures) {
        var table = word.createTable(1, signatures.size());
        table.removeBorders();
        share(table, Collections.nCopies(signatures.size(), 1));
        var row = table.getRow(0);
        row.setCantSplitRow(true);
        for (var column = 0; column < signatures.size(); column++) {
            var cell = new WordSheet.Cell(row.getCell(column));
            signatures.get(column).lines().forEach(line -> cell.line("Authority", line));
            cell.line("Signer", signatures.get(column).name());
        }
    }

    private void share(XWPFTable table, List<Integer> shares) {
        table.setWidth(width);
        table.getCTTbl().getTblPr().addNewTblLayout().setType(STTblLayoutType.FIXED);
        var grid = table.getCTTbl().getTblGrid() == null
                ? table.getCTTbl().addNewTblGrid()
                : table.getCTTbl().getTblGrid();
        while (grid.sizeOfGridColArray() > 0) {
            grid.removeGridCol(0);
        }
        var all = shares.stream().mapToInt(Integer::intValue).sum();
        for (var column = 0; column < shares.size(); column++) {
            var share = BigInteger.valueOf((long) width * shares.get(column) / all);
            grid.addNewGridCol().setW(share);
            for (var row : table.getRows()) {
                var cell = row.getCell(column).getCTTc();
                var properties = cell.isSetTcPr() ? cell.getTcPr() : cell.addNewTcPr();
                var cellWidth = properties.isSetTcW() ? properties.getTcW() : properties.addNewTcW();
                cellWidth.setType(STTblWidth.DXA);
                cellWidth.setW(share);
            }
        }
    }
}
