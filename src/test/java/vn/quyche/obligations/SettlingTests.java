package vn.quyche.obligations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.quyche.kernel.OrganId.COMMITTEE_OFFICE;
import static vn.quyche.kernel.OrganId.STANDING_COMMITTEE;
import static vn.quyche.kernel.OrganId.STANDING_GROUP;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;
import vn.quyche.QuycheTest;
import vn.quyche.access.Accounts;
import vn.quyche.journal.Journal;
import vn.quyche.kernel.Actor;
import vn.quyche.kernel.Audience;
import vn.quyche.kernel.BusinessClock;
import vn.quyche.kernel.DateRange;
import vn.quyche.kernel.Fact;
import vn.quyche.kernel.OrganId;
import vn.quyche.kernel.RecordRef;
import vn.quyche.kernel.Refusal;
import vn.quyche.kernel.VietnamTime;
import vn.quyche.obligations.Obligation.State;
import vn.quyche.regulation.Cycle;

/** Obligations of the rules in force, recorded as met, excused, and taken back. */
@QuycheTest
@TestPropertySource(properties = "quyche.test=obligations")
class SettlingTests {

    private static final OrganId BODY = OrganId.of("SUBORDINATE_03");

    @Autowired
    Obligations obligations;

    @Autowired
    Settling settling;

    @Autowired
    Accounts accounts;

    @Autowired
    Journal journal;

    @Autowired
    ApplicationEventPublisher facts;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    BusinessClock clock;

    /** Work is recorded since a year ago, so that the periods since then are judged. */
    @BeforeEach
    void aSessionWasHeldLongAgo() {
        if (journal.since(Set.of("MeetingClosed")).isEmpty()) {
            transaction.executeWithoutResult(status -> facts.publishEvent(new MeetingClosed(new Fact.Particulars(
                    VietnamTime.startOf(today().minusYears(2)),
                    office(),
                    STANDING_GROUP,
                    new RecordRef("meeting", UUID.randomUUID().toString(), "Phiên họp"),
                    Audience.of(STANDING_GROUP, COMMITTEE_OFFICE),
                    List.of()))));
        }
    }

    @Test
    void whatTheRulesAskForIsMissedUntilItIsRecorded() {
        var key = report(month(-2));
        assertThat(state(key)).isEqualTo(State.MISSED);
        settling.met(office(), List.of(key), on(key.span().last()));
        assertThat(state(key)).isEqualTo(State.SATISFIED);
        assertThat(obligations.recorded(office(), key)).singleElement().satisfies(said -> {
            assertThat(said.recordedBy()).isEqualTo(office().name());
            assertThat(said.by()).isEqualTo(BODY);
        });
        assertThat(journal.about("obligation", key.toString(), office()))
                .extracting(entry -> entry.name())
                .containsExactly("ObligationFulfilled");
    }

    @Test
    void whatIsDoneAfterItsDayIsLate() {
        var key = report(month(-3));
        settling.met(office(), List.of(key), on(key.span().last().plusDays(1)));
        assertThat(state(key)).isEqualTo(State.SATISFIED_LATE);
    }

    @Test
    void severalAreRecordedAtOnceOrNone() {
        var first = report(month(-4));
        var second = report(month(-5));
        settling.met(office(), List.of(first), on(first.span().last()));
        refused(
                "obligation.already-recorded",
                () -> settling.met(
                        office(), List.of(second, first), on(first.span().last())));
        assertThat(state(second)).isEqualTo(State.MISSED);
    }

    @Test
    void whatWasRecordedInErrorIsTakenBackAndStaysToBeSeen() {
        var key = report(month(-6));
        refused("obligation.nothing-recorded", () -> settling.reopened(office(), key, "Ghi nhầm kỳ"));
        settling.met(office(), List.of(key), on(key.span().last()));
        refused("obligation.reopened-without-reason", () -> settling.reopened(office(), key, " "));
        settling.reopened(office(), key, "Ghi nhầm kỳ");
        assertThat(state(key)).isEqualTo(State.MISSED);
        settling.met(office(), List.of(key), on(key.span().last().plusDays(3)));
        assertThat(obligations.recorded(office(), key))
                .hasSize(2)
                .filteredOn(Settlement::stands)
                .hasSize(1);
    }

