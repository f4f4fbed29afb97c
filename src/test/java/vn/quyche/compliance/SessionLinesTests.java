package vn.quyche.compliance;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.quyche.kernel.OrganId.PROVINCIAL_COMMITTEE;
import static vn.quyche.kernel.OrganId.STANDING_COMMITTEE;
import static vn.quyche.kernel.OrganId.STANDING_GROUP;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.quyche.compliance.Verdict.Kind;
import vn.quyche.journal.Entry;
import vn.quyche.kernel.DateRange;
import vn.quyche.kernel.OrganId;
import vn.quyche.obligations.Entries;
import vn.quyche.obligations.Evidence;
import vn.quyche.regulation.Rulebooks;
import vn.quyche.regulation.Rules;

class SessionLinesTests {

    private static final Rules RULES = Rulebooks.shipped().rules(LocalDate.of(2024, 3, 31));

    @Test
    void countsRegularSessionsOfThePeriodOnly() {
        var line = held(STANDING_GROUP, Entries.sessions(STANDING_GROUP, "2023-12-28", "2024-01-08", "2024-01-20"));
        assertThat(line.value()).isEqualTo(2);
        assertThat(line.basis().eId()).isEqualTo("art_22__para_1");
    }

    @Test
    void seesTheGapThatIsTooLong() {
        var line = held(
                STANDING_GROUP,
                Entries.sessions(
                        STANDING_GROUP,
                        "2023-12-28",
                        "2024-01-08",
                        "2024-01-23",
                        "2024-02-05",
                        "2024-02-19",
                        "2024-03-04",
                        "2024-03-18",
                        "2024-03-29"));
        assertThat(line.verdict().kind()).isEqualTo(Kind.WARN);
        assertThat(line.verdict().words().arguments()).containsExactly(1L);
    }

    @Test
    void fourteenDaysAreNotTooLong() {
        var line = held(
                STANDING_GROUP,
                Entries.sessions(
                        STANDING_GROUP,
                        "2023-12-25",
                        "2024-01-08",
                        "2024-01-22",
                        "2024-02-05",
                        "2024-02-19",
                        "2024-03-04",
                        "2024-03-18"));
        assertThat(line.verdict().kind()).isEqualTo(Kind.GOOD);
    }

    @Test
    void aMonthWithoutASessionOfTheStandingCommitteeIsShort() {
        var line = held(STANDING_COMMITTEE, Entries.sessions(STANDING_COMMITTEE, "2024-01-10", "2024-03-10"));
        assertThat(line.months()).containsExactly(1, 0, 1);
        assertThat(line.verdict().words().arguments()).containsExactly(1L);
    }

    @Test
    void threeMonthsToTheDayAreInTime() {
        var line = held(PROVINCIAL_COMMITTEE, Entries.sessions(PROVINCIAL_COMMITTEE, "2023-12-15", "2024-03-15"));
        assertThat(line.verdict().kind()).isEqualTo(Kind.GOOD);
    }

    @Test
    void extraordinarySessionsAreCountedApart() {
        var lines = lines(
                STANDING_COMMITTEE,
                List.of(Entries.session(STANDING_COMMITTEE, "2024-02-01", "EXTRAORDINARY", 12, 15)));
        assertThat(lines)
                .filteredOn(line -> line.measure().equals("sessions.extraordinary"))
                .singleElement()
                .extracting(Line::value)
                .isEqualTo(1L);
    }

    @Test
    void theLowestAttendanceIsHeldAgainstTheQuorum() {
        var lines = lines(
                PROVINCIAL_COMMITTEE,
                List.of(
                        Entries.session(PROVINCIAL_COMMITTEE, "2024-01-15", "REGULAR", 36, 55),
                        Entries.session(PROVINCIAL_COMMITTEE, "2024-03-15", "REGULAR", 50, 55)));
        assertThat(lines)
                .filteredOn(line -> line.measure().equals("sessions.lowest-attendance"))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.figure()).isEqualTo("36/55");
                    assertThat(line.norm().arguments()).containsExactly(37);
                    assertThat(line.verdict().kind()).isEqualTo(Kind.WARN);
                });
    }

    private static Line held(OrganId organ, List<Entry> entries) {
        return lines(organ, entries).stream()
                .filter(line -> line.measure().equals("sessions.held"))
                .findFirst()
                .orElseThrow();
    }

    private static List<Line> lines(OrganId organ, List<Entry> entries) {
        var quarter = new DateRange(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 4, 1));
        return new SessionLines(RULES, new Evidence(entries, quarter, LocalDate.of(2024, 6, 1))).of(organ);
    }
}
