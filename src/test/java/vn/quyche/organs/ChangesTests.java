package vn.quyche.organs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;
import vn.quyche.QuycheTest;
import vn.quyche.access.Accounts;
import vn.quyche.kernel.Actor;
import vn.quyche.kernel.OrganId;
import vn.quyche.kernel.PersonId;
import vn.quyche.kernel.Refusal;
import vn.quyche.organs.Alteration.Assigning;
import vn.quyche.organs.Alteration.Correcting;
import vn.quyche.organs.Alteration.Dissolving;
import vn.quyche.organs.Alteration.Dying;
import vn.quyche.organs.Alteration.Entering;
import vn.quyche.organs.Alteration.Founding;
import vn.quyche.organs.Alteration.Merging;
import vn.quyche.organs.Alteration.Posting;
import vn.quyche.organs.Alteration.Reshaping;
import vn.quyche.organs.Alteration.Resuming;
import vn.quyche.organs.Alteration.Seating;
import vn.quyche.organs.Alteration.StandingDown;
import vn.quyche.organs.Alteration.StandingIn;
import vn.quyche.organs.Alteration.Suspending;
import vn.quyche.organs.Alteration.TermBeginning;
import vn.quyche.organs.Alteration.Unposting;
import vn.quyche.organs.Alteration.Unseating;

/** Changes of the institution: what each does to the register, what stands against it, and how it is put right. */
@QuycheTest
@Transactional
class ChangesTests {

    private static final LocalDate FIRST = LocalDate.of(2030, 1, 1);
    private static final LocalDate LATER = LocalDate.of(2031, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2032, 1, 1);
    private static final DecidingDocument PAPER =
            new DecidingDocument("Ban Thường vụ Tỉnh ủy", "101-QĐ/TU", LocalDate.of(2025, 12, 1));

    @Autowired
    Organs organs;

    @Autowired
    StandIns standIns;

    @Autowired
    Changes changes;

    @Autowired
    Accounts accounts;

    private OrganId body = OrganId.of("NOT_YET");
    private PersonId anh = PersonId.of("00000000-0000-0000-0000-000000000001");
    private PersonId binh = PersonId.of("00000000-0000-0000-0000-000000000002");

    @BeforeEach
    void aBodyIsFounded() {
        body = founded("Ban chỉ đạo thử", 2);
        anh = entered("Nguyễn Văn Ánh");
        binh = entered("Trần Thị Bình");
    }

    @Test
    void aFoundedBodyIsThereFromItsDayOn() {
        assertThat(organs.all(FIRST.minusDays(1))).extracting(Organ::id).doesNotContain(body);
        assertThat(organs.all(FIRST)).extracting(Organ::id).contains(body);
        assertThat(body.code()).matches("ADVISORY_BODY_\\d\\d");
    }

    @Test
    void aNewNameHoldsFromItsDayOnAndTheOldOneBefore() {
        var change = does(shape("Ban chỉ đạo mới", 3), LATER);
        assertThat(changes.find(office(), change).kind()).isEqualTo(ChangeKind.RENAMED);
        assertThat(organs.history(body)).extracting(Organ::name).containsExactly("Ban chỉ đạo thử", "Ban chỉ đạo mới");
        assertThat(organs.roll(body, LATER).seats()).isEqualTo(3);
        assertThat(organs.roll(body, LATER.minusDays(1)).seats()).isEqualTo(2);
    }

    @Test
    void whoLeavesIsNoMemberOnThatDayAndTheReasonIsKept() {
        seat(anh);
        does(new Suspending(body, anh, Optional.empty()), FIRST.plusDays(5));
        does(new Posting(body, anh, PostKind.HEAD, "Trưởng ban", Optional.empty()), FIRST);
        does(new Unseating(body, anh, Exit.RETIRED, true), LATER);
        assertThat(organs.isMember(body, anh, LATER.minusDays(1))).isTrue();
        assertThat(organs.isMember(body, anh, LATER)).isFalse();
        assertThat(organs.seats(body)).singleElement().satisfies(line -> {
            assertThat(line.exit()).contains(Exit.RETIRED);
            assertThat(line.entry()).isEqualTo(Membership.Entry.DESIGNATED);
        });
        assertThat(organs.posts(body, LATER)).isEmpty();
        assertThat(organs.suspensions(body).get(0).during().end()).contains(LATER);
    }