    @Test
    void itIsExcusedByAnotherAndWithAReason() {
        var key = report(month(-7));
        refused(
                "obligation.excused-by-nobody",
                () -> settling.excused(office(), key, said("Thiên tai", Optional.empty())));
        refused(
                "obligation.excuses-itself",
                () -> settling.excused(office(), key, said("Thiên tai", Optional.of(BODY))));
        refused(
                "obligation.without-reason",
                () -> settling.excused(office(), key, said(" ", Optional.of(STANDING_GROUP))));
        settling.excused(office(), key, said("Thiên tai", Optional.of(STANDING_GROUP)));
        assertThat(state(key)).isEqualTo(State.EXCUSED);
    }

    @Test
    void aWordThatDoesNotFitIsRefused() {
        var key = report(month(-8));
        var last = key.span().last();
        refused("obligation.none-chosen", () -> settling.met(office(), List.of(), on(last)));
        refused("obligation.day-in-future", () -> settling.met(office(), List.of(key), on(today().plusDays(1))));
        refused(
                "obligation.day-before-period",
                () -> settling.met(office(), List.of(key), on(key.span().first().minusDays(1))));
        refused(
                "obligation.without-proof",
                () -> settling.met(
                        office(), List.of(key), new NewSettlement(last, Optional.empty(), "", "", Optional.empty())));
        refused(
                "obligation.proof-unknown",
                () -> settling.met(
                        office(), List.of(key), new NewSettlement(last, Optional.empty(), "", "", Optional.of(1L))));
        refused(
                "obligation.not-by",
                () -> settling.met(
                        office(),
                        List.of(key),
                        new NewSettlement(last, Optional.of(STANDING_GROUP), "Họp", "1-QĐ/TU", Optional.empty())));
        assertThat(state(key)).isEqualTo(State.MISSED);
    }

    @Test
    void whoDoesItInAnothersPlaceShowsTheDelegation() {
        var year = new Span(Cycle.YEAR, today().withDayOfYear(1));
        var key = new ObligationKey("subordinate-session", STANDING_COMMITTEE, Optional.of(BODY), year);
        var without =
                new NewSettlement(today(), Optional.of(STANDING_GROUP), "Làm việc tại huyện", "", Optional.empty());
        refused("obligation.deputy-without-paper", () -> settling.met(office(), List.of(key), without));
        settling.met(
                office(),
                List.of(key),
                new NewSettlement(
                        today(), Optional.of(STANDING_GROUP), "Làm việc tại huyện", "15-QĐ/TU", Optional.empty()));
        assertThat(state(key)).isEqualTo(State.SATISFIED);
    }

    @Test
    void aRecordOfTheOwnerProvesIt() {
        var quarter = Span.around(Cycle.QUARTER, today());
        var key = new ObligationKey("front-briefing", STANDING_GROUP, Optional.empty(), quarter);
        var held = new RecordRef("meeting", UUID.randomUUID().toString(), "Giao ban với Mặt trận");
        transaction.executeWithoutResult(status -> facts.publishEvent(new MeetingClosed(new Fact.Particulars(
                clock.instant(),
                office(),
                STANDING_GROUP,
                held,
                Audience.of(STANDING_GROUP, COMMITTEE_OFFICE),
                List.of()))));
        var slot = obligations.find(office(), key).slot().orElseThrow();
        var proof = settling.proofs(office(), slot).stream()
                .filter(entry -> entry.about().id().equals(held.id()))
                .findFirst()
                .orElseThrow();
        assertThat(settling.proofs(accounts.actor("huyen-01"), slot)).isEmpty();
        settling.met(
                office(), List.of(key), new NewSettlement(today(), Optional.empty(), "", "", Optional.of(proof.seq())));
        assertThat(obligations.find(office(), key).evidence()).contains(held);
    }

