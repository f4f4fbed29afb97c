package vn.quyche.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import vn.quyche.QuycheTest;
import vn.quyche.access.Accounts;
import vn.quyche.compliance.Compliance;
import vn.quyche.compliance.Line;
import vn.quyche.delegations.Ledger;
import vn.quyche.delegations.LedgerRow;
import vn.quyche.desk.Desk;
import vn.quyche.desk.Waiting;
import vn.quyche.kernel.Actor;
import vn.quyche.kernel.BusinessClock;
import vn.quyche.kernel.DateRange;
import vn.quyche.kernel.OrganId;
import vn.quyche.kernel.VietnamTime;
import vn.quyche.matters.Matters;
import vn.quyche.matters.Rerouting;
import vn.quyche.obligations.Obligation;
import vn.quyche.obligations.Obligations;

/** What the demonstration's year and a half shows of delegation: in the ledger, in the report, on the desk. */
@QuycheTest
@TestPropertySource(properties = "quyche.demo-history=true")
class EntrustedTests {

    private static final OrganId CHAIRMAN = OrganId.of("DEPUTY_SECRETARY_CHAIRMAN");

    @Autowired
    Ledger ledger;

    @Autowired
    Compliance compliance;

    @Autowired
    Obligations obligations;

    @Autowired
    Rerouting rerouting;

    @Autowired
    Matters matters;

    @Autowired
    Desk desk;

    @Autowired
    Accounts accounts;

    @Autowired
    BusinessClock clock;

    @Test
    void separateDecisionsWereGivenUsedNarrowedAndEnded() {
        var given = rows().stream().filter(row -> row.granted().isPresent()).toList();
        assertThat(given)
                .extracting(row -> row.granted().orElseThrow().decided().number())
                .contains("105-QĐ/TU", "131-QĐ/TU", "142-QĐ/TU", "197-QĐ/TU");
        assertThat(of(given, "105-QĐ/TU").count()).isEqualTo(2);
        assertThat(of(given, "131-QĐ/TU").state()).isEqualTo(LedgerRow.State.ENDED);
        assertThat(of(given, "131-QĐ/TU").granted().orElseThrow().narrows()).isPresent();
        assertThat(of(given, "142-QĐ/TU").count()).isEqualTo(1);
        assertThat(of(given, "197-QĐ/TU").state()).isEqualTo(LedgerRow.State.IN_FORCE);
    }

    @Test
    void whatTheChairmanDecidedAloneWasReportedOnceLateAndOnceIsOwed() {
        var alone = rows().stream()
                .filter(row -> row.to().equals(CHAIRMAN))
                .findFirst()
                .orElseThrow();
        assertThat(alone.count()).isEqualTo(3);
        assertThat(alone.reported()).isEqualTo(2);
        assertThat(alone.due()).isEqualTo(1);
        assertThat(alone.missed()).isEqualTo(1);
        assertThat(line(CHAIRMAN, "delegated.reported-back").figure()).isEqualTo("2/3");
        assertThat(line(CHAIRMAN, "delegated.report-missed").value()).isEqualTo(1);
        assertThat(obligations.within(office(), period(), Optional.of(CHAIRMAN)))
                .filteredOn(obligation -> obligation.what().equals("report-back"))
                .extracting(Obligation::state)
                .containsExactlyInAnyOrder(
                        Obligation.State.SATISFIED, Obligation.State.SATISFIED_LATE, Obligation.State.TO_COME);
        assertThat(desk.day(accounts.actor("chairman")).needs())
                .extracting(Waiting::kind)
                .contains("report-back");
    }

    @Test
    void theReportCountsEachPowerAndWhatWentFirst() {
        var used = of(rows(), "105-QĐ/TU");
        assertThat(line(OrganId.STANDING_GROUP, "delegated.decided.art_2__para_10." + used.name())
                        .value())
                .isEqualTo(2);
        assertThat(line(OrganId.STANDING_GROUP, "delegated.referred-first").value())
                .isEqualTo(1);
    }

    @Test
    void smallSumsToOneRoadAreWarnedOf() {
        assertThat(ledger.splits(office(), period()))
                .anySatisfy(split -> assertThat(split.parts())
                        .hasSize(3)
                        .allSatisfy(part -> assertThat(part.title()).startsWith("Gia cố đường lên bản")));
    }

    @Test
    void aMatterUnderWayIsOfferedTheWayOfTheNarrowedPower() {
        assertThat(rerouting.offered(office()))
                .anySatisfy(line -> assertThat(rerouting.offered(matters.find(office(), line.id())))
                        .hasValueSatisfying(offer -> assertThat(offer.titles()).contains("197-QĐ/TU")));
    }

    private Line line(OrganId organ, String measure) {
        return compliance.report(office(), period(), Optional.of(organ)).lines().stream()
                .filter(line -> line.measure().equals(measure))
                .findFirst()
                .orElseThrow();
    }

    private static LedgerRow of(List<LedgerRow> rows, String number) {
        return rows.stream()
                .filter(row -> row.granted()
                        .filter(grant -> grant.decided().number().equals(number))
                        .isPresent())
                .findFirst()
                .orElseThrow();
    }

    private List<LedgerRow> rows() {
        return ledger.rows(office(), period());
    }

    private DateRange period() {
        var today = VietnamTime.today(clock);
        return new DateRange(today.minusMonths(18), today.plusDays(1));
    }

    private Actor office() {
        return accounts.actor("office");
    }
}
