package vn.quyche.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.quyche.QuycheTest;
import vn.quyche.access.Accounts;
import vn.quyche.documents.DocumentId;
import vn.quyche.documents.Documents;
import vn.quyche.documents.NewDraft;
import vn.quyche.documents.Paragraph;
import vn.quyche.documents.Recipient;
import vn.quyche.files.Files;
import vn.quyche.kernel.Actor;
import vn.quyche.kernel.Audience;
import vn.quyche.kernel.BusinessClock;
import vn.quyche.kernel.OrganId;
import vn.quyche.kernel.PersonId;
import vn.quyche.kernel.Refusal;
import vn.quyche.kernel.VietnamTime;

/** A task from its document to its proof, and every turn it may not take. */
@QuycheTest
class TasksTests {

    private static final OrganId BOARD = OrganId.of("PEOPLES_COMMITTEE_PARTY_BOARD");

    @Autowired
    Tasks tasks;

    @Autowired
    TaskClock taskClock;

    @Autowired
    Documents documents;

    @Autowired
    Files files;

    @Autowired
    Accounts accounts;

    @Autowired
    BusinessClock clock;

    @Test
    void aTaskGoesFromAssignmentToAcceptanceWithItsProof() throws Exception {
        var document = issued();
        var id = tasks.assign(office(), wanted(document, "Báo cáo kết quả sửa chữa hồ số 3"));
        var pdf = documents.pdf(office(), document);
        tasks.report(board(), id, 1, "Đã xong", new Proof("bien-ban.pdf", new ByteArrayInputStream(pdf)));
        assertThat(tasks.find(office(), id).state()).isEqualTo(TaskState.REPORTED);
        tasks.giveBack(office(), id, 2, "Thiếu quyết toán");
        tasks.report(board(), id, 3, "Đã bổ sung", null);
        tasks.accept(office(), id, 4, "");

        var done = tasks.find(board(), id);
        assertThat(done.state()).isEqualTo(TaskState.ACCEPTED);
        assertThat(done.closedOn()).isEqualTo(VietnamTime.today(clock));
        assertThat(taskClock.signal(done)).isEqualTo(TaskClock.Signal.DONE);
        var reports = tasks.reports(board(), id);
        assertThat(reports).extracting(TaskReport::answer).containsExactly(TaskState.ACCEPTED, TaskState.RETURNED);
        var proof = reports.get(1).evidence().orElseThrow();
        var out = new ByteArrayOutputStream();
        files.writeTo(tasks.proof(board(), id, proof), out);
        assertThat(out.toByteArray()).isEqualTo(pdf);
        refused("record.not-found", () -> tasks.proof(actor("huyen-01"), id, proof));
        refused("record.not-found", () -> tasks.proof(board(), id, vn.quyche.files.FileId.random()));
    }

    @Test
    void aTaskCitesItsDocumentAndIsReadByThoseWhoHaveBusinessInIt() {
        var document = issued();
        var id = tasks.assign(
                office(),
                new NewTask(
                        document,
                        "Chỉ cơ quan liên quan đọc được",
                        BOARD,
                        null,
                        List.of(OrganId.of("SUBORDINATE_01"), BOARD),
                        "PLAN",
                        in(10)));
        var task = tasks.find(office(), id);
        assertThat(task.documentTitle()).contains("-KL/TU");
        assertThat(task.basis()).isNotEmpty();
        assertThat(task.contributors()).containsExactly(OrganId.of("SUBORDINATE_01"));
        assertThat(tasks.find(actor("huyen-01"), id)).isEqualTo(task);
        assertThat(tasks.find(actor("btv-07"), id)).isEqualTo(task);
        refused("record.not-found", () -> tasks.find(actor("bch-30"), id));
        refused("record.not-found", () -> tasks.find(actor("admin"), id));
        assertThat(listed(actor("bch-30"), "chi co quan lien quan")).isZero();
        assertThat(listed(board(), "chi co quan lien quan")).isOne();
        assertThat(tasks.list(office(), TaskFilter.of(document)).total()).isOne();
    }

