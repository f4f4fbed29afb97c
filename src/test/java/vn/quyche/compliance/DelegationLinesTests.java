package vn.quyche.compliance;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.quyche.kernel.OrganId.STANDING_GROUP;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.quyche.compliance.Verdict.Kind;
import vn.quyche.journal.Entry;
import vn.quyche.kernel.DateRange;
import vn.quyche.kernel.OrganId;
import vn.quyche.obligations.Entries;
import vn.quyche.obligations.Evidence;
import vn.quyche.regulation.Rulebooks;
import vn.quyche.regulation.Rules;

/** What was decided by delegated power, as the report counts it: each power, what went first, what was reported. */
class DelegationLinesTests {

    private static final Rules RULES = Rulebooks.shipped().rules(LocalDate.of(2024, 3, 31));
    private static final OrganId CHAIRMAN = OrganId.of("DEPUTY_SECRETARY_CHAIRMAN");
    private static final String SMALL_SUMS = "art_2__para_4__indent_3";
    private static final String EVENTS = "art_3__para_5__point_3__indent_3";
    private static final String DISASTER = "art_3__para_5__point_3__indent_4";
    private static final String SEPARATE = "art_2__para_10";

    @Test
    void eachPowerStandsByItselfAfterAllOfThemTogether() {
        var lines = of(
                STANDING_GROUP,
                Entries.use(STANDING_GROUP, "2024-01-10", "m1", EVENTS, Map.of()),
                Entries.use(STANDING_GROUP, "2024-02-10", "m2", SMALL_SUMS, Map.of()),
                Entries.use(STANDING_GROUP, "2024-02-11", "m3", SMALL_SUMS, Map.of()));
        assertThat(lines)
                .filteredOn(line -> line.kind().equals("delegated.decided"))
                .extracting(Line::measure)
                .containsExactly("delegated.decided", "delegated.decided." + SMALL_SUMS, "delegated.decided." + EVENTS);
        assertThat(only(lines, "delegated.decided").value()).isEqualTo(3);
        var small = only(lines, "delegated.decided." + SMALL_SUMS);
        assertThat(small.basis().eId()).isEqualTo(SMALL_SUMS);
        assertThat(small.months()).containsExactly(0, 2, 0);
        assertThat(small.evidence()).extracting(entry -> entry.about().id()).containsExactly("m2", "m3");
    }

    @Test
    void whatWasNotDecidedOrNotByDelegationIsNotCounted() {
        assertThat(of(
                        STANDING_GROUP,
                        Entries.use(STANDING_GROUP, "2024-01-10", "m1", EVENTS, Map.of("power", "OWN")),
                        Entries.use(STANDING_GROUP, "2024-01-10", "m2", EVENTS, Map.of("result", "PREPARE_AGAIN")),
                        Entries.use(STANDING_GROUP, "2023-12-10", "m3", EVENTS, Map.of())))
                .isEmpty();
    }

    @Test
    void aComplexMatterThatDidNotGoBeforeTheDelegatorFirstIsSaid() {
        var lines = of(
                STANDING_GROUP,
                Entries.use(STANDING_GROUP, "2024-01-10", "m1", SMALL_SUMS, complex(true, true)),
                Entries.use(STANDING_GROUP, "2024-01-11", "m2", SMALL_SUMS, complex(true, false)),
                Entries.use(STANDING_GROUP, "2024-01-12", "m3", EVENTS, complex(false, true)),
                Entries.use(STANDING_GROUP, "2024-01-13", "m4", EVENTS, complex(false, false)));
        var all = only(lines, "delegated.referred-first");
        assertThat(all.figure()).isEqualTo("2/3");
        assertThat(all.basis().eId()).isEqualTo("art_3__para_5__subpara_2");
        assertThat(all.verdict().words().arguments()).containsExactly(1L);
        assertThat(only(lines, "delegated.referred-first." + EVENTS).verdict().kind())
                .isEqualTo(Kind.GOOD);
        assertThat(only(lines, "delegated.referred-first." + SMALL_SUMS).figure())
                .isEqualTo("1/2");
    }

    @Test
    void thatNothingComplexWasDecidedIsSaidOnceAndNotForEachPower() {
        var lines = of(STANDING_GROUP, Entries.use(STANDING_GROUP, "2024-01-10", "m1", EVENTS, Map.of()));
        assertThat(only(lines, "delegated.referred-first").figure()).isEqualTo("0/0");
        assertThat(lines).noneMatch(line -> line.measure().startsWith("delegated.referred-first."));
    }

