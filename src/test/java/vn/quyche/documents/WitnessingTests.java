package vn.quyche.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.LuminanceSource;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import vn.quyche.QuycheTest;
import vn.quyche.access.Accounts;
import vn.quyche.kernel.OrganId;

/** Signed minutes carry the checkpoint of the journal, as text and as a square, in both formats. */
@QuycheTest
class WitnessingTests {

    @Autowired
    Documents documents;

    @Autowired
    Witnessing witnessing;

    @Autowired
    Accounts accounts;

    @Autowired
    MockMvc http;

    @Test
    void signedMinutesCarryItAndWhatTheSquareSaysHoldsAgainstTheJournal() throws Exception {
        var office = accounts.actor("office");
        var draft = DocumentsTests.draft(
                "MINUTES", OrganId.STANDING_COMMITTEE, OrganId.STANDING_COMMITTEE, "Biên bản phiên họp");
        var id = documents.draft(office, draft);
        try (var word = new XWPFDocument(new ByteArrayInputStream(documents.docx(office, id)))) {
            assertThat(word.getAllPictures()).isEmpty();
        }
        documents.submitForSignature(office, id, 1);
        documents.sign(accounts.actor("secretary"), id, 2);
        try (var word = new XWPFDocument(new ByteArrayInputStream(documents.docx(office, id)))) {
            var said = read(word.getAllPictures().get(0).getData());
            assertThat(word.getParagraphs())
                    .extracting(line -> line.getText())
                    .containsAll(said.lines().filter(line -> !line.isBlank()).toList());
            http.perform(post("/journal/comparison")
                            .param("checkpoint", said)
                            .with(user("office"))
                            .with(csrf()))
                    .andExpect(flash().attribute(
                                    "verification", Matchers.hasToString(Matchers.containsString("fault=NONE"))));
        }
        try (var pdf = Loader.loadPDF(documents.pdf(office, id))) {
            assertThat(new PDFTextStripper().getText(pdf)).contains("Mốc của nhật ký khi in:");
        }
    }

    @Test
    void veraPdfFindsNoFaultInASheetThatCarriesIt() throws Exception {
        var form = DocumentRulesFiles.read().sheet();
        var pdf = new PdfSheet(form).write(SheetSamples.conclusion(), Optional.of(witnessing.mark()));
        for (var flavour : List.of(PDFAFlavour.PDFA_3_A, PDFAFlavour.PDFUA_1)) {
            assertThat(SheetTests.judged(pdf, flavour).getTestAssertions()).isEmpty();
        }
    }

    private static String read(byte[] png) throws Exception {
        var image = ImageIO.read(new ByteArrayInputStream(png));
        var pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        LuminanceSource light = new RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels);
        return new QRCodeReader()
                .decode(new BinaryBitmap(new HybridBinarizer(light)))
                .getText();
    }
}
