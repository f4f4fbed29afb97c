package vn.quyche.boards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static vn.quyche.PageRefusals.refuses;
import static vn.quyche.kernel.OrganId.STANDING_COMMITTEE;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import vn.quyche.QuycheTest;
import vn.quyche.documents.PaperFormat;
import vn.quyche.documents.PrintedPaper;
import vn.quyche.documents.PrintedPapers;
import vn.quyche.kernel.Actor;
import vn.quyche.kernel.PersonId;
import vn.quyche.kernel.Refusal;
import vn.quyche.voting.BallotId;
import vn.quyche.voting.BallotMode;
import vn.quyche.voting.BallotState;
import vn.quyche.voting.Next;
import vn.quyche.voting.PaperSlips;
import vn.quyche.voting.SampleSittings;
import vn.quyche.voting.Voting;

/** A ballot on paper: its board, its urn, its tally sheet and the second person. */
@QuycheTest
@Import(SampleSittings.class)
class BoardsTests {

    private static final PaperSlips RIGHT = new PaperSlips(16, 1, 15, 14, 1, Map.of("YES", 10, "NO", 3, "ABSTAIN", 1));

    @Autowired
    SampleSittings sittings;

    @Autowired
    Boards boards;

    @Autowired
    Voting voting;

    @Autowired
    BoardPapers papers;

    @Autowired
    PrintedPapers printer;

    @Autowired
    MockMvc http;

    @Test
    void whatOneEntersAndAnotherConfirmsIsTheResult() {
        var ballot = counting();
        var sheet = boards.enter(member("btv-04"), ballot, RIGHT);
        assertThat(boards.sheets(member("btv-05"), ballot)).hasSize(1);
        assertThat(boards.sheets(office(), ballot))
                .as("not before it is confirmed")
                .isEmpty();
        assertThat(boards.sheets(member("btv-09"), ballot)).isEmpty();
        boards.confirm(member("btv-05"), ballot, sheet.number());
        var result = voting.find(office(), ballot).result().orElseThrow();
        assertThat(result.said()).isEqualTo(Map.of("YES", 10, "NO", 3, "ABSTAIN", 1));
        assertThat(result.slips()).isEqualTo(15);
        assertThat(result.invalid()).isOne();
        assertThat(result.closedBy()).isEqualTo(member("btv-05").name());
        assertThat(result.tally().next()).isEqualTo(Next.ADOPTED);
        assertThat(boards.sheets(member("btv-09"), ballot)).hasSize(1);
        refused("board.over", () -> boards.enter(office(), ballot, RIGHT));
    }

    @Test
    void whoEnteredDoesNotConfirmNorDoesOneOutsideTheBoard() {
        var ballot = counting();
        boards.enter(member("btv-04"), ballot, RIGHT);
        refused("board.same-person", () -> boards.confirm(member("btv-04"), ballot, 1));
        refused("board.not-member", () -> boards.confirm(office(), ballot, 1));
        refused("board.not-counting", () -> boards.confirm(member("btv-09"), ballot, 1));
        refused("board.not-counting", () -> boards.enter(member("btv-09"), ballot, RIGHT));
        refused("board.sheet-gone", () -> boards.confirm(member("btv-05"), ballot, 2));
        assertThat(voting.find(office(), ballot).state()).isEqualTo(BallotState.COUNTING);
    }

    @Test
    void aSheetFoundWrongGoesBackAndAnotherIsEntered() {
        var ballot = counting();
        boards.enter(office(), ballot, new PaperSlips(15, 0, 15, 15, 0, Map.of("YES", 7, "NO", 8, "ABSTAIN", 0)));
        refused("board.remark", () -> boards.sendBack(member("btv-04"), ballot, 1, " "));
        boards.sendBack(member("btv-04"), ballot, 1, "Một phiếu đánh dấu hai ô");
        boards.enter(office(), ballot, RIGHT);
        boards.enter(office(), ballot, RIGHT);
        assertThat(boards.sheets(member("btv-04"), ballot))
                .extracting(TallySheet::state)
                .containsExactly(SheetState.SENT_BACK, SheetState.REPLACED, SheetState.ENTERED);
        refused("board.sheet-gone", () -> boards.confirm(member("btv-04"), ballot, 2));
        boards.confirm(member("btv-04"), ballot, 3);
        assertThat(voting.find(office(), ballot).state()).isEqualTo(BallotState.CLOSED);
    }

    @Test
    void nothingIsEnteredBeforeTheUrnIsClosedNorTheBoardChangedAfter() {
        var ballot = sittings.openOnPaper(STANDING_COMMITTEE);
        refused("board.missing", () -> boards.closeUrn(office(), ballot));
        boards.name(office(), ballot, people("btv-04", "btv-05"));
        boards.name(office(), ballot, people("btv-06", "btv-05"));
        assertThat(boards.find(office(), ballot).orElseThrow().head().person())
                .isEqualTo(member("btv-06").person());
        refused("ballot.urn-open", () -> boards.enter(member("btv-06"), ballot, RIGHT));
        refused("right.missing", () -> boards.closeUrn(member("btv-06"), ballot));
        boards.closeUrn(office(), ballot);
        refused("board.urn-closed", () -> boards.name(office(), ballot, people("btv-04", "btv-05")));
        refused("ballot.closed", () -> boards.closeUrn(office(), ballot));
        refused("ballot.by-board", () -> voting.close(office(), ballot));
    }

