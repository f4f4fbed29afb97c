package vn.quyche.documents;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.UnderlinePatterns;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;

/** The sheet as DOCX: real styles, head and foot as tables without lines, page numbers from the second page. */
final class WordSheet {

    private static final double TWIPS_A_MILLIMETRE = 1440 / 25.4;
    /** Left and right share of the head and of the foot, in hundredths. */
    private static final int HEAD_LEFT = 44;

    private static final int FOOT_LEFT = 53;

    private final SheetForm form;

    WordSheet(SheetForm form) {
        this.form = form;
    }

    byte[] write(Sheet sheet, Optional<Witnessing.Mark> mark) {
        return begun(sheet, word -> {
            sheet.body().forEach(paragraph -> body(word.createParagraph(), paragraph));
            foot(word, sheet);
            mark.ifPresent(new WordPaper(word, textWidth())::mark);
        });
    }

    /** The same head and title over the pieces of a printed paper. */
    byte[] write(Sheet head, PrintedPaper paper, Optional<Witnessing.Mark> mark) {
        return begun(head, word -> new WordPaper(word, textWidth()).add(paper, mark));
    }

    private byte[] begun(Sheet sheet, Consumer<XWPFDocument> further) {
        try (var word = new XWPFDocument();
                var out = new ByteArrayOutputStream()) {
            new WordStyles(form).addTo(word);
            paper(word);
            properties(word.getProperties(), sheet);
            head(word, sheet);
            if (sheet.letter()) {
                line(word.createParagraph(), "Gap", "");
            } else {
                line(word.createParagraph(), "TypeName", sheet.type());
                line(word.createParagraph(), "About", sheet.about());
                line(word.createParagraph(), "Dashes", Sheet.DASHES);
            }
            further.accept(word);
            word.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void paper(XWPFDocument word) {
        var section = word.getDocument().getBody().addNewSectPr();
        var size = section.addNewPgSz();
        size.setW(twips(form.width()));
        size.setH(twips(form.height()));
        var margins = section.addNewPgMar();
        margins.setTop(twips(form.top()));
        margins.setBottom(twips(form.bottom()));
        margins.setLeft(twips(form.left()));
        margins.setRight(twips(form.right()));
        margins.setHeader(twips(form.pageNumberFromTop()));
        margins.setFooter(twips(form.pageNumberFromTop()));
        margins.setGutter(BigInteger.ZERO);
        section.addNewTitlePg();
        word.createHeader(HeaderFooterType.FIRST).createParagraph();
        var number = word.createHeader(HeaderFooterType.DEFAULT).createParagraph();
        number.setStyle("PageNumber");
        number.getCTP().addNewFldSimple().setInstr("PAGE");
    }

    private static void properties(POIXMLProperties properties, Sheet sheet) {
        properties.getCoreProperties().setTitle((sheet.number() + " " + sheet.about()).strip());
        properties.getCoreProperties().setCreator(sheet.organ());
    }

    private void head(XWPFDocument word, Sheet sheet) {
        var table = twoColumns(word, HEAD_LEFT);
        var left = new Cell(table.getRow(0).getCell(0));
        sheet.superiors().forEach(organ -> left.line("Superior", organ));
        left.line("Organ", sheet.organ());
        left.line("Star", Sheet.STAR);
        if (!sheet.number().isEmpty()) {
            left.line("Number", sheet.number());
        }
        if (sheet.letter()) {
            left.line("LetterAbout", Sheet.ABOUT_LETTER + sheet.about());
        }
        if (sheet.draft()) {
            left.line("DraftMark", Sheet.DRAFT_MARK);
        }
        var right = new Cell(table.getRow(0).getCell(1));
        right.line("Party", sheet.party()).getRuns().get(0).setUnderline(UnderlinePatterns.SINGLE);
        right.line("Dated", sheet.dated());
    }

    private void foot(XWPFDocument word, Sheet sheet) {
        line(word.createParagraph(), "Gap", "");
        var table = twoColumns(word, FOOT_LEFT);
        table.getRow(0).setCantSplitRow(true);
        var left = new Cell(table.getRow(0).getCell(0));
        left.line("SentToHead", Sheet.SENT_TO).getRuns().get(0).setUnderline(UnderlinePatterns.SINGLE);
        sheet.sentTo().forEach(line -> left.line("SentTo", line));
        var right = new Cell(table.getRow(0).getCell(1));
        sheet.authority().forEach(line -> right.line("Authority", line));
        right.line("Signer", sheet.signer());
    }

    static void body(XWPFParagraph line, Paragraph paragraph) {
        line.setStyle(
                switch (paragraph.kind()) {
                    case HEADING -> "Heading1";
                    case POINT -> "Point";
                    case LETTER -> "Letter";
                    case DASH -> "Dash";
                    case TEXT -> "Said";
                });
        for (var piece : paragraph.runs()) {
            var run = line.createRun();
            run.setText(piece.text());
            if (piece.bold() && paragraph.kind() != Paragraph.Kind.HEADING) {
                run.setBold(true);
            }
        }
    }

    private XWPFTable twoColumns(XWPFDocument word, int leftShare) {
        var table = word.createTable(1, 2);
        table.removeBorders();
        var width = textWidth();
        table.setWidth(width);
        table.getCTTbl().getTblPr().addNewTblLayout().setType(STTblLayoutType.FIXED);
        var grid = table.getCTTbl().getTblGrid() == null
                ? table.getCTTbl().addNewTblGrid()
                : table.getCTTbl().getTblGrid();
        while (grid.sizeOfGridColArray() > 0) {
            grid.removeGridCol(0);
        }
        var shares = new int[] {leftShare, 100 - leftShare};
        for (var i = 0; i < shares.length; i++) {
            var columnWidth = BigInteger.valueOf((long) width * shares[i] / 100);
            grid.addNewGridCol().setW(columnWidth);
            var cell = table.getRow(0).getCell(i).getCTTc();
            var properties = cell.isSetTcPr() ? cell.getTcPr() : cell.addNewTcPr();
            var cellWidth = properties.isSetTcW() ? properties.getTcW() : properties.addNewTcW();
            cellWidth.setType(STTblWidth.DXA);
            cellWidth.setW(columnWidth);
        }
        table.setCellMargins(0, 0, 0, 0);
        return table;
    }

    private int textWidth() {
        return (int) ((form.width() - form.left() - form.right()) * TWIPS_A_MILLIMETRE);
    }

    static XWPFParagraph line(XWPFParagraph paragraph, String style, String words) {
        paragraph.setStyle(style);
        paragraph.createRun().setText(words);
        return paragraph;
    }

    private static BigInteger twips(int millimetres) {
        return BigInteger.valueOf(Math.round(millimetres * TWIPS_A_MILLIMETRE));
    }

    /** Fills a cell line by line; the cell comes with its first line. */
    static final class Cell {

        private final XWPFTableCell cell;
        private boolean begun;

        Cell(XWPFTableCell cell) {
            this.cell = cell;
        }

        XWPFParagraph line(String style, String words) {
            var paragraph = begun ? cell.addParagraph() : cell.getParagraphs().get(0);
            begun = true;
            return WordSheet.line(paragraph, style, words);
        }
    }
}
