package vn.quyche.matters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static vn.quyche.matters.SampleMatters.paper;
import static vn.quyche.matters.SampleMatters.said;
import static vn.quyche.matters.SampleMatters.spending;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.quyche.competence.Act;
import vn.quyche.competence.Step;
import vn.quyche.documents.Documents;
import vn.quyche.journal.Entry;
import vn.quyche.journal.Journal;
import vn.quyche.kernel.RecordRef;

/** The way of a matter through the organs: no step skipped, each decision followed by what it obliges to. */
class DeliberationTests extends MatterTests {

    @Autowired
    Documents documents;

    @Autowired
    Journal journal;

    @Test
    void aDelegatedDecisionIsDraftedAndReportedBack() {
        var id = accepted(spending(2_500_000_000L));
        assertThat(matters.readyFor(office(), GROUP)).extracting(MatterLine::id).contains(id);
        refused("record.not-found", () -> matters.find(actor("btv-07"), id));
        decide(id, GROUP, Act.DECIDE, Result.ADOPTED);

        assertThat(matter(id).state()).isEqualTo(MatterState.DECIDED);
        assertThat(matters.decisions(office(), id))
                .singleElement()
                .satisfies(decision -> assertThat(decision.power()).isEqualTo(Power.DELEGATED));
        assertThat(documents.from(office(), matter(id).ref())).singleElement().satisfies(document -> {
            assertThat(document.type()).isEqualTo("CONCLUSION");
            assertThat(document.issuer()).isEqualTo(COMMITTEE);
            assertThat(document.decidedBy()).isEqualTo(GROUP);
        });
        assertThat(matters.find(actor("btv-07"), id)).isNotNull();
        var duty = matters.reportBacks(office(), id).get(0);
        assertThat(matters.openReportBacks(COMMITTEE))
                .extracting(ReportBack::id)
                .contains(duty.id());
        assertThat(duty.basis().get(0).eId()).isEqualTo("art_3__para_6");

        var missed = SampleMatters.meeting();
        matters.reportMissed(office(), duty.id(), missed);
        matters.reportMissed(office(), duty.id(), missed);
        assertThat(matters.reportBack(duty.id()).missed()).isEqualTo(1);
        matters.reportTaken(office(), duty.id(), SampleMatters.meeting());
        matters.reportTaken(office(), duty.id(), SampleMatters.meeting());
        matters.reportMissed(office(), duty.id(), SampleMatters.meeting());
        assertThat(matters.reportBack(duty.id()).taken()).isTrue();
        assertThat(matters.openReportBacks(COMMITTEE))
                .extracting(ReportBack::id)
                .doesNotContain(duty.id());
        refused("right.missing", () -> matters.reportTaken(board(), duty.id(), missed));
        refused("record.not-found", () -> matters.reportBack(ReportBackId.random()));
        assertThat(journal.about(matter(id).ref(), office()))
                .extracting(Entry::name)
                .contains("MatterPlaced", "DecisionTaken", "ReportBackArose", "ReportBackMissed", "ReportBackTaken");
    }

    @Test
    void noStepIsSkipped() {
        var id = filed(spending(2_500_000_000L));
        var meeting = SampleMatters.meeting();
        refused(
                "matter.not-ready",
                () -> matters.placeOnAgenda(office(), id, SampleMatters.on(meeting, GROUP, today())));
        matters.appraise(office(), id, 0, AppraisalOutcome.ACCEPTED, "");
        refused(
                "matter.not-that-organs-turn",
                () -> matters.placeOnAgenda(office(), id, SampleMatters.on(meeting, COMMITTEE, today())));
        refused("right.missing", () -> placedBy("bcs-ubnd", id, meeting));
        matters.placeOnAgenda(office(), id, SampleMatters.on(meeting, GROUP, today()));
        refused(
                "matter.on-an-agenda",
                () -> matters.placeOnAgenda(office(), id, SampleMatters.on(meeting, GROUP, today())));
        refused(
                "matter.step-not-current",
                () -> matters.recordDecision(
                        office(), id, said(COMMITTEE, Act.DECIDE, Result.ADOPTED, meeting, today())));
        refused(
                "matter.step-not-current",
                () -> matters.recordDecision(office(), id, said(GROUP, Act.RATIFY, Result.ADOPTED, meeting, today())));
        refused(
                "matter.on-an-agenda",
                () -> matters.recordDecision(
                        office(), id, said(GROUP, Act.DECIDE, Result.ADOPTED, SampleMatters.meeting(), today())));
        refused(
                "right.missing",
                () -> matters.recordDecision(board(), id, said(GROUP, Act.DECIDE, Result.ADOPTED, meeting, today())));
        matters.recordDecision(office(), id, said(GROUP, Act.DECIDE, Result.ADOPTED, meeting, today()));
        refused(
                "matter.not-to-decide",
                () -> matters.recordDecision(office(), id, said(GROUP, Act.DECIDE, Result.ADOPTED, meeting, today())));
    }

    @Test
    void aMatterComesOffTheAgendaOnWhichItStands() {
        var id = accepted(spending(2_500_000_000L));
        var meeting = placed(id, GROUP);
        assertThat(matter(id).place().orElseThrow().deadline()).contains(today().minusDays(5));
        refused("matter.not-on-this-agenda", () -> matters.takeOffAgenda(office(), id, SampleMatters.meeting()));
        matters.takeOffAgenda(office(), id, meeting);
        assertThat(matter(id).state()).isEqualTo(MatterState.ACCEPTED);
    }

