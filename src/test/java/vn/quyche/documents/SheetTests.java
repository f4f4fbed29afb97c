package vn.quyche.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.ValidationResult;
import vn.quyche.kernel.Refusal;

/** One model of the sheet, two renderings that say the same. */
class SheetTests {

    private static final SheetForm FORM = DocumentRulesFiles.read().sheet();

    @Test
    void wordAndPdfSayTheSame() throws IOException {
        var sheet = SheetSamples.conclusion();
        var word = joined(wordText(new WordSheet(FORM).write(sheet, Optional.empty())));
        var pdf = joined(pdfText(new PdfSheet(FORM).write(sheet, Optional.empty())));
        var words = joined(String.join("", sheet.words()));
        assertThat(word).isEqualTo(words);
        assertThat(pdf).hasSameSizeAs(words);
        assertThat(sheet.words()).allSatisfy(line -> assertThat(pdf).contains(joined(line)));
    }

    @Test
    void pagesAreNumberedFromTheSecond() throws IOException {
        try (var pdf = Loader.loadPDF(new PdfSheet(FORM).write(SheetSamples.longResolution(), Optional.empty()))) {
            assertThat(pdf.getNumberOfPages()).isGreaterThan(1);
            var stripper = new PDFTextStripper();
            stripper.setEndPage(1);
            assertThat(stripper.getText(pdf).strip()).startsWith("ĐẢNG CỘNG SẢN VIỆT NAM");
            stripper.setStartPage(2);
            stripper.setEndPage(2);
            assertThat(stripper.getText(pdf).strip()).startsWith("2");
        }
    }

    @Test
    void wordHasRealStylesATableForTheHeadAndPageNumbersFromTheSecondPage() throws IOException {
        try (var word = new XWPFDocument(
                new ByteArrayInputStream(new WordSheet(FORM).write(SheetSamples.conclusion(), Optional.empty())))) {
            assertThat(word.getTables()).hasSize(2);
            assertThat(word.getParagraphs())
                    .allSatisfy(paragraph -> assertThat(word.getStyles().styleExist(paragraph.getStyle()))
                            .isTrue());
            var section = word.getDocument().getBody().getSectPr();
            assertThat(section.isSetTitlePg()).isTrue();
            assertThat(word.getHeaderList())
                    .anySatisfy(
                            header -> assertThat(header._getHdrFtr().xmlText()).contains("PAGE"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"PDFA_3_A", "PDFUA_1"})
    void veraPdfFindsNoFault(String flavour) throws Exception {
        for (var sheet : List.of(SheetSamples.conclusion(), SheetSamples.letter(), SheetSamples.longResolution())) {
            var result = judged(new PdfSheet(FORM).write(sheet, Optional.empty()), PDFAFlavour.valueOf(flavour));
            assertThat(result.getTestAssertions()).isEmpty();
            assertThat(result.isCompliant()).isTrue();
        }
    }

    @Test
    void veraPdfRejectsAPlantedFault() throws Exception {
        var sound = new PdfSheet(FORM).write(SheetSamples.conclusion(), Optional.empty());
        try (var pdf = Loader.loadPDF(sound);
                var out = new java.io.ByteArrayOutputStream()) {
            pdf.getDocumentCatalog().setLanguage(null);
            pdf.getDocumentCatalog().setMarkInfo(null);
            pdf.getDocumentCatalog().setOutputIntents(List.of());
            pdf.save(out);
            assertThat(judged(out.toByteArray(), PDFAFlavour.PDFA_3_A).isCompliant())
                    .isFalse();
            assertThat(judged(out.toByteArray(), PDFAFlavour.PDFUA_1).isCompliant())
                    .isFalse();
        }
    }

    @Test
    void everyVietnameseLetterHasAGlyph() {
        var letters = "aăâbcdđeêghiklmnoôơpqrstuưvxy";
        var marked = new StringBuilder(letters);
        for (var vowel : "aăâeêioôơuưy".split("")) {
            for (var tone : List.of("\u0300", "\u0301", "\u0303", "\u0309", "\u0323")) {
                marked.append(vowel).append(tone);
            }
        }
        var all = java.text.Normalizer.normalize(marked, java.text.Normalizer.Form.NFC);
        Typefaces.mustHaveGlyphsFor(SheetSamples.saying(all + all.toUpperCase(DocumentRulesFiles.VIETNAMESE)));
    }

    @Test
    void aLetterThatTheFaceCannotDrawIsRefusedByName() {
        assertThatThrownBy(() -> Typefaces.mustHaveGlyphsFor(SheetSamples.saying("Đồng ý 👍")))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.code()).isEqualTo("document.missing-glyph");
                    assertThat(refusal.arguments()).containsExactly("👍 (U+1F44D)");
                });
    }

    static ValidationResult judged(byte[] pdf, PDFAFlavour flavour) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        try (var parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
                var validator = Foundries.defaultInstance().createValidator(flavour, false)) {
            return validator.validate(parser);
        }
    }

    static String wordText(byte[] docx) throws IOException {
        try (var word = new XWPFDocument(new ByteArrayInputStream(docx))) {
            var text = new StringBuilder();
            word.getBodyElements().forEach(element -> {
                if (element instanceof org.apache.poi.xwpf.usermodel.XWPFTable table) {
                    table.getRow(0)
                            .getTableCells()
                            .forEach(cell -> cell.getParagraphs()
                                    .forEach(line -> text.append(line.getText()).append(' ')));
                } else if (element instanceof org.apache.poi.xwpf.usermodel.XWPFParagraph line) {
                    text.append(line.getText()).append(' ');
                }
            });
            return text.toString();
        }
    }

    static String pdfText(byte[] bytes) throws IOException {
        try (var pdf = Loader.loadPDF(bytes)) {
            return new PDFTextStripper().getText(pdf);
        }
    }

    /** Without spaces and line ends, which each rendering sets in its own way. */
    private static String joined(String text) {
        return text.replaceAll("[\\s\u00a0]+", "");
    }
}