    @Test
    void aSuspendedMemberMayNotActUntilResumed() {
        seat(anh);
        does(new Suspending(body, anh, Optional.empty()), LATER);
        assertThat(organs.roll(body, LATER).mayAct(anh)).isFalse();
        does(new Resuming(body, anh), LAST);
        assertThat(organs.roll(body, LAST).mayAct(anh)).isTrue();
        assertThat(organs.roll(body, LAST.minusDays(1)).suspended()).hasSize(1);
    }

    @Test
    void whenABodyMergesItsMembersGoAndItsRecordsAreTheSuccessors() {
        var successor = founded("Ban tiếp nhận", 0);
        seat(anh);
        does(new Assigning(binh, Assignment.Kind.MONITOR, Optional.of(body), ""), FIRST);
        does(new Merging(List.of(body), successor), LATER);
        assertThat(organs.all(LATER)).extracting(Organ::id).doesNotContain(body);
        assertThat(organs.ended(LATER)).extracting(Organ::id).contains(body);
        assertThat(organs.roll(body, LATER).members()).isEmpty();
        assertThat(organs.seats(body)).extracting(Membership::exit).containsExactly(Optional.of(Exit.BODY_ENDED));
        assertThat(organs.assignments(binh, LATER)).isEmpty();
        assertThat(organs.predecessors(List.of(successor), LATER)).containsExactly(body);
        assertThat(organs.predecessors(List.of(successor), LATER.minusDays(1))).isEmpty();
        assertThat(changes.of(office(), body)).extracting(Change::kind).contains(ChangeKind.MERGED, ChangeKind.FOUNDED);
    }

    @Test
    void whoDiedHoldsNothing() {
        seat(anh);
        does(new Posting(body, anh, PostKind.CLERK, "Thư ký", Optional.empty()), FIRST);
        changes.record(office(), new NewChange(new Dying(anh), LATER, Optional.empty(), "", Optional.empty()));
        assertThat(organs.memberships(anh, LATER)).isEmpty();
        assertThat(organs.posts(anh, LATER)).isEmpty();
        assertThat(organs.posts(anh).get(0).exit()).contains(Exit.DECEASED);
    }

    @Test
    void aTermEndsTheOneBeforeIt() {
        does(new TermBeginning(body, "I"), FIRST);
        does(new TermBeginning(body, "II"), LATER);
        assertThat(organs.term(body, LATER.minusDays(1)).map(Term::number)).contains("I");
        assertThat(organs.term(body, LATER).map(Term::number)).contains("II");
        refused(new TermBeginning(body, "II"), LAST, "change.term-taken");
        refused(new TermBeginning(body, "III"), LATER, "change.term-later");
        refused(new TermBeginning(body, " "), LAST, "change.term-number");
    }

    @Test
    void somebodyStandsInForAnAbsentHolder() {
        does(new Posting(body, anh, PostKind.HEAD, "Trưởng ban", Optional.empty()), FIRST);
        refused(new StandingIn(body, PostKind.HEAD, anh, Optional.empty()), LATER, "change.stands-in-for-oneself");
        does(new StandingIn(body, PostKind.HEAD, binh, Optional.of(LAST)), LATER);
        assertThat(standIns.acting(body, PostKind.HEAD, LATER.minusDays(1))).contains(anh);
        assertThat(standIns.acting(body, PostKind.HEAD, LATER)).contains(binh);
        assertThat(standIns.acting(body, PostKind.HEAD, LAST)).contains(anh);
        refused(new StandingIn(body, PostKind.HEAD, binh, Optional.empty()), LATER, "change.stands-in-already");
        refused(new StandingIn(body, PostKind.CHIEF_OF_OFFICE, binh, Optional.empty()), LATER, "change.no-holder");
        does(new StandingDown(body, PostKind.HEAD, binh), LATER.plusDays(9));
        assertThat(standIns.acting(body, PostKind.HEAD, LATER.plusDays(9))).contains(anh);
        refused(new StandingDown(body, PostKind.HEAD, binh), LAST, "change.nobody-stands-in");
    }

    @Test
    void whatWasEnteredInErrorIsTakenBackAndStaysOnRecord() {
        seat(anh);
        var leaving = does(new Unseating(body, anh, Exit.RESIGNED, false), LATER);
        var undoing = changes.undo(office(), leaving, "Nhầm người");
        assertThat(organs.isMember(body, anh, LATER)).isTrue();
        assertThat(changes.stands(leaving)).isFalse();
        assertThat(changes.correcting(leaving)).extracting(Change::id).containsExactly(undoing);
        assertThat(changes.find(office(), leaving).said()).containsEntry("exit", "RESIGNED");
        assertThatThrownBy(() -> changes.undo(office(), leaving, "Lần nữa")).hasMessage("change.taken-back-already");
        assertThatThrownBy(() -> changes.undo(office(), undoing, "Bỏ việc bỏ")).hasMessage("change.not-to-be-undone");
    }

