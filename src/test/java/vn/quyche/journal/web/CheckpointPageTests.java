package vn.quyche.journal.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasToString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static vn.quyche.PageRefusals.refuses;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import vn.quyche.QuycheTest;

/** The checkpoint in print, and what is compared with it later; and the history of a record. */
@QuycheTest
class CheckpointPageTests {

    private static final Pattern MODULE = Pattern.compile("M(\\d+),(\\d+)h1v1h-1z");
    private static final int SCALE = 4;

    @Autowired
    MockMvc http;

    @Test
    void aReaderOfAnotherMakeReadsTheCodeAndTheCheckpointAgrees() throws Exception {
        var model = Objects.requireNonNull(
                        http.perform(get("/journal/checkpoint").with(user("office")))
                                .andExpect(status().isOk())
                                .andExpect(content().string(containsString("<svg role=\"img\"")))
                                .andReturn()
                                .getModelAndView())
                .getModel();
        var written = (String) model.get("written");
        var read = read((PrintedCode) Objects.requireNonNull(model.get("code")));
        assertThat(read).isEqualTo(written);
        compare(read, "fault=NONE");
        compare(read.replace("\n", "\r\n") + "\r\n", "fault=NONE");
    }

    private static String read(PrintedCode code) throws Exception {
        var side = code.side() * SCALE;
        var pixels = new int[side * side];
        Arrays.fill(pixels, 0xFFFFFF);
        var modules = MODULE.matcher(code.path());
        while (modules.find()) {
            for (var i = 0; i < SCALE * SCALE; i++) {
                var x = Integer.parseInt(modules.group(1)) * SCALE + i % SCALE;
                var y = Integer.parseInt(modules.group(2)) * SCALE + i / SCALE;
                pixels[y * side + x] = 0;
            }
        }
        var picture = new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(side, side, pixels)));
        return new QRCodeReader()
                .decode(picture, Map.of(com.google.zxing.DecodeHintType.PURE_BARCODE, true))
                .getText();
    }

    @Test
    void aCheckpointOfAnotherJournalDoesNotAgree() throws Exception {
        compare("""
                PeterNeumann
                0
                47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=

                — PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=
                """, "fault=SIGNATURE");
    }

    private void compare(String checkpoint, String found) throws Exception {
        http.perform(post("/journal/comparison")
                        .param("checkpoint", checkpoint)
                        .with(user("secretary"))
                        .with(csrf()))
                .andExpect(status().isFound())
                .andExpect(flash().attribute("verification", hasToString(containsString(found))));
    }

    @Test
    void whatIsNoCheckpointProvisionOrPersonIsRefused() throws Exception {
        http.perform(post("/journal/comparison")
                        .param("checkpoint", "quyche")
                        .with(user("office"))
                        .with(csrf()))
                .andExpect(status().isBadRequest())
                .andExpect(refuses("journal", "journal.not-a-checkpoint"));
        http.perform(get("/journal").param("provision", "chỗ nào đó").with(user("office")))
                .andExpect(status().isBadRequest())
                .andExpect(refuses("journal", "journal.provision"));
        http.perform(get("/journal").param("person", "x").with(user("office")))
                .andExpect(status().isBadRequest())
                .andExpect(refuses("journal", "journal.person"));
    }

    @Test
    void provisionsAreTypedAsPeopleSayThem() {
        assertThat(TypedProvision.eId("Điều 25")).isEqualTo("art_25");
        assertThat(TypedProvision.eId(" dieu 25, khoan 3 ")).isEqualTo("art_25__para_3");
        assertThat(TypedProvision.eId("Article 4 paragraph 2")).isEqualTo("art_4__para_2");
        assertThat(TypedProvision.eId("art_2__para_4__indent_3")).isEqualTo("art_2__para_4__indent_3");
    }

    @Test
    void theJournalShowsHowItStandsAndFiltersByPersonAndProvision() throws Exception {
        http.perform(post("/journal/verification").with(user("office")).with(csrf()))
                .andExpect(status().isFound());
        http.perform(get("/journal")
                        .param("person", "00000000-0000-0000-0000-000000000000")
                        .param("provision", "Điều 25")
                        .with(user("office")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Tình trạng nhật ký")))
                .andExpect(content().string(containsString("Nhật ký nguyên vẹn")))
                .andExpect(content().string(containsString("chỉ cho chương trình thêm và đọc")));
    }

    @Test
    void theHistoryOfARecordIsForWhoeverMayReadOfIt() throws Exception {
        http.perform(get("/history/organ/PROVINCIAL_COMMITTEE").with(user("office")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("người vào sổ tổ chức")));
        for (var path : new String[] {"/history/organ/NOWHERE", "/history/account/office"}) {
            http.perform(get(path).with(user("bcs-ubnd"))).andExpect(status().isNotFound());
        }
    }

    @Test
    void aRecordsPageLeadsToItsHistoryWhereThereIsAny() throws Exception {
        http.perform(get("/organs/PROVINCIAL_COMMITTEE").with(user("office")))
                .andExpect(content().string(containsString("/history/organ/PROVINCIAL_COMMITTEE")));
        http.perform(get("/organs/STANDING_GROUP").with(user("office")))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("/history/organ"))));
    }
}