    @Test
    void whatTheRulesDoNotAskForIsNotThere() {
        var span = month(-1);
        for (var key : List.of(
                new ObligationKey("no-such-thing", BODY, Optional.empty(), span),
                new ObligationKey("periodic-report", STANDING_GROUP, Optional.empty(), span),
                new ObligationKey("front-briefing", STANDING_GROUP, Optional.empty(), span),
                report(Span.around(Cycle.MONTH, today().minusYears(4))))) {
            refused("record.not-found", () -> obligations.find(office(), key));
            refused("record.not-found", () -> settling.met(office(), List.of(key), on(today())));
        }
    }

    @Test
    void othersNeitherRecordNorKnow() {
        var key = report(month(-1));
        var other = accounts.actor("huyen-01");
        refused("record.not-found", () -> obligations.find(other, key));
        refused("right.missing", () -> settling.met(accounts.actor("secretary"), List.of(key), on(today())));
        refused("right.missing", () -> settling.excused(other, key, said("x", Optional.of(STANDING_GROUP))));
        refused("right.missing", () -> settling.reopened(other, key, "x"));
        assertThat(obligations.within(other, days(-2, 1), Optional.empty()))
                .isNotEmpty()
                .allSatisfy(
                        one -> assertThat(one.slot().orElseThrow().audience().includes(other))
                                .isTrue());
    }

    @Test
    void theRegisterFiltersAndCounts() {
        var filter = new ObligationFilter(days(-2, 0), Optional.of(BODY), Optional.empty(), "periodic-report", 1);
        var page = obligations.page(office(), filter);
        assertThat(page.obligations()).isNotEmpty().allSatisfy(one -> {
            assertThat(one.owner()).isEqualTo(BODY);
            assertThat(one.what()).isEqualTo("periodic-report");
        });
        assertThat(page.states().values().stream().mapToInt(Integer::intValue).sum())
                .isEqualTo(page.total());
    }

    @Test
    void aRangeWithoutEndIsAnsweredAsFarAsThereIsAnythingToKnow() {
        var endless = new DateRange(LocalDate.of(1, 1, 1), LocalDate.of(9999, 12, 31));
        assertThat(obligations.pressing(office(), endless)).isNotEmpty();
        assertThat(obligations.pressing(office(), new DateRange(LocalDate.of(9000, 1, 1), LocalDate.of(9999, 12, 31))))
                .isEmpty();
    }

    @Test
    void aYearIsCoveredBodyByBody() {
        var year = today().getYear() - 1;
        var coverage = obligations.coverage(office(), "periodic-report", Cycle.QUARTER, year);
        assertThat(coverage.spans()).hasSize(4);
        assertThat(coverage.lines()).extracting(Coverage.Line::body).contains(BODY);
        assertThat(coverage.asked()).isEqualTo(4L * coverage.lines().size());
        refused("obligation.kind-unknown", () -> obligations.coverage(office(), "front-briefing", Cycle.WEEK, year));
    }

    private State state(ObligationKey key) {
        return obligations.find(office(), key).state();
    }

    private static ObligationKey report(Span span) {
        return new ObligationKey("periodic-report", BODY, Optional.empty(), span);
    }

    private Span month(int ago) {
        return Span.around(Cycle.MONTH, today().plusMonths(ago));
    }

    private DateRange days(int from, int to) {
        var first = today().withDayOfMonth(1);
        return new DateRange(first.plusMonths(from), first.plusMonths(to + 1));
    }

    private static NewSettlement on(LocalDate day) {
        return new NewSettlement(day, Optional.empty(), "", "12-BC/HU", Optional.empty());
    }

    private NewSettlement said(String words, Optional<OrganId> by) {
        return new NewSettlement(today(), by, words, "", Optional.empty());
    }

    private LocalDate today() {
        return VietnamTime.today(clock);
    }

    private Actor office() {
        return accounts.actor("office");
    }

    private static void refused(String code, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    /** A session as the report counts it. */
    record MeetingClosed(Fact.Particulars particulars) implements Fact {

        @Override
        public Map<String, String> details() {
            return Map.of("kind", "REGULAR", "present", "3", "members", "3");
        }
    }
}
