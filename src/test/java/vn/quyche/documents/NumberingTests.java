package vn.quyche.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.quyche.QuycheTest;
import vn.quyche.SystemReading;
import vn.quyche.access.Accounts;
import vn.quyche.kernel.OrganId;
import vn.quyche.kernel.Refusal;
import vn.quyche.kernel.VietnamTime;

/** Numbers have no gap and no double, however many issue at once and whatever goes wrong. */
@QuycheTest
class NumberingTests {

    private static final int MANY = 40;

    @Autowired
    Documents documents;

    @Autowired
    Numbering numbering;

    @Autowired
    Accounts accounts;

    @Autowired
    vn.quyche.kernel.BusinessClock clock;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient database;

    @Test
    void manyIssueAtOnceAndSomeFailAndTheSeriesIsWhole() throws Exception {
        var signed = IntStream.range(0, MANY).mapToObj(this::signed).toList();
        var before = numbers().size();
        var attempts = new ArrayList<Callable<Boolean>>();
        for (var place = 0; place < MANY; place++) {
            var id = signed.get(place);
            if (place % 4 == 0) {
                attempts.add(() -> transaction.execute(status -> {
                    issued(id);
                    status.setRollbackOnly();
                    return false;
                }));
            }
            attempts.add(() -> issued(id));
            attempts.add(() -> issued(id));
        }
        var threads = SystemReading.threads(12);
        try {
            var done = new ArrayList<Boolean>();
            for (Future<Boolean> attempt : threads.invokeAll(attempts)) {
                done.add(attempt.get());
            }
            assertThat(done.stream().filter(issued -> issued)).hasSize(MANY);
        } finally {
            threads.shutdownNow();
        }
        assertThat(numbers())
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, before + MANY).boxed().toList());
    }

    @Test
    void eachTypeAndEachHeadHasItsOwnSeries() {
        var plan = issuedAs("PLAN", OrganId.STANDING_COMMITTEE, OrganId.STANDING_COMMITTEE, "btv");
        var ofTheCommittee = issuedAs("PLAN", OrganId.PROVINCIAL_COMMITTEE, OrganId.PROVINCIAL_COMMITTEE, "tu");
        var ofTheOffice = issuedAs("PLAN", OrganId.COMMITTEE_OFFICE, OrganId.COMMITTEE_OFFICE, "vp");
        assertThat(plan).isEqualTo("01-KH/TU");
        assertThat(ofTheCommittee).isEqualTo("02-KH/TU");
        assertThat(ofTheOffice).isEqualTo("01-KH/VPTU");
    }

    @Test
    void aCrashInTheMiddleOfIssuingGivesTheNumberBack() {
        var office = accounts.actor("office");
        var first = signed(1000);
        var drawn = transaction.execute(status -> {
            documents.issue(office, first, 3);
            var symbol = documents.find(office, first).issued().orElseThrow().symbol();
            status.setRollbackOnly();
            return symbol;
        });
        assertThat(documents.find(office, first).state()).isEqualTo(DocumentState.SIGNED);
        assertThat(documents.receipts(office, first)).isEmpty();
        documents.issue(office, signed(1001), 3);
        assertThat(documents.find(office, first).issued()).isEmpty();
        documents.issue(office, first, 3);
        assertThat(numbers())
                .doesNotHaveDuplicates()
                .last()
                .satisfies(last -> assertThat(drawn).isNotNull());
    }

    @Test
    void aDatabaseThatDiesInTheMiddleOfIssuingKeepsNeitherTheNumberNorTheIssue() {
        var office = accounts.actor("office");
        var id = signed(3000);
        var before = numbers().size();
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                    documents.issue(office, id, 3);
                    database.sql("select pg_terminate_backend(pg_backend_pid())")
                            .query(Boolean.class)
                            .single();
                }))
                .isNotInstanceOf(Refusal.class);
        assertThat(documents.find(office, id).state()).isEqualTo(DocumentState.SIGNED);
        documents.issue(office, id, 3);
        assertThat(documents.find(office, id).issued().orElseThrow().number()).isEqualTo(before + 1);
    }

    @Test
    void aNewTermBeginsFromOne() {
        var office = accounts.actor("office");
        var document = documents.find(
                office,
                documents.draft(
                        office,
                        DocumentsTests.draft(
                                "CIRCULAR", OrganId.STANDING_COMMITTEE, OrganId.STANDING_COMMITTEE, "Thông tri")));
        var old = transaction.execute(status -> {
            var issue = numbering.draw(document, java.time.LocalDate.of(2025, 10, 15));
            var next = numbering.draw(document, java.time.LocalDate.of(2025, 10, 16));
            status.setRollbackOnly();
            return List.of(issue.term() + issue.symbol(), next.term() + next.symbol());
        });
        assertThat(old).containsExactly("2020-202501-TT/TU", "2025-203001-TT/TU");
        assertThat(VietnamTime.today(clock)).isAfter(java.time.LocalDate.of(2025, 10, 16));
    }

    private boolean issued(DocumentId id) {
        try {
            documents.issue(accounts.actor("office"), id, 3);
            return true;
        } catch (Refusal refusal) {
            assertThat(refusal.code()).isEqualTo("document.already-issued");
            return false;
        }
    }

    private DocumentId signed(int place) {
        var office = accounts.actor("office");
        var id = documents.draft(
                office,
                DocumentsTests.draft(
                        "REPORT", OrganId.STANDING_COMMITTEE, OrganId.STANDING_COMMITTEE, "Báo cáo " + place));
        documents.submitForSignature(office, id, 1);
        documents.sign(accounts.actor("secretary"), id, 2);
        return id;
    }

    private String issuedAs(String type, OrganId issuer, OrganId decidedBy, String title) {
        var office = accounts.actor("office");
        var id = documents.draft(office, DocumentsTests.draft(type, issuer, decidedBy, title));
        documents.submitForSignature(office, id, 1);
        documents.sign(issuer.equals(OrganId.COMMITTEE_OFFICE) ? office : accounts.actor("secretary"), id, 2);
        documents.issue(office, id, 3);
        return documents.find(office, id).issued().orElseThrow().symbol();
    }

    private List<Integer> numbers() {
        var office = accounts.actor("office");
        var numbers = new ArrayList<Integer>();
        for (var page = 1; ; page++) {
            var filter = new DocumentFilter(
                    "",
                    java.util.Optional.of("REPORT"),
                    java.util.Optional.of(DocumentState.ISSUED),
                    java.util.Optional.empty(),
                    java.util.Optional.empty(),
                    java.util.Optional.empty(),
                    "number",
                    page);
            var found = documents.list(office, filter);
            found.lines()
                    .forEach(line -> numbers.add(
                            Integer.valueOf(line.number().orElseThrow().split("-")[0])));
            if (page >= found.pages()) {
                return numbers;
            }
        }
    }
}