    @Test
    void whoIsConcernedOrOnTheSlipDoesNotCount() {
        var named = member("btv-08");
        var ballot = sittings.openOnPaper(
                STANDING_COMMITTEE,
                List.of(named.name(), "Người khác"),
                Set.of(member("btv-09").person()));
        refused("board.members", () -> boards.name(office(), ballot, people("btv-04")));
        refused("board.members", () -> boards.name(office(), ballot, people("btv-04", "btv-04")));
        refused("board.concerned", () -> boards.name(office(), ballot, people("btv-04", "btv-08")));
        refused("board.concerned", () -> boards.name(office(), ballot, people("btv-04", "btv-09")));
        refused("board.not-on-roll", () -> boards.name(office(), ballot, people("btv-04", "bch-20")));
        refused("right.missing", () -> boards.name(named, ballot, people("btv-04", "btv-05")));
        boards.name(office(), ballot, people("btv-04", "btv-05"));
        assertThat(boards.find(named, ballot)).isPresent();
    }

    @Test
    void aBallotOnDevicesHasNoBoard() {
        var ballot = sittings.open(STANDING_COMMITTEE, BallotMode.SECRET);
        refused("board.not-on-paper", () -> boards.find(office(), ballot));
        refused("ballot.no-paper", () -> voting.closeUrn(office(), ballot));
        assertThat(voting.find(office(), ballot).isOpen()).isTrue();
    }

    @Test
    void aWrongSumIsRefusedIntoTheFormAndToPrograms() throws Exception {
        var ballot = counting();
        http.perform(post("/ballots/" + ballot + "/board/sheets")
                        .param("issued", "15")
                        .param("spoiled", "0")
                        .param("returned", "15")
                        .param("valid", "14")
                        .param("invalid", "0")
                        .param("said-YES", "14")
                        .param("said-NO", "0")
                        .param("said-ABSTAIN", "0")
                        .header("HX-Request", "true")
                        .with(user("office"))
                        .with(csrf()))
                .andExpect(status().isBadRequest())
                .andExpect(refuses("voting", "tally.valid"));
        http.perform(post("/api/v1/ballots/" + ballot + "/board/sheets")
                        .with(httpBasic("office", "demo"))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("""
                                {"issued": 15, "spoiled": 0, "returned": 15, "valid": 15, "invalid": 0,
                                 "said": {"YES": "x", "NO": 0, "ABSTAIN": 0}}"""))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.code").value("tally.not-a-number"))
                .andExpect(jsonPath("$.field").value("said-YES"));
        boards.enter(office(), ballot, RIGHT);
        http.perform(post("/ballots/" + ballot + "/board/sheets/1/confirmation")
                        .with(user("btv-04"))
                        .with(csrf()))
                .andExpect(status().is3xxRedirection());
        http.perform(get("/api/v1/ballots/" + ballot + "/board").with(httpBasic("office", "demo")))
                .andExpect(jsonPath("$.state").value("CLOSED"))
                .andExpect(jsonPath("$.sheets[0].slips.valid").value(14));
        http.perform(get("/ballots/" + ballot + "/board").with(user("btv-09"))).andExpect(status().isOk());
    }

    @Test
    void slipAndMinutesArePrintedInTheOfficialForm() throws Exception {
        var ballot = sittings.openOnPaper(STANDING_COMMITTEE, List.of("Phương án một", "Phương án hai"), Set.of());
        boards.name(office(), ballot, people("btv-04", "btv-05"));
        assertThat(text(papers.slip(office(), ballot)))
                .contains("ĐẢNG CỘNG SẢN VIỆT NAM", "BAN THƯỜNG VỤ", "PHIẾU CHỌN PHƯƠNG ÁN", "Phương án hai")
                .as("nothing tells one slip from another")
                .doesNotContain("Số phiếu");
        refused("board.not-counting", () -> papers.slip(member("btv-09"), ballot));
        boards.closeUrn(office(), ballot);
        refused("board.not-confirmed", () -> papers.minutes(office(), ballot));
        boards.enter(office(), ballot, new PaperSlips(15, 0, 15, 14, 1, Map.of("1", 5, "2", 9)));
        boards.confirm(member("btv-04"), ballot, 1);
        var minutes = papers.minutes(member("btv-09"), ballot);
        assertThat(text(minutes))
                .contains(
                        "BAN KIỂM PHIẾU",
                        "BIÊN BẢN KIỂM PHIẾU",
                        member("btv-05").name(),
                        "T/M BAN KIỂM PHIẾU")
                .contains("Số phiếu không hợp lệ", "Điều 27");
        try (var word = new XWPFDocument(new ByteArrayInputStream(printer.print(minutes, PaperFormat.docx)))) {
            assertThat(word.getTables()).hasSize(4);
            assertThat(word.getTables().get(2).getText()).contains("Phương án hai\t9");
        }
    }

    private String text(PrintedPaper paper) throws IOException {
        try (var pdf = Loader.loadPDF(printer.print(paper, PaperFormat.pdf))) {
            return new PDFTextStripper().getText(pdf);
        }
    }

    /** Of the Standing Committee, with its urn closed, counted by two. */
    private BallotId counting() {
        var ballot = sittings.openOnPaper(STANDING_COMMITTEE);
        boards.name(office(), ballot, people("btv-04", "btv-05"));
        boards.closeUrn(office(), ballot);
        return ballot;
    }

    private List<PersonId> people(String... accounts) {
        return Stream.of(accounts).map(account -> member(account).person()).toList();
    }

    private Actor member(String account) {
        return sittings.actor(account);
    }

    private Actor office() {
        return sittings.office();
    }

    private static void refused(String code, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
