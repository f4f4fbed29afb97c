package vn.quyche.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.quyche.QuycheTest;
import vn.quyche.access.Accounts;
import vn.quyche.kernel.Actor;
import vn.quyche.kernel.Audience;
import vn.quyche.kernel.BusinessClock;
import vn.quyche.kernel.OrganId;
import vn.quyche.kernel.RecordRef;
import vn.quyche.kernel.Refusal;
import vn.quyche.kernel.VietnamTime;

/** The way of a document, and every turn it may not take. */
@QuycheTest
class DocumentsTests {

    private static final OrganId PARTY_BOARD = OrganId.of("PEOPLES_COMMITTEE_PARTY_BOARD");

    @Autowired
    Documents documents;

    @Autowired
    DocumentRules rules;

    @Autowired
    Accounts accounts;

    @Autowired
    BusinessClock clock;

    @Autowired
    ApplicationContext application;

    @Test
    void aConclusionGoesFromDraftToItsRecipients() {
        var id = documents.draft(office(), conclusion("Sửa chữa hồ chứa nước số 3"));
        documents.submitForSignature(office(), id, 1);
        documents.sign(secretary(), id, 2);
        documents.issue(office(), id, 3);

        var issued = documents.find(office(), id);
        assertThat(issued.state()).isEqualTo(DocumentState.ISSUED);
        assertThat(issued.issued().orElseThrow().symbol()).matches("\\d{2,}-KL/TU");
        assertThat(documents.sheet(office(), id).authority()).containsExactly("T/M BAN THƯỜNG VỤ", "BÍ THƯ");
        assertThat(documents.sheet(office(), id).signer()).isEqualTo(secretary().name());
        assertThat(documents.receipts(office(), id)).noneMatch(Receipt::isReceived);

        documents.receive(office(), id);
        assertThat(documents.receipts(office(), id)).noneMatch(Receipt::isReceived);
        documents.receive(actor("bcs-ubnd"), id);
        documents.receive(actor("bcs-ubnd"), id);
        assertThat(documents.receipts(office(), id))
                .singleElement()
                .satisfies(receipt -> assertThat(receipt.receivedBy())
                        .isEqualTo(actor("bcs-ubnd").name()));
        assertThat(documents.pdf(office(), id)).startsWith("%PDF".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        assertThat(documents.docx(office(), id)).startsWith('P', 'K');
    }

    @Test
    void recipientsReadADocumentOnceItIsIssuedAndNotBefore() {
        var board = actor("bcs-ubnd");
        var id = documents.draft(office(), conclusion("Chỉ nơi nhận đọc được"));
        refused("record.not-found", () -> documents.find(board, id));
        assertThat(found(board, "chi noi nhan doc duoc")).isZero();
        issue(id);
        assertThat(documents.find(board, id).title()).isEqualTo("Chỉ nơi nhận đọc được");
        assertThat(found(board, "chi noi nhan doc duoc")).isOne();
        refused("record.not-found", () -> documents.find(actor("huyen-01"), id));
        refused("record.not-found", () -> documents.pdf(actor("huyen-01"), id));
        refused("record.not-found", () -> documents.find(actor("admin"), id));
        assertThat(found(actor("admin"), "")).isZero();
        assertThat(documents.find(actor("btv-07"), id)).isNotNull();
    }

    @Test
    void theRegisterIsFoundWithOrWithoutMarks() {
        documents.draft(office(), conclusion("Ủy quyền quản lý rừng phòng hộ đầu nguồn"));
        for (var words : List.of("uy quyen rung", "Uỷ quyền", "RỪNG PHÒNG HỘ", "phong ho uy")) {
            assertThat(found(office(), words)).as(words).isOne();
        }
        assertThat(found(office(), "100%_")).isZero();
    }

    @Test
    void theRegisterIsFilteredAndSorted() {
        var id = documents.draft(office(), conclusion("Lọc theo loại"));
        var filter = DocumentFilter.everything();
        for (var sort :
                List.of("date", "-date", "title", "-title", "number", "-number", "organ", "-organ", "nonsense")) {
            var wanted = new DocumentFilter(
                    "loc theo loai",
                    Optional.of("CONCLUSION"),
                    Optional.of(DocumentState.DRAFT),
                    Optional.of(OrganId.STANDING_GROUP),
                    Optional.of(VietnamTime.today(clock)),
                    Optional.of(VietnamTime.today(clock)),
                    sort,
                    0);
            assertThat(documents.list(office(), wanted).lines())
                    .extracting(DocumentLine::id)
                    .containsExactly(id);
        }
        assertThat(documents.list(office(), filter.of(DocumentState.VOID)).lines())
                .noneMatch(line -> line.id().equals(id));
    }

    @Test
    void anOrganIssuesOnlyTheTypesItMay() {
        refused(
                "document.type-not-of-issuer (Điều 27, khoản 2)",
                () -> documents.draft(
                        office(),
                        draft("DIRECTIVE", OrganId.PROVINCIAL_COMMITTEE, OrganId.PROVINCIAL_COMMITTEE, "Chỉ thị")));
        refused(
                "document.type-not-of-issuer (Điều 27, khoản 2)",
                () -> documents.draft(
                        office(),
                        draft("COMMUNIQUE", OrganId.STANDING_COMMITTEE, OrganId.STANDING_COMMITTEE, "Thông cáo")));
        refused(
                "document.organ-issues-nothing",
                () -> documents.draft(
                        office(), draft("CONCLUSION", OrganId.STANDING_GROUP, OrganId.STANDING_GROUP, "Kết luận")));
        refused(
                "document.not-issued-so (Điều 27, khoản 2)",
                () -> documents.draft(
                        office(),
                        draft("CONCLUSION", OrganId.PROVINCIAL_COMMITTEE, OrganId.STANDING_GROUP, "Kết luận")));
        refused(
                "document.type-unknown",
                () -> documents.draft(
                        office(), draft("SONNET", OrganId.STANDING_COMMITTEE, OrganId.STANDING_COMMITTEE, "Thơ")));
    }

    @Test
    void theCommitteeMayIssueSeventeenTypesAndTheStandingCommitteeNineteen() {
        var today = VietnamTime.today(clock);
        assertThat(rules.typesOf(OrganId.PROVINCIAL_COMMITTEE, today)).hasSize(17);
        assertThat(rules.typesOf(OrganId.STANDING_COMMITTEE, today)).hasSize(19);
        assertThat(rules.types(today).stream().filter(type -> !type.paper())).hasSize(25);
        assertThat(rules.types(today).stream().filter(DocumentType::paper)).hasSize(8);
    }

    @Test
    void onlyTheHolderOfTheOfficeSigns() {
        var id = documents.draft(office(), conclusion("Ký đúng thẩm quyền"));
        documents.submitForSignature(office(), id, 1);
        refused("document.not-the-signer (Điều 6, khoản 6)", () -> documents.sign(actor("standing-deputy"), id, 2));
        refused("document.not-the-signer (Điều 6, khoản 6)", () -> documents.sign(office(), id, 2));
        refused("right.missing", () -> documents.sign(actor("chairman"), id, 2));
        assertThat(documents.isSigner(secretary(), documents.find(office(), id)))
                .isTrue();
        assertThat(documents.isSigner(actor("standing-deputy"), documents.find(office(), id)))
                .isFalse();
    }

    @Test
    void theStandingDeputySignsTheTypesOfTheTableOrStandsInWithAReasonAndByTheRegister() {
        var resolution = documents.draft(
                office(), draft("RESOLUTION", OrganId.STANDING_COMMITTEE, OrganId.STANDING_COMMITTEE, "Nghị quyết"));
        refused(
                "document.signer-not-of-type (Điều 7, khoản 5)",
                () -> documents.edit(office(), resolution, 1, signedBy(resolution, "btv-pho-bi-thu", "")));
        refused(
                "document.stand-in-without-reason (Điều 7, khoản 2)",
                () -> documents.edit(office(), resolution, 1, signedBy(resolution, "btv-thay-bi-thu", " ")));
        documents.edit(office(), resolution, 1, signedBy(resolution, "btv-thay-bi-thu", "Đi công tác Trung ương"));
        documents.submitForSignature(office(), resolution, 2);
        refused("document.not-the-signer (Điều 7, khoản 2)", () -> documents.sign(secretary(), resolution, 3));
    }

    @Test
    void whatIsIncompleteIsNotSubmitted() {
        var empty = documents.draft(office(), with(conclusion("Không nội dung"), List.of(), List.of()));
        refused("document.without-body", () -> documents.submitForSignature(office(), empty, 1));
        var unsent = documents.draft(
                office(), with(conclusion("Không nơi nhận"), conclusion("x").body(), List.of()));
        refused("document.without-recipients", () -> documents.submitForSignature(office(), unsent, 1));
        refused("document.without-title", () -> documents.draft(office(), conclusion(" ")));
        var odd = documents.draft(
                office(),
                with(
                        conclusion("Ký hiệu lạ"),
                        List.of(Paragraph.text("Đồng ý 👍")),
                        conclusion("x").recipients()));
        refused("document.missing-glyph", () -> documents.submitForSignature(office(), odd, 1));
        refused("document.missing-glyph", () -> documents.pdf(office(), odd));
        refused("document.missing-glyph", () -> documents.docx(office(), odd));
        assertThat(documents.find(office(), odd).state()).isEqualTo(DocumentState.DRAFT);
    }

    @Test
    void eachStepIsTakenOnceAndInOrder() {
        var id = documents.draft(office(), conclusion("Đúng thứ tự"));
        refused("document.not-to-sign", () -> documents.sign(secretary(), id, 1));
        refused("document.not-to-sign", () -> documents.giveBack(office(), id, 1));
        refused("document.not-signed", () -> documents.issue(office(), id, 1));
        documents.submitForSignature(office(), id, 1);
        refused("document.not-a-draft", () -> documents.submitForSignature(office(), id, 2));
        refused("document.not-a-draft", () -> documents.edit(office(), id, 2, signedBy(id, "btv-bi-thu", "")));
        refused("document.not-to-give-back", () -> documents.giveBack(actor("btv-07"), id, 2));
        documents.giveBack(secretary(), id, 2);
        documents.submitForSignature(office(), id, 3);
        refused("record.changed", () -> documents.sign(secretary(), id, 3));
        documents.sign(secretary(), id, 4);
        documents.issue(office(), id, 5);
        var symbol = documents.find(office(), id).issued().orElseThrow().symbol();
        refused("document.already-issued", () -> documents.issue(office(), id, 5));
        refused("document.already-issued", () -> documents.issue(office(), id, 6));
        assertThat(documents.find(office(), id).issued().orElseThrow().symbol()).isEqualTo(symbol);
    }

    @Test
    void draftingIssuingAndVoidingNeedTheRight() {
        refused("right.missing", () -> documents.draft(actor("btv-07"), conclusion("Không có quyền")));
        var id = documents.draft(office(), conclusion("Có quyền"));
        var member = actor("btv-07");
        refused("right.missing", () -> documents.edit(member, id, 1, signedBy(id, "btv-bi-thu", "")));
        refused("right.missing", () -> documents.submitForSignature(member, id, 1));
        refused("right.missing", () -> documents.issue(secretary(), id, 1));
        refused("right.missing", () -> documents.voidDocument(secretary(), id, 1, "Thôi"));
    }

    @Test
    void aDecisionDraftsItsOwnDocumentWhoeverTookIt() {
        var draft = conclusion("Từ một hồ sơ");
        var origin = new RecordRef("matter", "00000000-0000-0000-0000-000000000001", "Hồ sơ");
        var id = documents.draft(
                actor("btv-07"),
                new NewDraft(
                        draft.type(),
                        draft.issuer(),
                        draft.decidedBy(),
                        draft.title(),
                        draft.body(),
                        draft.recipients(),
                        origin,
                        draft.basis(),
                        draft.audience()));
        assertThat(documents.from(office(), origin))
                .extracting(DocumentLine::id)
                .containsExactly(id);
        assertThat(documents.from(actor("huyen-01"), origin)).isEmpty();
    }

    @Test
    void everyWritingIsKeptWithItsWriter() {
        var id = documents.draft(office(), conclusion("Bản đầu"));
        var before = documents.find(office(), id).content();
        documents.edit(
                actor("specialist"),
                id,
                1,
                new Content("Bản sau", before.body(), before.recipients(), before.signing(), ""));
        assertThat(documents.versions(office(), id))
                .extracting(version -> version.content().title(), DocumentVersion::changedBy)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                "Bản sau", actor("specialist").name()),
                        org.assertj.core.groups.Tuple.tuple("Bản đầu", office().name()));
        refused("record.changed", () -> documents.edit(office(), id, 1, before));
    }

    @Test
    void aVoidNumberStaysWithItsReasonAndADraftIsGivenUp() {
        var id = documents.draft(office(), conclusion("Hủy số"));
        issue(id);
        refused("document.void-without-reason", () -> documents.voidDocument(office(), id, 4, " "));
        documents.voidDocument(office(), id, 4, "Sai nơi nhận");
        refused("document.already-void", () -> documents.voidDocument(office(), id, 5, "Lại"));
        var voided = documents.find(office(), id);
        assertThat(voided.issued()).isPresent();
        assertThat(voided.reasonVoid()).contains("Sai nơi nhận");
        var draft = documents.draft(office(), conclusion("Bỏ dự thảo"));
        documents.voidDocument(office(), draft, 1, "Trùng");
        assertThat(documents.find(office(), draft).issued()).isEmpty();
    }

    @Test
    void noNumberIsDrawnForAnotherDay() {
        var today = VietnamTime.today(clock);
        var id = documents.draft(office(), conclusion("Lùi ngày"));
        documents.submitForSignature(office(), id, 1);
        documents.sign(secretary(), id, 2);
        refused("document.back-dated (Điều 27, khoản 2)", () -> documents.issue(office(), id, 3, today.minusDays(1)));
        refused("document.dated-ahead (Điều 27, khoản 2)", () -> documents.issue(office(), id, 3, today.plusYears(1)));
        documents.issue(office(), id, 3, today);
        var late = documents.draft(office(), conclusion("Muộn"));
        documents.submitForSignature(office(), late, 1);
        documents.sign(secretary(), late, 2);
        var yesterday = clock.instant().minus(Duration.ofDays(1));
        refused(
                "document.number-of-later-day (Điều 27, khoản 2)",
                () -> clock.during(yesterday, () -> {
                    documents.issue(office(), late, 3);
                    return late;
                }));
    }

    @Test
    void aDayOutsideEveryTermHasNoNumber() {
        assertThat(rules.term(LocalDate.of(2021, 1, 1)).name()).isEqualTo("2020-2025");
        refused("document.no-term", () -> rules.term(LocalDate.of(1990, 1, 1)));
    }

    private int found(Actor reader, String words) {
        var filter = new DocumentFilter(
                words, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), "", 1);
        return documents.list(reader, filter).total();
    }

    private void issue(DocumentId id) {
        documents.submitForSignature(office(), id, 1);
        documents.sign(secretary(), id, 2);
        documents.issue(office(), id, 3);
    }

    private Content signedBy(DocumentId id, String form, String absence) {
        var content = documents.find(office(), id).content();
        return new Content(content.title(), content.body(), content.recipients(), form, absence);
    }

    static NewDraft conclusion(String title) {
        return draft("CONCLUSION", OrganId.STANDING_COMMITTEE, OrganId.STANDING_GROUP, title);
    }

    static NewDraft draft(String type, OrganId issuer, OrganId decidedBy, String title) {
        return new NewDraft(
                type,
                issuer,
                decidedBy,
                title,
                List.of(Paragraph.point(1, "Đồng ý."), Paragraph.point(2, "Giao thực hiện.")),
                List.of(Recipient.of(PARTY_BOARD, "Ban cán sự đảng UBND tỉnh", "để thực hiện")),
                null,
                List.of(),
                Audience.of());
    }

    private static NewDraft with(NewDraft draft, List<Paragraph> body, List<Recipient> recipients) {
        return new NewDraft(
                draft.type(),
                draft.issuer(),
                draft.decidedBy(),
                draft.title(),
                body,
                recipients,
                null,
                draft.basis(),
                draft.audience());
    }

    private Actor office() {
        return actor("office");
    }

    private Actor secretary() {
        return actor("secretary");
    }

    private Actor actor(String account) {
        return accounts.actor(account);
    }

    private static void refused(String said, ThrowingCallable attempt) {
        assertThatThrownBy(attempt).isInstanceOf(Refusal.class).hasMessage(said);
    }
}
