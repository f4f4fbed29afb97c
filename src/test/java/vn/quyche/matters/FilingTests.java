package vn.quyche.matters;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.quyche.matters.SampleMatters.paper;
import static vn.quyche.matters.SampleMatters.spending;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.quyche.SystemReading;
import vn.quyche.competence.Outcome;
import vn.quyche.files.SampleFiles;
import vn.quyche.journal.Entry;
import vn.quyche.journal.Journal;
import vn.quyche.kernel.Refusal;

/** What the body that files and the Office that appraises may do, and what not. */
class FilingTests extends MatterTests {

    @Autowired
    Journal journal;

    @Test
    void aMatterIsRoutedNumberedAndTold() {
        var id = matters.file(board(), spending(2_500_000_000L), List.of(paper("Tờ trình"), paper("Phương án")));
        var matter = matter(id);
        assertThat(matter.number()).matches("HS-\\d{3,}/\\d{4}");
        assertThat(matter.state()).isEqualTo(MatterState.FILED);
        assertThat(matter.itinerary().steps()).singleElement().satisfies(step -> {
            assertThat(step.organ()).isEqualTo(GROUP);
            assertThat(step.delegatedBy()).contains(COMMITTEE);
        });
        assertThat(matters.papers(board(), id))
                .extracting(Paper::title)
                .containsExactlyInAnyOrder("Tờ trình", "Phương án");
        assertThat(matters.factEntries(board(), id))
                .extracting(FactEntry::byName)
                .containsOnly(board().name());
        assertThat(journal.about(matter.ref(), board()))
                .extracting(Entry::name)
                .containsExactlyInAnyOrder("MatterFiled", "PaperAdded", "PaperAdded");
    }

    @Test
    void numbersRunWithoutAGapHoweverManyFileAtOnce() throws Exception {
        var filing = new ArrayList<Callable<MatterId>>();
        for (var count = 0; count < 12; count++) {
            filing.add(() -> filed(spending(1_000_000_000L)));
        }
        var numbers = new TreeSet<Integer>();
        for (var id : together(filing)) {
            numbers.add(Integer.valueOf(matter(id).number().substring(3, 6)));
        }
        assertThat(numbers).hasSize(12);
        assertThat(numbers.last() - numbers.first()).isEqualTo(11);
    }

    @Test
    void aRefusedPaperRefusesTheWholeFiling() {
        var before = matters.list(office(), Filter.all()).total();
        var bad = new Upload("macro.docx", "", new ByteArrayInputStream(SampleFiles.docm()));
        refused("file.macro", () -> matters.file(board(), spending(1L), List.of(paper("Tờ trình"), bad)));
        assertThat(matters.list(office(), Filter.all()).total()).isEqualTo(before);
    }

    @Test
    void whatIsFiledMustBeSaidAndNotTooLong() {
        refused("matter.title-missing", () -> filed(spending(1L, "  ")));
        refused("matter.text-too-long", () -> filed(spending(1L, "a".repeat(301))));
        refused(
                "matter.facts-needed",
                () -> filed(new NewMatter("budget.off-estimate-spending", Map.of(), "Việc", "")));
        refused("competence.unknown-subject", () -> filed(new NewMatter("no.such", Map.of(), "Việc", "")));
        refused(
                "matter.dissent-comes-from-the-record",
                () -> filed(new NewMatter(
                        "budget.off-estimate-spending",
                        Map.of("amount", 1L, "source", "RESERVE_FUND", FactEntry.DISSENT, true),
                        "Việc",
                        "")));
    }

    @Test
    void whoHasNoRightToFileDoesNot() {
        refused("right.missing", () -> matters.file(actor("bch-16"), spending(1L)));
        refused("right.missing", () -> matters.file(actor("admin"), spending(1L)));
    }

    @Test
    void whatTheRegulationDoesNotAskForNeedsAReason() {
        var free = Map.<String, Object>of("amount", 1_000_000_000L, "source", "TARGETED_SUPPORT");
        var what = new NewMatter("budget.off-estimate-spending", free, "Hỗ trợ có mục tiêu", "");
        assertThat(matters.preview(what).outcome()).isEqualTo(Outcome.NOT_REQUIRED);
        refused("matter.not-required", () -> filed(what));
        var id = filed(new NewMatter(what.subject(), free, what.title(), "", "Xin ý kiến vì liên quan nhiều nơi"));
        assertThat(matter(id).itinerary().current().orElseThrow().organ()).isEqualTo(GROUP);
    }

    @Test
    void whatNoRuleCoversIsMarkedAndGoesUp() {
        var id = filed(new NewMatter("economy.on-request", Map.of("requester", "OTHER"), "Việc chưa có quy định", ""));
        assertThat(matter(id).itinerary().isUnruled()).isTrue();
        assertThat(matter(id).itinerary().current().orElseThrow().organ()).isEqualTo(GROUP);
        var lines = matters.list(office(), Filter.all()).lines();
        assertThat(lines)
                .filteredOn(line -> line.id().equals(id))
                .singleElement()
                .matches(MatterLine::unruled);
    }