    @Test
    void aCorrectionTakesThePlaceOfWhatItCites() {
        seat(anh);
        var leaving = does(new Unseating(body, anh, Exit.RESIGNED, false), LATER);
        var right = new NewChange(
                new Unseating(body, anh, Exit.RETIRED, false),
                LAST,
                Optional.of(PAPER),
                "Ghi nhầm ngày",
                Optional.of(leaving));
        var correction = changes.record(office(), right);
        assertThat(organs.isMember(body, anh, LAST.minusDays(1))).isTrue();
        assertThat(organs.isMember(body, anh, LAST)).isFalse();
        assertThat(organs.seats(body)).hasSize(1);
        assertThat(changes.stands(leaving)).isFalse();
        changes.undo(office(), correction, "Lần đầu mới đúng");
        assertThat(changes.stands(leaving)).isTrue();
        assertThat(organs.isMember(body, anh, LATER)).isFalse();
    }

    @Test
    void whatLaterChangesRestOnIsNotTakenBackBeforeThem() {
        var seating = seat(anh);
        var leaving = does(new Unseating(body, anh, Exit.RESIGNED, false), LATER);
        assertThatThrownBy(() -> changes.undo(office(), seating, "Nhầm")).hasMessage("change.built-upon");
        changes.undo(office(), leaving, "Nhầm");
        does(new Suspending(body, anh, Optional.empty()), LATER);
        assertThatThrownBy(() -> changes.undo(office(), seating, "Nhầm")).hasMessage("change.built-upon");
    }

    @Test
    void nobodyRecordsAChangeAboutThemselves() {
        var me = office();
        assertThatThrownBy(() -> changes.record(
                        me,
                        new NewChange(
                                new Seating(body, me.person(), Membership.Entry.ELECTED, Optional.empty()),
                                FIRST,
                                PAPER)))
                .hasMessage("change.of-oneself");
        assertThatThrownBy(() ->
                        changes.record(accounts.actor("secretary"), new NewChange(shape("Ban khác", 2), LATER, PAPER)))
                .hasMessage("right.missing");
    }

    @Test
    void aDecisionIsNamed() {
        var undocumented = new NewChange(shape("Ban khác", 2), LATER, Optional.empty(), "", Optional.empty());
        assertThatThrownBy(() -> changes.record(office(), undocumented)).hasMessage("change.document-missing");
        assertThatThrownBy(() -> new DecidingDocument("Ban Bí thư", " ", FIRST)).hasMessage("change.document-missing");
    }

    @Test
    void refusesWhatTheRegisterContradicts() {
        seat(anh);
        refused(new Seating(body, anh, Membership.Entry.ELECTED, Optional.empty()), LATER, "change.seated-already");
        refused(
                new Seating(body, binh, Membership.Entry.ELECTED, Optional.empty()),
                FIRST.minusDays(1),
                "change.not-there-then");
        refused(new Unseating(body, binh, Exit.RETIRED, false), LATER, "change.not-seated");
        refused(new Suspending(body, binh, Optional.empty()), LATER, "change.not-seated");
        does(new Suspending(body, anh, Optional.of(LAST)), LATER);
        refused(new Suspending(body, anh, Optional.empty()), LATER, "change.suspended-already");
        refused(new Resuming(body, anh), LAST, "change.not-suspended");
        refused(new Suspending(body, anh, Optional.of(LAST)), LAST, "change.ends-before");
        seat(binh);
        var third = entered("Lê Đức Dũng");
        refused(new Seating(body, third, Membership.Entry.ELECTED, Optional.empty()), LATER, "change.no-vacancy");
        does(new Posting(body, anh, PostKind.HEAD, "Trưởng ban", Optional.empty()), FIRST);
        refused(new Posting(body, binh, PostKind.HEAD, "Trưởng ban", Optional.empty()), LATER, "change.post-held");
        refused(new Posting(body, binh, PostKind.CLERK, " ", Optional.empty()), LATER, "change.title-missing");
        refused(new Unposting(body, binh, PostKind.CLERK, Exit.RETIRED), LATER, "change.post-not-held");
        refused(new Correcting(binh, " ", Optional.empty()), LATER, "change.name-missing");
        refused(new Entering(binh, "Ai", Optional.empty()), LATER, "change.person-there");
    }