    @Test
    void aReportIsCountedUnderThePowerByWhichTheMatterWasDecided() {
        var lines = of(
                STANDING_GROUP,
                Entries.use(STANDING_GROUP, "2023-12-20", "m1", EVENTS, Map.of()),
                report("Taken", STANDING_GROUP, "2024-01-05", "m1"),
                Entries.use(STANDING_GROUP, "2024-02-20", "m2", SMALL_SUMS, Map.of()),
                report("Arose", STANDING_GROUP, "2024-02-20", "m2"),
                report("Missed", STANDING_GROUP, "2024-03-01", "m2"));
        assertThat(only(lines, "delegated.reported-back." + EVENTS).figure()).isEqualTo("1/1");
        var small = only(lines, "delegated.reported-back." + SMALL_SUMS);
        assertThat(small.figure()).isEqualTo("0/1");
        assertThat(small.basis().eId()).isEqualTo("art_3__para_6");
        assertThat(small.verdict().kind()).isEqualTo(Kind.WARN);
        assertThat(only(lines, "delegated.report-missed." + SMALL_SUMS).value()).isEqualTo(1);
        assertThat(lines).noneMatch(line -> line.measure().equals("delegated.report-missed." + EVENTS));
        assertThat(only(lines, "delegated.reported-back").evidence())
                .extracting(entry -> entry.about().id())
                .containsExactly("m1", "m2");
    }

    @Test
    void theChairmansUrgentSpendingIsALineOfHisOwnUnderItsOwnProvision() {
        var lines = new DelegationLines(
                RULES,
                evidence(
                        Entries.use(CHAIRMAN, "2024-02-20", "m1", DISASTER, Map.of()),
                        Entries.entry("ReportBackArose", CHAIRMAN, "2024-02-20", "m1", DISASTER, Map.of())));
        assertThat(lines.receivers()).containsExactly(CHAIRMAN);
        assertThat(only(lines.of(CHAIRMAN), "delegated.reported-back").basis().eId())
                .isEqualTo(DISASTER);
        assertThat(only(lines.of(CHAIRMAN), "delegated.decided").basis().eId())
                .as("that only the collective decides binds the Standing Group")
                .isEqualTo(DISASTER);
        assertThat(lines.of(CHAIRMAN)).noneMatch(line -> line.measure().equals("delegated.referred-first"));
        assertThat(lines.of(STANDING_GROUP)).isEmpty();
    }

    @Test
    void powersGivenBySeparateDecisionsAreToldApart() {
        var lines = of(
                STANDING_GROUP,
                Entries.use(STANDING_GROUP, "2024-01-10", "m1", SEPARATE, separate("d1", "1-QĐ/TU, 2/1/2024")),
                Entries.use(STANDING_GROUP, "2024-01-11", "m2", SEPARATE, separate("d2", "2-QĐ/TU, 3/1/2024")));
        assertThat(only(lines, "delegated.decided." + SEPARATE + ".d1").power())
                .hasValueSatisfying(power -> assertThat(power.decision())
                        .hasValueSatisfying(given -> assertThat(given.title()).isEqualTo("1-QĐ/TU, 2/1/2024")));
        assertThat(only(lines, "delegated.decided." + SEPARATE + ".d2").kind()).isEqualTo("delegated.decided");
    }

    private static Map<String, String> complex(boolean complex, boolean askedFirst) {
        return Map.of("complex", String.valueOf(complex), "askedFirst", String.valueOf(askedFirst));
    }

    private static Map<String, String> separate(String id, String title) {
        return Map.of("delegation", id, "delegationTitle", title);
    }

    private static Entry report(String what, OrganId from, String day, String about) {
        return Entries.entry("ReportBack" + what, from, day, about, "art_3__para_6", Map.of());
    }

    private static Line only(List<Line> lines, String measure) {
        return lines.stream()
                .filter(line -> line.measure().equals(measure))
                .findFirst()
                .orElseThrow();
    }

    private static List<Line> of(OrganId organ, Entry... entries) {
        return new DelegationLines(RULES, evidence(entries)).of(organ);
    }

    private static Evidence evidence(Entry... entries) {
        var quarter = new DateRange(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 4, 1));
        return new Evidence(List.of(entries), quarter, LocalDate.of(2024, 6, 1));
    }
}
