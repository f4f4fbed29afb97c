package vn.quyche.circulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import vn.quyche.QuycheTest;
import vn.quyche.access.Accounts;
import vn.quyche.documents.PaperFormat;
import vn.quyche.documents.PrintedPapers;
import vn.quyche.kernel.Actor;
import vn.quyche.kernel.BusinessClock;
import vn.quyche.kernel.Refusal;
import vn.quyche.matters.AppraisalOutcome;
import vn.quyche.matters.Matters;
import vn.quyche.matters.NewMatter;
import vn.quyche.voting.BallotId;
import vn.quyche.voting.Choice;
import vn.quyche.voting.Voting;

/** What the Office prints of opinions asked in writing, once they are counted. */
@QuycheTest
@TestPropertySource(properties = "quyche.test=circulation")
class OpinionsSheetTests {

    @Autowired
    OpinionsSheet sheet;

    @Autowired
    PrintedPapers printer;

    @Autowired
    Circulation circulation;

    @Autowired
    Voting voting;

    @Autowired
    Matters matters;

    @Autowired
    Accounts accounts;

    @Autowired
    BusinessClock clock;

    @Autowired
    MockMvc web;

    @Test
    void itGivesEachMembersAnswerAndWhatItAmountsToButNotBeforeTheCount() throws Exception {
        var ballot = sent("Phân bổ vốn cầu số 9");
        voting.find(actor("office"), ballot).roll().subList(0, 9).forEach(voter -> {
            voting.cast(accounts.actorFor(voter.person()), ballot, Choice.YES, "");
        });
        voting.cast(actor("btv-15"), ballot, Choice.RESERVED, "Chưa rõ nguồn vốn");
        assertThatThrownBy(() -> sheet.of(actor("office"), ballot))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("written.not-counted"));
        voting.close(actor("office"), ballot);
        assertThat(text(ballot))
                .contains("BẢN TỔNG HỢP Ý KIẾN", actor("btv-15").name(), "Chưa rõ nguồn vốn", "chưa trả lời")
                .contains("9 tán thành", "Cần 8 trên 15");
        try (var word = new XWPFDocument(
                new ByteArrayInputStream(printer.print(sheet.of(actor("office"), ballot), PaperFormat.docx)))) {
            assertThat(word.getTables().get(1).getRows()).hasSize(16);
        }
        web.perform(get("/ballots/" + ballot + "/answers").with(user("office")))
                .andExpect(content().string(containsString("/ballots/" + ballot + "/answers/sheet?format=docx")));
        web.perform(get("/ballots/" + ballot + "/answers/sheet").with(user("bch-20")))
                .andExpect(status().isNotFound());
    }

    @Test
    void thePageSaysHowManyAreAwaitedAndNeededWithoutSayingHow() throws Exception {
        var ballot = sent("Phân bổ vốn cầu số 10");
        web.perform(get("/ballots/" + ballot + "/answers").with(user("office")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Đã trả lời trong hạn 0, còn chờ 15; cần 8 tán thành")));
    }

    private String text(BallotId ballot) throws IOException {
        try (var pdf = Loader.loadPDF(printer.print(sheet.of(actor("btv-07"), ballot), PaperFormat.pdf))) {
            return new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
        }
    }

    private BallotId sent(String title) {
        var facts = Map.<String, Object>of("amount", 5_000_000_000L, "source", "REVENUE_SURPLUS");
        var id = matters.file(
                actor("bcs-ubnd"), new NewMatter("budget.off-estimate-spending", facts, title, "", "", ""));
        var office = actor("office");
        matters.appraise(office, id, matters.find(office, id).version(), AppraisalOutcome.ACCEPTED, "Đủ");
        return circulation.send(
                office, id, "", clock.instant().plus(Duration.ofDays(2)), Ground.CANNOT_MEET, "Không họp được");
    }

    private Actor actor(String account) {
        return accounts.actor(account);
    }
}
