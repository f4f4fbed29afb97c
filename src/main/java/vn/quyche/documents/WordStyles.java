package vn.quyche.documents;

import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STJc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STLineSpacingRule;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;

/** The paragraph styles of the official sheet, so that an office can change the look of all documents in one place. */
final class WordStyles {

    /** The face that the Party's rule names; Tinos, in the PDF, has its measures. */
    private static final String FACE = "Times New Roman";

    private static final int TWIPS_A_POINT = 20;
    private static final int INDENT = 567;

    private final SheetForm form;

    WordStyles(SheetForm form) {
        this.form = form;
    }

    void addTo(XWPFDocument word) {
        var styles = word.createStyles();
        var defaults = styles.getCtStyles().isSetDocDefaults()
                ? styles.getCtStyles().getDocDefaults()
                : styles.getCtStyles().addNewDocDefaults();
        var letters = defaults.addNewRPrDefault().addNewRPr();
        var fonts = letters.addNewRFonts();
        fonts.setAscii(FACE);
        fonts.setHAnsi(FACE);
        fonts.setCs(FACE);
        fonts.setEastAsia(FACE);
        letters.addNewSz().setVal(BigInteger.valueOf(2L * form.size("body")));
        letters.addNewLang().setVal("vi-VN");
        defaults.addNewPPrDefault();

        add(styles, new Look("Superior", "superior").centred());
        add(styles, new Look("Organ", "organ").centred().bold());
        add(styles, new Look("Star", "number").centred());
        add(styles, new Look("Number", "number").centred());
        add(styles, new Look("LetterAbout", "letter-about").centred().italic());
        add(styles, new Look("DraftMark", "number").centred().bold().before(4));
        add(styles, new Look("Party", "party").centred().bold());
        add(styles, new Look("Dated", "dated").centred().italic().before(6));
        add(styles, new Look("TypeName", "type").centred().bold().before(20));
        add(styles, new Look("About", "about").centred().bold());
        add(styles, new Look("Dashes", "about").centred().after(10));
        add(styles, new Look("Heading1", "heading").bold().indented().after(6).keptWithNext());
        add(styles, new Look("Said", "body").justified().indented().after(6));
        add(styles, new Look("Point", "body").justified().indented().after(6));
        add(styles, new Look("Letter", "body").justified().indented().after(6));
        add(styles, new Look("Dash", "body").justified().indented().after(6));
        add(styles, new Look("Gap", "sent-to"));
        add(styles, new Look("SentToHead", "sent-to-head"));
        add(styles, new Look("SentTo", "sent-to"));
        add(styles, new Look("Authority", "authority").centred().bold());
        add(styles, new Look("Signer", "signer").centred().bold().before(62));
        add(styles, new Look("CellHead", "body").centred().bold());
        add(styles, new Look("Cell", "body"));
        add(styles, new Look("CellFigure", "body").centred());
        add(styles, new Look("PageNumber", "page-number").centred());
    }

    private void add(XWPFStyles styles, Look look) {
        var style = CTStyle.Factory.newInstance();
        style.setType(STStyleType.PARAGRAPH);
        style.setStyleId(look.id);
        style.addNewName().setVal("Heading1".equals(look.id) ? "heading 1" : look.id);
        style.addNewQFormat();
        var paragraph = style.addNewPPr();
        if (look.keptWithNext) {
            paragraph.addNewKeepNext();
        }
        var spacing = paragraph.addNewSpacing();
        spacing.setBefore(BigInteger.valueOf((long) look.before * TWIPS_A_POINT));
        spacing.setAfter(BigInteger.valueOf((long) look.after * TWIPS_A_POINT));
        spacing.setLineRule(STLineSpacingRule.AUTO);
        spacing.setLine(BigInteger.valueOf(264));
        if (look.indented) {
            paragraph.addNewInd().setFirstLine(BigInteger.valueOf(INDENT));
        }
        paragraph.addNewJc().setVal(look.alignment);
        if ("Heading1".equals(look.id)) {
            paragraph.addNewOutlineLvl().setVal(BigInteger.ZERO);
        }
        var letters = style.addNewRPr();
        if (look.bold) {
            letters.addNewB();
        }
        if (look.italic) {
            letters.addNewI();
        }
        letters.addNewSz().setVal(BigInteger.valueOf(2L * form.size(look.part)));
        styles.addStyle(new XWPFStyle(style));
    }

    /** One style in the making. */
    private static final class Look {

        private final String id;
        private final String part;
        private STJc.Enum alignment = STJc.LEFT;
        private boolean bold;
        private boolean italic;
        private boolean indented;
        private boolean keptWithNext;
        private int before;
        private int after;

        Look(String id, String part) {
            this.id = id;
            this.part = part;
        }

        Look centred() {
            alignment = STJc.CENTER;
            return this;
        }

        Look justified() {
            alignment = STJc.BOTH;
            return this;
        }

        Look bold() {
            bold = true;
            return this;
        }

        Look italic() {
            italic = true;
            return this;
        }

        Look indented() {
            indented = true;
            return this;
        }

        Look keptWithNext() {
            keptWithNext = true;
            return this;
        }

        Look before(int points) {
            before = points;
            return this;
        }

        Look after(int points) {
            after = points;
            return this;
        }
    }
}
