package vn.quyche.meetings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.RequestBuilder;
import vn.quyche.QuycheTest;
import vn.quyche.access.Accounts;
import vn.quyche.compliance.Compliance;
import vn.quyche.compliance.Line;
import vn.quyche.files.SampleFiles;
import vn.quyche.journal.Entry;
import vn.quyche.journal.Journal;
import vn.quyche.kernel.Actor;
import vn.quyche.kernel.BusinessClock;
import vn.quyche.kernel.DateRange;
import vn.quyche.kernel.OrganId;
import vn.quyche.kernel.Refusal;
import vn.quyche.kernel.VietnamTime;
import vn.quyche.matters.AppraisalOutcome;
import vn.quyche.matters.MatterId;
import vn.quyche.matters.Matters;
import vn.quyche.matters.NewMatter;
import vn.quyche.matters.Paper;
import vn.quyche.matters.PaperId;
import vn.quyche.matters.Placing;
import vn.quyche.matters.Upload;

/** Papers that reach the Office after the deadline of a meeting: only for a reason, which is recorded and counted. */
@QuycheTest
class LatePapersTests {

    private static final String REASON = "Số liệu thiệt hại vừa có đêm qua";

    @Autowired
    Meetings meetings;

    @Autowired
    Agendas agendas;

    @Autowired
    Matters matters;

    @Autowired
    Accounts accounts;

    @Autowired
    Journal journal;

    @Autowired
    Compliance compliance;

    @Autowired
    BusinessClock clock;

    @Autowired
    MockMvc browser;

    /** The story ends today, so that nothing of it lies ahead of the other tests. */
    private final LocalDate start = VietnamTime.today(new BusinessClock()).minusDays(10);

    private MatterId matter;
    private MeetingId meeting;

    @BeforeEach
    void aMatterWaitsForTheStandingCommitteeWhichMeetsOnDayTen() {
        matter = onDay(0, () -> {
            var filed = matters.file(
                    board(),
                    new NewMatter("working.convene-committee", Map.of(), "Triệu tập " + UUID.randomUUID(), ""));
            matters.appraise(office(), filed, 0, AppraisalOutcome.ACCEPTED, "");
            return filed;
        });
        meeting = onDay(
                0,
                () -> meetings.plan(
                        office(),
                        new NewMeeting(
                                OrganId.STANDING_COMMITTEE, MeetingKind.REGULAR, hour(10), "Phòng họp 1", 120, "")));
    }

    @AfterEach
    void theMeetingIsCalledOff() {
        onDay(9, () -> {
            meetings.cancel(office(), meeting, found().version(), "xong việc thử");
            return meeting;
        });
    }

    @Test
    void ontoAnAgendaWhoseDeadlineHasPassedAMatterComesOnlyForAReason() {
        onDay(6, () -> {
            send(paper("Tờ trình"), "");
            refused("item.papers-late (Điều 25, khoản 3)", () -> agendas.add(office(), meeting, late(" ")));
            return agendas.add(office(), meeting, late(REASON));
        });
        assertThat(found().deadlines())
                .singleElement()
                .matches(each -> each.reason().equals(REASON));
        assertThat(told("DeadlineBroken")).singleElement().matches(this::saysTheReason);
        assertThat(told("PapersLate")).singleElement().matches(this::saysTheReason);
        assertThat(meetings.leadTimes(found())).extracting(LeadTime::days).containsExactly(5, 2);
    }

    @Test
    void aPaperThatComesAfterItsMatterWasPlacedNeedsAReasonOnceTheDeadlineHasPassed() {
        place();
        var before = missed();
        onDay(5, () -> send(paper("Ngày cuối"), REASON));
        assertThat(papers()).singleElement().matches(paper -> paper.lateReason().isEmpty(), "in time");
        onDay(6, () -> {
            refused("matter.papers-late (Điều 25, khoản 3)", () -> send(paper("a"), " "));
            refused("matter.text-too-long", () -> send(paper("a"), "x".repeat(5001)));
            matters.addPapers(board(), matter, List.of(paper("Phụ lục 1"), paper("Phụ lục 2")), REASON);
            return matter;
        });
        assertThat(papers())
                .hasSize(3)
                .filteredOn(paper -> paper.lateReason().equals(REASON))
                .hasSize(2);
        assertThat(found().deadlines())
                .as("of one delivery it is said once")
                .filteredOn(each -> !each.isKept())
                .singleElement()
                .matches(each -> each.reason().equals(REASON));
        assertThat(told("PapersLate")).singleElement().matches(this::saysTheReason);
        assertThat(missed()).isEqualTo(before + 1);
    }