    @Test
    void theNamedPersonReportsToo() {
        var person = actor("chairman").person();
        var id = tasks.assign(
                office(), new NewTask(issued(), "Giao đích danh", BOARD, person, List.of(), "REPORT", in(10)));
        tasks.report(actor("chairman"), id, 1, "Đã làm", null);
        assertThat(tasks.find(office(), id).named()).contains(person);
    }

    @Test
    void whatCannotBeAssignedIsRefused() {
        var document = issued();
        var draft = documents.draft(office(), conclusion());
        refused("task.document-not-issued", () -> tasks.assign(office(), wanted(draft, "Chưa phát hành")));
        refused("task.without-title", () -> tasks.assign(office(), wanted(document, " ")));
        refused("right.missing", () -> tasks.assign(board(), wanted(document, "Không có quyền")));
        refused("task.due-past", () -> tasks.assign(office(), due(document, in(-1))));
        refused(
                "task.product-unknown",
                () -> tasks.assign(office(), new NewTask(document, "Lạ", BOARD, null, List.of(), "SONNET", in(5))));
        refused(
                "organ.unknown",
                () -> tasks.assign(
                        office(), new NewTask(document, "Lạ", OrganId.of("NOBODY"), null, List.of(), "REPORT", in(5))));
        refused(
                "task.person-not-of-owner",
                () -> tasks.assign(
                        office(),
                        new NewTask(document, "Lạ", BOARD, actor("huyen-01").person(), List.of(), "REPORT", in(5))));
        refused(
                "task.person-not-of-owner",
                () -> tasks.assign(
                        office(),
                        new NewTask(
                                document,
                                "Lạ",
                                BOARD,
                                PersonId.of("00000000-0000-0000-0000-00000000beef"),
                                List.of(),
                                "REPORT",
                                in(5))));
    }

    @Test
    void eachStepIsTakenByTheRightSideInOrder() {
        var id = tasks.assign(office(), wanted(issued(), "Đúng thứ tự"));
        refused("task.not-reported", () -> tasks.accept(office(), id, 1, ""));
        refused("task.not-reported", () -> tasks.giveBack(office(), id, 1, "Thiếu"));
        refused("task.not-the-owner", () -> tasks.report(actor("btv-07"), id, 1, "Đã xong", null));
        refused("task.not-the-owner", () -> tasks.askExtension(office(), id, 1, in(30), "Chậm"));
        refused("task.report-empty", () -> tasks.report(board(), id, 1, " ", null));
        refused(
                "file.empty",
                () -> tasks.report(
                        board(), id, 1, "Đã xong", new Proof("rong.pdf", new ByteArrayInputStream(new byte[0]))));
        assertThat(tasks.reports(board(), id)).isEmpty();
        tasks.report(board(), id, 1, "Đã xong", null);
        refused("task.not-with-owner", () -> tasks.report(board(), id, 2, "Lại", null));
        refused("task.not-with-owner", () -> tasks.extend(office(), id, 2, in(40)));
        refused("right.missing", () -> tasks.accept(board(), id, 2, ""));
        refused("right.missing", () -> tasks.giveBack(board(), id, 2, "Thiếu"));
        refused("task.return-without-note", () -> tasks.giveBack(office(), id, 2, ""));
        refused("record.changed", () -> tasks.accept(office(), id, 1, ""));
        tasks.accept(office(), id, 2, "");
        refused("task.not-reported", () -> tasks.accept(office(), id, 3, ""));
    }

