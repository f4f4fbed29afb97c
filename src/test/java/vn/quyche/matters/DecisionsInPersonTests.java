package vn.quyche.matters;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.quyche.journal.Entry;
import vn.quyche.journal.Journal;
import vn.quyche.kernel.OrganId;

/** The Chairman's urgent spending on a disaster: recorded by himself, in one act, with the duty to report it. */
class DecisionsInPersonTests extends MatterTests {

    private static final OrganId CHAIRMAN = OrganId.of("DEPUTY_SECRETARY_CHAIRMAN");
    private static final String DISASTER = "budget.disaster-support";
    private static final Map<String, Object> URGENT =
            Map.of("speciallyUrgent", true, "standingGroupCannotMeet", true, "amount", 1_200_000_000L);

    @Autowired
    DecisionsInPerson decisions;

    @Autowired
    Journal journal;

    @Test
    void itIsFiledDecidedAndOwedToTheStandingGroupInOneAct() {
        var id = record(URGENT, "Cả ba đường lên xã bị chia cắt", "Chi 1,2 tỷ đồng mua lương thực", today());
        var matter = matter(id);
        assertThat(matter.state()).isEqualTo(MatterState.DECIDED);
        assertThat(matters.appraisals(office(), id)).isEmpty();
        assertThat(matters.decisions(office(), id)).singleElement().satisfies(one -> {
            assertThat(one.decision().organ()).isEqualTo(CHAIRMAN);
            assertThat(one.power()).isEqualTo(Power.DELEGATED);
            assertThat(one.decision().text()).startsWith("Chi 1,2 tỷ");
        });
        assertThat(matters.reportBacks(office(), id)).singleElement().satisfies(duty -> {
            assertThat(duty.from()).isEqualTo(CHAIRMAN);
            assertThat(duty.to()).isEqualTo(GROUP);
            assertThat(duty.basis()).extracting(cite -> cite.eId()).containsExactly("art_3__para_5__point_3__indent_4");
        });
        assertThat(journal.about(matter.ref(), office()).stream().map(Entry::name))
                .contains("MatterFiled", "DecisionTaken", "ReportBackArose")
                .doesNotContain("MatterAppraised");
    }

    @Test
    void itStandsOnTheDeskOfTheOneWhoDecidedUntilASessionHasHeardIt() {
        var id = record(URGENT, "Mất liên lạc", "Chi cứu trợ", today());
        var duty = matters.reportBacks(office(), id).get(0).id();
        assertThat(decisions.owed(actor("chairman"))).extracting(ReportBack::id).contains(duty);
        assertThat(decisions.owed(actor("secretary"))).isEmpty();
        assertThat(decisions.owed(office())).isEmpty();
        matters.reportTaken(office(), duty, SampleMatters.meeting());
        assertThat(decisions.owed(actor("chairman"))).extracting(ReportBack::id).doesNotContain(duty);
    }

    @Test
    void itMayBeRecordedSomeDaysLaterAndIsRoutedByTheRulesOfItsDay() {
        var day = today().minusDays(3);
        var id = record(URGENT, "Mất điện toàn huyện", "Chi cứu trợ", day);
        assertThat(matter(id).itinerary().on()).isEqualTo(day);
        assertThat(matters.reportBacks(office(), id).get(0).since()).isEqualTo(day);
    }

    @Test
    void onlyWhoHoldsTheOfficeRecordsAndOnlyWhatIsHis() {
        refused("matter.no-power-in-person", () -> recordedBy("office"));
        refused("matter.no-power-in-person", () -> recordedBy("bcs-ubnd"));
        refused("right.missing", () -> recordedBy("secretary"));
        refused("matter.not-in-person", () -> record(with("standingGroupCannotMeet", false), "Gấp", "Chi", today()));
        refused(
                "matter.not-in-person",
                () -> decisions.record(
                        actor("chairman"),
                        new NewMatter("economy.event", Map.of(), "Lễ kỷ niệm", "", "Gấp"),
                        new DecidedInPerson("Tổ chức", today()),
                        List.of()));
        refused(
                "matter.nobody-decides-in-person",
                () -> decisions.record(
                        actor("chairman"),
                        new NewMatter("economy.on-request", Map.of("requester", "OTHER"), "Việc mới", "", "Gấp"),
                        new DecidedInPerson("Đồng ý", today()),
                        List.of()));
    }

    @Test
    void nothingIsStoredWhileSomethingIsLacking() {
        var before = matters.list(office(), Filter.all()).total();
        refused("matter.decided-in-future", () -> record(URGENT, "Gấp", "Chi", today().plusDays(1)));
        refused("matter.decision-words-missing", () -> record(URGENT, "Gấp", "  ", today()));
        refused("matter.text-too-long", () -> record(URGENT, "Gấp", "a".repeat(5001), today()));
        refused("matter.urgency-missing", () -> record(URGENT, " ", "Chi", today()));
        refused("matter.facts-needed", () -> record(Map.of("speciallyUrgent", true), "Gấp", "Chi", today()));
        assertThat(matters.list(office(), Filter.all()).total()).isEqualTo(before);
    }

    private Map<String, Object> with(String fact, Object value) {
        var facts = new HashMap<>(URGENT);
        facts.put(fact, value);
        return facts;
    }

    private void recordedBy(String account) {
        decisions.record(
                actor(account),
                new NewMatter(DISASTER, URGENT, "Cứu trợ khẩn cấp", "", "Gấp"),
                new DecidedInPerson("Chi", today()),
                List.of());
    }

    private MatterId record(Map<String, Object> facts, String reason, String text, LocalDate on) {
        return decisions.record(
                actor("chairman"),
                new NewMatter(DISASTER, facts, "Cứu trợ khẩn cấp bản 12", "", reason),
                new DecidedInPerson(text, on),
                List.of());
    }
}