    @Test
    void thePageAsksForTheReasonAndTheMeetingShowsIt() throws Exception {
        var page = "/matters/" + matter;
        assertThat(read(page)).contains("<div class=\"stack\" hidden=\"hidden\">", "id=\"f-lateReason\"");
        place();
        assertThat(onDay(5, () -> read(page))).doesNotContain("hidden=\"hidden\"", "required=\"required\" aria");
        onDay(6, () -> {
            assertThat(read(page)).contains("hạn", "art_25__para_3");
            assertThat(send(page + "/papers", "papers", ""))
                    .contains("Ghi lý do gửi chậm", "data-field=\"lateReason\"", "Điều 25 khoản 3");
            assertThat(papers()).isEmpty();
            return send(page + "/papers", "papers", REASON);
        });
        assertThat(read(page)).contains("gửi sau hạn", REASON);
        assertThat(read("/meetings/" + meeting)).contains("tài liệu về Văn phòng chậm", REASON);
    }

    @Test
    void theInterfaceNamesTheFieldAndTheProvision() throws Exception {
        var papers = "/api/v1/matters/" + matter + "/papers";
        place();
        onDay(6, () -> {
            assertThat(send(papers, "file", ""))
                    .contains("matter.papers-late", "\"field\":\"lateReason\"", "art_25__para_3");
            return assertThat(send(papers, "file", REASON)).contains("\"lateReason\":\"" + REASON);
        });
        assertThat(read("/api/v1/meetings/" + meeting)).contains("\"kept\":false", "\"reason\":\"" + REASON);
    }

    @Test
    void aMeetingPutOnAnEarlierDayAsksForAReasonWhenPapersBecomeLateByIt() {
        place();
        onDay(2, () -> {
            var version = found().version();
            refused(
                    "item.papers-late (Điều 25, khoản 3)",
                    () -> meetings.reschedule(office(), meeting, version, hour(4), "Phòng họp 1", 60, ""));
            meetings.reschedule(office(), meeting, version, hour(4), "Phòng họp 1", 60, REASON);
            return meeting;
        });
        assertThat(found().deadlines()).anyMatch(each -> each.reason().equals(REASON));
        var place = matters.find(office(), matter).place().orElseThrow();
        assertThat(place.on()).isEqualTo(start.plusDays(4));
        assertThat(place.meeting().title()).isEqualTo(found().title());
        agendas.remove(office(), found().itemOf(matter).orElseThrow().id());
        refused(
                "matter.not-on-this-agenda",
                () -> matters.moveOnAgenda(office(), matter, Placing.of(place.meeting(), place.organ(), place.on())));
    }

    private List<PaperId> send(Upload paper, String reason) {
        return matters.addPapers(board(), matter, List.of(paper), reason);
    }

    private void place() {
        onDay(1, () -> agendas.add(office(), meeting, NewItem.of(matter, 20)));
    }

    private NewItem late(String reason) {
        return new NewItem(ItemKind.MATTER, "", Optional.of(matter), Optional.empty(), 20, reason);
    }

    private Meeting found() {
        return meetings.find(office(), meeting);
    }

    private List<Paper> papers() {
        return matters.papers(office(), matter);
    }

    private List<Entry> told(String fact) {
        return journal.about(found().ref(), office()).stream()
                .filter(entry -> entry.name().equals(fact))
                .toList();
    }

    private boolean saysTheReason(Entry entry) {
        return entry.details().containsValue(REASON);
    }

    private long missed() {
        var weeks = new DateRange(start.minusDays(10), start.plusDays(11));
        return compliance.report(office(), weeks, Optional.of(OrganId.STANDING_COMMITTEE)).lines().stream()
                .filter(line -> line.measure().equals("deadlines.missed"))
                .mapToLong(Line::value)
                .sum();
    }

    private String read(String page) throws Exception {
        return answer(get(page).with(user("office")));
    }

    private String send(String page, String field, String reason) throws Exception {
        return answer(multipart(page)
                .file(new MockMultipartFile(field, "Phụ lục.pdf", "application/pdf", SampleFiles.pdf("phụ lục")))
                .param("lateReason", reason)
                .header("HX-Request", "true")
                .with(user("bcs-ubnd"))
                .with(csrf()));
    }

    private String answer(RequestBuilder request) throws Exception {
        return browser.perform(request).andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
    }

    private static Upload paper(String words) {
        return new Upload(words + ".pdf", words, new ByteArrayInputStream(SampleFiles.pdf(words)));
    }

    private Actor board() {
        return accounts.actor("bcs-ubnd");
    }

    private Actor office() {
        return accounts.actor("office");
    }

    private Instant hour(int day) {
        return VietnamTime.startOf(start.plusDays(day)).plus(Duration.ofHours(8));
    }

    private static void refused(String code, ThrowingCallable attempt) {
        assertThatThrownBy(attempt).isInstanceOf(Refusal.class).hasMessageStartingWith(code);
    }

    private <T> T onDay(int day, Callable<T> work) {
        return clock.during(hour(day), () -> {
            try {
                return work.call();
            } catch (RuntimeException | Error problem) {
                throw problem;
            } catch (Exception problem) {
                throw new IllegalStateException(problem);
            }
        });
    }
}
