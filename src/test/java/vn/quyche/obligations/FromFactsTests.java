package vn.quyche.obligations;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.quyche.kernel.OrganId.STANDING_COMMITTEE;
import static vn.quyche.kernel.OrganId.STANDING_GROUP;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.quyche.journal.Entry;
import vn.quyche.kernel.DateRange;
import vn.quyche.kernel.Nearness;
import vn.quyche.kernel.OrganId;
import vn.quyche.obligations.Obligation.State;
import vn.quyche.regulation.Rulebooks;

class FromFactsTests {

    private static final OrganId BOARD = OrganId.of("PEOPLES_COMMITTEE_PARTY_BOARD");
    private static final LocalDate TODAY = LocalDate.of(2024, 3, 31);

    @Test
    void theNextSessionIsOwedWithinTheCadenceOfTheLast() {
        var owed =
                on(Entries.sessions(STANDING_GROUP, "2024-03-04", "2024-03-25")).sessions(STANDING_GROUP);
        assertThat(owed).extracting(Obligation::state).containsExactly(State.SATISFIED_LATE, State.TO_COME);
        assertThat(owed.get(1).due()).isEqualTo(Optional.of(LocalDate.of(2024, 4, 8)));
    }

    @Test
    void aMonthThatPassedWithoutASessionIsMissed() {
        var owed = on(Entries.sessions(STANDING_COMMITTEE, "2024-01-10", "2024-03-10"))
                .sessions(STANDING_COMMITTEE);
        assertThat(owed)
                .extracting(Obligation::state)
                .containsExactly(State.SATISFIED, State.MISSED, State.SATISFIED, State.TO_COME);
    }

    @Test
    void aSessionThatIsOwedInAFewDaysIsNear() {
        assertThat(on(Entries.sessions(STANDING_GROUP, "2024-03-18")).sessions(STANDING_GROUP))
                .extracting(Obligation::state)
                .containsExactly(State.NEAR);
    }

    @Test
    void aReportIsOwedUntilItIsTaken() {
        var arose = Entries.entry("ReportBackArose", STANDING_COMMITTEE, "2024-03-05", "m1", Map.of());
        assertThat(on(List.of(arose)).reportBacks(STANDING_COMMITTEE))
                .extracting(Obligation::state)
                .containsExactly(State.TO_COME);
        var missed = Entries.entry("ReportBackMissed", STANDING_COMMITTEE, "2024-03-10", "m1", Map.of());
        assertThat(on(List.of(arose, missed)).reportBacks(STANDING_COMMITTEE))
                .extracting(Obligation::state)
                .containsExactly(State.MISSED);
        var taken = Entries.entry("ReportBackTaken", STANDING_COMMITTEE, "2024-03-20", "m1", Map.of());
        assertThat(on(List.of(arose, missed, taken)).reportBacks(STANDING_COMMITTEE))
                .extracting(Obligation::state)
                .containsExactly(State.SATISFIED_LATE);
    }

    @Test
    void whoeverDecidedOwesTheReportUnderTheProvisionThatAsksForIt() {
        var chairman = OrganId.of("DEPUTY_SECRETARY_CHAIRMAN");
        var provision = "art_3__para_5__point_3__indent_4";
        var owed = on(List.of(Entries.entry("ReportBackArose", chairman, "2024-03-05", "m1", provision, Map.of())));
        assertThat(owed.reporters()).containsExactly(chairman);
        assertThat(owed.reportBacks(chairman)).singleElement().satisfies(one -> {
            assertThat(one.owner()).isEqualTo(chairman);
            assertThat(one.basis().eId()).isEqualTo(provision);
        });
    }

    @Test
    void aTaskIsJudgedByItsExtendedDay() {
        var assigned = Entries.entry("TaskAssigned", BOARD, "2024-02-01", "t1", Map.of("due", "2024-03-01"));
        var accepted = Entries.entry("TaskAccepted", BOARD, "2024-03-10", "t1", Map.of());
        assertThat(on(List.of(assigned, accepted)).tasks(BOARD))
                .extracting(Obligation::state)
                .containsExactly(State.SATISFIED_LATE);
        var extended = Entries.entry("TaskExtended", BOARD, "2024-02-20", "t1", Map.of("due", "2024-03-15"));
        assertThat(on(List.of(assigned, extended, accepted)).tasks(BOARD))
                .extracting(Obligation::state)
                .containsExactly(State.SATISFIED);
    }

    private static FromFacts on(List<Entry> entries) {
        var quarter = new DateRange(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 4, 1));
        return new FromFacts(Rulebooks.shipped().rules(TODAY), new Evidence(entries, quarter, TODAY), new Nearness());
    }
}