    @Test
    void refusesWhatTheTreeCannotBe() {
        var beneath = founded("Tổ giúp việc", 0, body);
        refused(shape("Ban chỉ đạo thử", 2), LATER, "change.nothing");
        refused(shape(organs.fullName(beneath), 2), LATER, "change.name-taken");
        refused(shape("Ban chỉ đạo thử", -1), LATER, "change.seats");
        refused(
                new Reshaping(body, "Ban khác", "Ban khác", OrganKind.ADVISORY_BODY, Optional.of(beneath), 2),
                LATER,
                "change.circle");
        refused(new Dissolving(body, List.of()), LATER, "change.has-bodies");
        refused(new Dissolving(OrganId.STANDING_COMMITTEE, List.of()), LATER, "change.named-by-regulation");
        refused(new Merging(List.of(), body), LATER, "change.nothing-to-merge");
        refused(new Merging(List.of(body), body), LATER, "change.into-itself");
        does(shape("Ban sau này", 2), LAST);
        refused(shape("Ban khác", 2), LATER, "change.later-form");
        assertThatThrownBy(() -> changes.undo(office(), does(shape("Ban nữa", 2), LAST.plusDays(1)), " "))
                .hasMessage("change.reason-missing");
    }

    @Test
    void aBodyDoesNotEndBeforeThoseBeneathItNorBeforeThoseThatAreToCome() {
        var beneath = founded("Tổ giúp việc", 0, body);
        does(new Dissolving(beneath, List.of()), LAST);
        refused(new Dissolving(body, List.of()), LATER, "change.has-bodies");
        var later = new Founding("Tổ sau này", "Tổ sau này", OrganKind.ADVISORY_BODY, Optional.of(body), 0);
        does(later, LAST);
        refused(new Dissolving(body, List.of()), LAST.minusDays(1), "change.has-bodies");
        does(new Dissolving(OrganId.of("ARTS_PARTY_GROUP"), List.of()), LATER);
        assertThat(organs.ended(LATER)).extracting(Organ::id).contains(OrganId.of("ARTS_PARTY_GROUP"));
    }

    @Test
    void whatIsToBeginLaterIsNotLeftWithoutItsBody() {
        var later = new Founding("Tổ sau này", "Tổ sau này", OrganKind.ADVISORY_BODY, Optional.of(body), 0);
        does(later, LAST);
        refused(new Dissolving(body, List.of()), LATER, "change.leaves-ties");
    }

    @Test
    void changesAreFoundByNameNumberKindAndDay() {
        seat(anh);
        assertThat(changes.page(
                        office(), new ChangeFilter("anh", Optional.empty(), Optional.empty(), Optional.empty()), 10, 0))
                .extracting(Change::kind)
                .contains(ChangeKind.SEATED, ChangeKind.PERSON_ENTERED);
        var at = Optional.of(FIRST);
        assertThat(changes.count(office(), new ChangeFilter("101-qd", Optional.of(ChangeKind.SEATED), at, at)))
                .isEqualTo(1);
    }

    private ChangeId does(Alteration alteration, LocalDate from) {
        return changes.record(office(), new NewChange(alteration, from, PAPER));
    }

    private ChangeId seat(PersonId person) {
        return does(new Seating(body, person, Membership.Entry.DESIGNATED, Optional.empty()), FIRST);
    }

    private void refused(Alteration alteration, LocalDate from, String code) {
        assertThatThrownBy(() -> does(alteration, from))
                .isInstanceOf(Refusal.class)
                .hasMessage(code);
    }

    private Alteration shape(String name, int seats) {
        return new Reshaping(
                body, name, name, OrganKind.ADVISORY_BODY, Optional.of(OrganId.PROVINCIAL_COMMITTEE), seats);
    }

    private OrganId founded(String name, int seats) {
        return founded(name, seats, OrganId.PROVINCIAL_COMMITTEE);
    }

    private OrganId founded(String name, int seats, OrganId parent) {
        var change = does(new Founding(name, name, OrganKind.ADVISORY_BODY, Optional.of(parent), seats), FIRST);
        return changes.find(office(), change).organ().orElseThrow();
    }

    private PersonId entered(String name) {
        var person = new PersonId(UUID.randomUUID());
        changes.record(
                office(),
                new NewChange(
                        new Entering(person, name, Optional.empty()), FIRST, Optional.empty(), "", Optional.empty()));
        return person;
    }

    private Actor office() {
        return accounts.actor("office");
    }
}