    @Test
    void aReturnedMatterComesBackInANewRoundAndKeepsItsHistory() {
        var id = filed(spending(2_500_000_000L));
        refused(
                "matter.returned-without-reason",
                () -> matters.appraise(office(), id, 0, AppraisalOutcome.RETURNED, " "));
        matters.appraise(office(), id, 0, AppraisalOutcome.RETURNED, "Thiếu biên bản");
        refused("matter.not-to-appraise", () -> matters.appraise(office(), id, 1, AppraisalOutcome.ACCEPTED, ""));
        refused("record.changed", () -> matters.resubmit(board(), id, 0, spending(1L), List.of()));
        matters.resubmit(board(), id, 1, spending(3_500_000_000L), List.of(paper("Biên bản họp")));
        assertThat(matter(id).filing().round()).isEqualTo(2);
        assertThat(matter(id).itinerary().steps().get(0).organ()).isEqualTo(COMMITTEE);
        matters.appraise(office(), id, matter(id).version(), AppraisalOutcome.ACCEPTED, "Đủ");
        assertThat(matters.appraisals(board(), id)).extracting(Appraisal::round).containsExactly(1, 2);
        assertThat(matters.factEntries(board(), id))
                .filteredOn(entry -> entry.fact().equals("amount"))
                .hasSize(2);
    }

    @Test
    void onlyTheBodyThatFiledTakesItBackAndOnlyInTime() {
        var id = filed(spending(2_500_000_000L));
        refused("matter.of-another-body", () -> matters.withdraw(office(), id, 0));
        refused("record.not-found", () -> matters.withdraw(actor("huyen-01"), id, 0));
        matters.withdraw(board(), id, 0);
        refused("matter.not-to-withdraw", () -> matters.withdraw(board(), id, 1));
        refused("matter.closed-for-papers", () -> add(board(), id, paper("Muộn")));
        matters.resubmit(board(), id, 1, spending(2_500_000_000L), List.of());
        refused("matter.not-to-file-again", () -> matters.resubmit(board(), id, 2, spending(1L), List.of()));
        matters.appraise(office(), id, 2, AppraisalOutcome.ACCEPTED, "");
        placed(id, GROUP);
        refused(
                "matter.on-an-agenda",
                () -> matters.withdraw(board(), id, matter(id).version()));
    }

    @Test
    void theSamePaperIsNotTakenTwice() {
        var id = filed(spending(1L));
        add(board(), id, new Upload("a.pdf", "", new ByteArrayInputStream(SampleFiles.pdf("một"))));
        refused(
                "matter.paper-already-there",
                () -> add(office(), id, new Upload("b.pdf", "", new ByteArrayInputStream(SampleFiles.pdf("một")))));
        assertThat(matters.papers(board(), id)).hasSize(1);
    }

    @Test
    void papersComeFromTheBodyOrTheOfficeAlone() {
        var id = filed(spending(1L));
        refused("right.missing", () -> add(actor("btv-07"), id, paper("x")));
        refused("record.not-found", () -> add(actor("ubkt"), id, paper("x")));
    }

    @Test
    void oneOfTwoAppraisalsAtOnceIsTakenAndTheOtherRefused() throws Exception {
        var id = filed(spending(2_500_000_000L));
        List<Callable<String>> both = List.of(
                () -> appraisedBy("office", id, AppraisalOutcome.ACCEPTED),
                () -> appraisedBy("specialist", id, AppraisalOutcome.RETURNED));
        assertThat(together(both)).containsExactlyInAnyOrder("done", "matter.not-to-appraise");
        assertThat(matters.appraisals(office(), id)).hasSize(1);
    }

    @Test
    void aStalePageChangesNothing() {
        var id = filed(spending(2_500_000_000L));
        refused("record.changed", () -> matters.appraise(office(), id, 7, AppraisalOutcome.ACCEPTED, ""));
        refused("right.missing", () -> matters.appraise(board(), id, 0, AppraisalOutcome.ACCEPTED, ""));
        assertThat(matter(id).state()).isEqualTo(MatterState.FILED);
    }

    private String appraisedBy(String account, MatterId id, AppraisalOutcome outcome) {
        try {
            matters.appraise(actor(account), id, 0, outcome, "Lý do");
            return "done";
        } catch (Refusal refusal) {
            return refusal.code();
        }
    }

    private static <T> List<T> together(List<Callable<T>> work) throws InterruptedException, ExecutionException {
        var people = SystemReading.threads(work.size());
        try {
            var results = new ArrayList<T>();
            for (var result : people.invokeAll(work)) {
                results.add(result.get());
            }
            return results;
        } finally {
            people.shutdown();
        }
    }
}
