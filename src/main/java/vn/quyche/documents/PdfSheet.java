package vn.quyche.documents;

import com.openhtmltopdf.extend.FSTextBreaker;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.jsoup.helper.W3CDom;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The sheet as PDF/A-3 and PDF/UA: tagged, in Vietnamese, with its fonts inside. */
final class PdfSheet {

    static {
        XRLog.setLoggingEnabled(false);
    }

    private final SheetForm form;

    PdfSheet(SheetForm form) {
        this.form = form;
    }

    byte[] write(Sheet sheet, Optional<Witnessing.Mark> mark) {
        var page = page(sheet);
        mark.ifPresent(one -> PdfPaper.mark(page.body(), one));
        return render(page);
    }

    /** The same head and title over the pieces of a printed paper. */
    byte[] write(Sheet head, PrintedPaper paper, Optional<Witnessing.Mark> mark) {
        var page = begun(head);
        PdfPaper.add(page.body(), paper);
        mark.ifPresent(one -> PdfPaper.mark(page.body(), one));
        return render(page);
    }

    private static byte[] render(Document page) {
        var out = new ByteArrayOutputStream();
        var builder = new PdfRendererBuilder();
        builder.usePdfAConformance(PdfAConformance.PDFA_3_A);
        builder.usePdfUaAccessibility(true);
        builder.useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData());
        builder.withProducer("Quyche");
        builder.useUnicodeLineBreaker(new Spaces());
        Typefaces.giveTo(builder);
        builder.withW3cDocument(new W3CDom().fromJsoup(page), "/");
        builder.toStream(out);
        try {
            builder.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private Document page(Sheet sheet) {
        var page = begun(sheet);
        sheet.body().forEach(paragraph -> said(page.body(), paragraph));
        foot(page.body(), sheet);
        return page;
    }

    private Document begun(Sheet sheet) {
        var page = Document.createShell("");
        page.child(0).attr("lang", "vi");
        page.title((sheet.number() + " " + sheet.about()).strip());
        page.head().appendElement("meta").attr("name", "description").attr("content", sheet.about());
        page.head().appendElement("style").appendText(styles());
        var body = page.body();
        head(body, sheet);
        if (!sheet.letter()) {
            body.appendElement("h1").text(sheet.type());
            line(body, "about", sheet.about());
            line(body, "dash", Sheet.DASHES);
        }
        return page;
    }

    static void said(Element body, Paragraph paragraph) {
        var heading = paragraph.kind() == Paragraph.Kind.HEADING;
        var line = body.appendElement(heading ? "h2" : "p").addClass("said");
        paragraph
                .runs()
                .forEach(run -> line.appendElement(run.bold() && !heading ? "b" : "span")
                        .text(run.text()));
    }

    private static void head(Element body, Sheet sheet) {
        var head = body.appendElement("div").addClass(sheet.letter() ? "head letter" : "head");
        var left = head.appendElement("div").addClass("left");
        sheet.superiors().forEach(organ -> line(left, "superior", organ));
        line(left, "organ", sheet.organ());
        line(left, "star", Sheet.STAR);
        if (!sheet.number().isEmpty()) {
            line(left, "number", sheet.number());
        }
        if (sheet.letter()) {
            line(left, "letter-about", Sheet.ABOUT_LETTER + sheet.about());
        }
        if (sheet.draft()) {
            line(left, "draft", Sheet.DRAFT_MARK);
        }
        var right = head.appendElement("div").addClass("right");
        right.appendElement("p").addClass("party").appendElement("span").text(sheet.party());
        line(right, "dated", sheet.dated());
    }

    private static void foot(Element body, Sheet sheet) {
        var foot = body.appendElement("div").addClass("foot");
        var left = foot.appendElement("div").addClass("left");
        line(left, "sent-to-head", Sheet.SENT_TO);
        sheet.sentTo().forEach(line -> line(left, "sent-to", line));
        var right = foot.appendElement("div").addClass("right");
        sheet.authority().forEach(line -> line(right, "authority", line));
        line(right, "signer", sheet.signer());
    }

    static void line(Element parent, String kind, String words) {
        parent.appendElement("p").addClass(kind).text(words);
    }

    /** Sizes and margins come from data; the rest is how a sheet of the Party is composed. */
    private String styles() {
        var css = new StringBuilder();
        css.append("@page { size: %dmm %dmm; margin: %dmm %dmm %dmm %dmm;"
                .formatted(form.width(), form.height(), form.top(), form.right(), form.bottom(), form.left()));
        css.append(" @top-center { content: counter(page); vertical-align: top; padding-top: %dmm;"
                .formatted(form.pageNumberFromTop()));
        css.append(" font-family: Tinos; font-size: %dpt; } }".formatted(form.size("page-number")));
        css.append(" @page:first { @top-center { content: none } }");
        css.append("""
                 body { margin: 0; font-family: Tinos; line-height: 1.3; color: #000; }
                p, h1, h2 { margin: 0; }
                .head, .foot { overflow: hidden; }
                .letter { margin-bottom: 16pt; }
                .foot { page-break-inside: avoid; margin-top: 14pt; }
                .head .left { float: left; width: 44%; text-align: center; }
                .head .right { float: right; width: 55%; text-align: center; }
                .foot .left { float: left; width: 52%; }
                .foot .right { float: right; width: 46%; text-align: center; }
                .organ, .party, .draft, .about, .authority, .signer, h1, h2 { font-weight: bold; }
                .party span { border-bottom: 0.8pt solid #000; padding-bottom: 1pt; }
                .dated { font-style: italic; margin-top: 6pt; }
                .letter-about { font-style: italic; }
                .draft { margin-top: 4pt; }
                h1 { text-align: center; margin-top: 20pt; }
                .about, .dash { text-align: center; }
                .dash { line-height: 1; margin-bottom: 10pt; }
                .said { text-align: justify; text-indent: 10mm; margin-bottom: 6pt; }
                .sent-to-head { text-decoration: underline; }
                .signer { margin-top: 62pt; }
                """);
        css.append(PdfPaper.STYLES);
        size(css, "h1", "type");
        size(css, "p.said", "body");
        size(css, "h2", "heading");
        size(css, ".grid", "body");
        for (var part : form.sizes().keys()) {
            size(css, "." + part, part);
        }
        return css.toString();
    }

    private void size(StringBuilder css, String selector, String part) {
        css.append("%s { font-size: %dpt } ".formatted(selector, form.size(part)));
    }

    /** Lines break at spaces alone: symbols such as 35-TTr/BCSĐ stay whole. */
    private static final class Spaces implements FSTextBreaker {

        private String text = "";
        private int place;

        @Override
        public int next() {
            var space = text.indexOf(' ', place);
            if (space < 0) {
                return -1;
            }
            place = space + 1;
            return place;
        }

        @Override
        public void setText(String newText) {
            text = newText;
            place = 0;
        }
    }
}