    @Test
    void dissentSendsItBackAndASecondTimeUpwards() {
        var id = accepted(spending(2_500_000_000L));
        decide(id, GROUP, Act.DECIDE, Result.PREPARE_AGAIN);
        assertThat(matter(id).state()).isEqualTo(MatterState.PREPARE_AGAIN);
        refused(
                "matter.nothing-prepared",
                () -> matters.bringBack(board(), id, matter(id).version(), " "));
        add(board(), id, paper("Phương án sửa"));
        matters.bringBack(board(), id, matter(id).version(), "");
        refused(
                "matter.not-to-prepare",
                () -> matters.bringBack(board(), id, matter(id).version(), "x"));
        assertThat(matter(id).itinerary().discussion()).isEqualTo(1);

        decide(id, GROUP, Act.DECIDE, Result.ESCALATED);
        assertThat(matter(id).state()).isEqualTo(MatterState.ACCEPTED);
        assertThat(matter(id).itinerary().steps())
                .extracting(Step::organ, Step::act)
                .containsExactly(tuple(GROUP, Act.SUBMIT_UP), tuple(COMMITTEE, Act.DECIDE));
        assertThat(matters.find(actor("btv-07"), id)).isNotNull();
        decide(id, COMMITTEE, Act.DECIDE, Result.ADOPTED);
        assertThat(matter(id).state()).isEqualTo(MatterState.DECIDED);
        assertThat(matters.reportBacks(office(), id)).isEmpty();
        assertThat(documents.from(office(), matter(id).ref()))
                .singleElement()
                .satisfies(document -> assertThat(document.decidedBy()).isEqualTo(COMMITTEE));
        assertThat(journal.about(matter(id).ref(), office()))
                .extracting(Entry::name)
                .contains("RediscussionOrdered", "MatterImproved", "MatterEscalated");
    }

    @Test
    void whatIsNotAdoptedEndsThere() {
        var id = accepted(spending(3_500_000_000L));
        decide(id, COMMITTEE, Act.APPROVE_POLICY, Result.NOT_ADOPTED);
        assertThat(matter(id).state()).isEqualTo(MatterState.NOT_ADOPTED);
        assertThat(documents.from(office(), matter(id).ref())).isEmpty();
        refused(
                "matter.not-to-decide",
                () -> matters.grade(actor("secretary"), id, matter(id).version(), "complex", true, ""));
    }

    @Test
    void aJudgementIsEnteredByThoseWhoAnswerForItAndChangesTheWay() {
        var id = accepted(spending(2_500_000_000L));
        assertThat(matters.wouldGo(actor("secretary"), id, "complex", true)
                        .after()
                        .steps())
                .hasSize(2);
        refused("right.missing", () -> matters.grade(board(), id, 1, "complex", true, ""));
        refused("matter.no-such-judgement", () -> matters.grade(actor("secretary"), id, 1, "amount", true, ""));
        refused("record.changed", () -> matters.grade(actor("secretary"), id, 0, "complex", true, ""));
        matters.grade(actor("secretary"), id, 1, "complex", true, "Nhiều ý kiến");
        assertThat(matter(id).currentStep().orElseThrow().organ()).isEqualTo(COMMITTEE);
        assertThat(matters.factEntries(office(), id).get(0))
                .satisfies(entry ->
                        assertThat(entry.byName()).isEqualTo(actor("secretary").name()));
        decide(id, COMMITTEE, Act.GIVE_OPINION, Result.ADOPTED);
        assertThat(matter(id).currentStep().orElseThrow().organ()).isEqualTo(GROUP);
        assertThat(documents.from(office(), matter(id).ref())).isEmpty();
        var meeting = placed(id, GROUP);
        refused(
                "matter.on-an-agenda",
                () -> matters.grade(actor("secretary"), id, matter(id).version(), "complex", false, ""));
        matters.recordDecision(office(), id, said(GROUP, Act.DECIDE, Result.ADOPTED, meeting, today()));
        assertThat(matter(id).state()).isEqualTo(MatterState.DECIDED);
        refused("matter.already-decided-on", () -> withdrawAfterAStep());
    }

    @Test
    void whatIsDecidedInPersonIsRecordedByThatPerson() {
        var facts = Map.<String, Object>of(
                "speciallyUrgent", true, "standingGroupCannotMeet", true, "amount", 1_000_000_000L);
        var id = accepted(new NewMatter("budget.disaster-support", facts, "Cứu trợ khẩn cấp", ""));
        var step = matter(id).currentStep().orElseThrow();
        assertThat(step.organ().code()).isEqualTo("DEPUTY_SECRETARY_CHAIRMAN");
        RecordRef here = matter(id).ref();
        refused(
                "matter.decided-in-person",
                () -> matters.recordDecision(
                        office(), id, said(step.organ(), step.act(), Result.ADOPTED, here, today())));
        matters.recordDecision(actor("chairman"), id, said(step.organ(), step.act(), Result.ADOPTED, here, today()));
        assertThat(matters.reportBacks(office(), id))
                .singleElement()
                .satisfies(duty -> assertThat(duty.to()).isEqualTo(GROUP));
    }

    private void withdrawAfterAStep() {
        var id = accepted(spending(2_500_000_000L));
        matters.grade(actor("secretary"), id, 1, "complex", true, "");
        decide(id, COMMITTEE, Act.GIVE_OPINION, Result.ADOPTED);
        matters.withdraw(board(), id, matter(id).version());
    }

    private void placedBy(String account, MatterId id, RecordRef meeting) {
        matters.placeOnAgenda(actor(account), id, SampleMatters.on(meeting, GROUP, today()));
    }
}