    @Test
    void moreTimeIsAskedForAndGrantedOrNot() {
        var id = tasks.assign(office(), wanted(issued(), "Xin gia hạn"));
        refused("task.not-later", () -> tasks.askExtension(board(), id, 1, in(10), "Mưa lũ"));
        refused("task.extension-without-reason", () -> tasks.askExtension(board(), id, 1, in(20), ""));
        refused("task.no-extension-asked", () -> tasks.refuseExtension(office(), id, 1));
        tasks.askExtension(board(), id, 1, in(20), "Mưa lũ");
        refused("task.extension-waits", () -> tasks.askExtension(board(), id, 2, in(25), "Vẫn mưa"));
        refused("right.missing", () -> tasks.extend(board(), id, 2, in(20)));
        refused("right.missing", () -> tasks.refuseExtension(board(), id, 2));
        tasks.refuseExtension(office(), id, 2);
        assertThat(tasks.find(board(), id).due()).isEqualTo(in(10));
        tasks.askExtension(board(), id, 3, in(20), "Lại mưa");
        refused("task.not-later", () -> tasks.extend(office(), id, 4, in(10)));
        tasks.extend(office(), id, 4, in(20));
        assertThat(tasks.find(board(), id).due()).isEqualTo(in(20));
        assertThat(tasks.extensions(board(), id)).extracting(Extension::granted).containsExactly(true, false);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-10, 2026-03-06, CALM",
        "2026-03-10, 2026-03-07, NEAR",
        "2026-03-10, 2026-03-10, NEAR",
        "2026-03-10, 2026-03-11, LATE",
        "2026-03-10, 2026-03-12, LATE",
        "2026-03-10, 2026-03-13, LONG_LATE"
    })
    void theSignalFollowsTheDaysOfTheData(LocalDate due, LocalDate today, TaskClock.Signal signal) {
        assertThat(taskClock.signal(due, today)).isEqualTo(signal);
    }

    @Test
    void theListIsFilteredAndSorted() {
        var id = tasks.assign(office(), wanted(issued(), "Lọc theo chủ trì"));
        for (var sort : List.of("due", "-due", "title", "-title", "owner", "-owner", "nonsense")) {
            var filter = new TaskFilter(
                    "loc theo chu tri",
                    Optional.of(BOARD),
                    Optional.of(TaskState.ASSIGNED),
                    true,
                    false,
                    Optional.empty(),
                    sort,
                    0);
            assertThat(tasks.list(office(), filter).tasks())
                    .extracting(Task::id)
                    .containsExactly(id);
        }
        var late = new TaskFilter(
                "loc theo chu tri", Optional.empty(), Optional.empty(), false, true, Optional.empty(), "due", 1);
        assertThat(tasks.list(office(), late).total()).isZero();
        var later = clock.instant().plus(java.time.Duration.ofDays(12));
        assertThat(clock.during(later, () -> tasks.list(office(), late).total()))
                .isOne();
    }

    private int listed(Actor reader, String words) {
        return tasks.list(
                        reader,
                        new TaskFilter(
                                words, Optional.empty(), Optional.empty(), false, false, Optional.empty(), "due", 1))
                .total();
    }

    private NewTask wanted(DocumentId document, String title) {
        return new NewTask(document, title, BOARD, null, List.of(), "REPORT", in(10));
    }

    private NewTask due(DocumentId document, LocalDate day) {
        return new NewTask(document, "Hạn đã qua", BOARD, null, List.of(), "REPORT", day);
    }

    private LocalDate in(int days) {
        return VietnamTime.today(clock).plusDays(days);
    }

    private DocumentId issued() {
        var id = documents.draft(office(), conclusion());
        documents.submitForSignature(office(), id, 1);
        documents.sign(actor("secretary"), id, 2);
        documents.issue(office(), id, 3);
        return id;
    }

    private static NewDraft conclusion() {
        return new NewDraft(
                "CONCLUSION",
                OrganId.STANDING_COMMITTEE,
                OrganId.STANDING_GROUP,
                "Sửa chữa hồ chứa nước",
                List.of(Paragraph.point(1, "Đồng ý.")),
                List.of(Recipient.of(BOARD, "Ban cán sự đảng UBND tỉnh", "để thực hiện")),
                null,
                List.of(),
                Audience.of());
    }

    private Actor office() {
        return actor("office");
    }

    private Actor board() {
        return actor("bcs-ubnd");
    }

    private Actor actor(String account) {
        return accounts.actor(account);
    }

    private static void refused(String said, ThrowingCallable attempt) {
        assertThatThrownBy(attempt).isInstanceOf(Refusal.class).hasMessage(said);
    }
}
