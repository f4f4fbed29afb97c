package vn.quyche.demonstration;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.quyche.access.Accounts;
import vn.quyche.kernel.BusinessClock;
import vn.quyche.kernel.OrganId;
import vn.quyche.kernel.VietnamTime;
import vn.quyche.organs.Alteration;
import vn.quyche.organs.Assignment;
import vn.quyche.organs.ChangeId;
import vn.quyche.organs.Changes;
import vn.quyche.organs.DecidingDocument;
import vn.quyche.organs.NewChange;
import vn.quyche.organs.OrganKind;
import vn.quyche.organs.PostKind;

/**
 * The bodies of the province in 2025: two party groups and the bloc's committee end in February, two districts in July,
 * and what they did goes to committees that are new. A term, a deputy who stood in, and an act entered in error besides.
 */
@Component
@Order(0)
class Reform implements Chapter {

    private static final String COMMITTEE = "Ban Chấp hành Đảng bộ tỉnh";
    private static final LocalDate FEBRUARY = LocalDate.of(2025, 2, 20);
    private static final LocalDate JULY = LocalDate.of(2025, 7, 1);
    private static final int BLOC = 11;
    private static final List<Integer> DISTRICTS = List.of(7, 8);
    private static final List<List<String>> COMMUNES =
            List.of(List.of("xã Nậm Sơn", "xã Pú Thanh", "phường Thanh Hà"), List.of("xã Mường Thín", "xã Bản Lươm"));

    private final Changes changes;
    private final Accounts accounts;
    private final BusinessClock clock;
    private final boolean wanted;

    Reform(
            Changes changes,
            Accounts accounts,
            BusinessClock clock,
            @Value("${quyche.demo-history:true}") boolean wanted) {
        this.changes = changes;
        this.accounts = accounts;
        this.clock = clock;
        this.wanted = wanted;
    }

    @Override
    public void write() {
        if (!wanted || VietnamTime.today(clock).isBefore(JULY)) {
            return;
        }
        on(LocalDate.of(2020, 10, 16), this::theTerm);
        on(LocalDate.of(2024, 6, 3), this::theDeputyStandsIn);
        on(LocalDate.of(2025, 2, 14), this::partyGroupsEnd);
        on(LocalDate.of(2025, 5, 12), this::districtsEnd);
    }

    private void theTerm() {
        var term = new Alteration.TermBeginning(OrganId.PROVINCIAL_COMMITTEE, "XIV");
        record(term, ThanhGiang.CONGRESS, "01-NQ/ĐH", LocalDate.of(2020, 10, 15), "Đại hội đại biểu Đảng bộ tỉnh");
    }

    private void theDeputyStandsIn() {
        record(
                new Alteration.StandingIn(
                        OrganId.PROVINCIAL_COMMITTEE,
                        PostKind.SECRETARY,
                        Roster.id("standing-deputy"),
                        Optional.of(LocalDate.of(2024, 8, 31))),
                LocalDate.of(2024, 6, 3),
                "312-QĐ/TU",
                LocalDate.of(2024, 5, 30),
                "Ban Thường vụ Tỉnh ủy");
    }

    private void partyGroupsEnd() {
        var agencies = founded("Đảng ủy các cơ quan Đảng tỉnh", FEBRUARY, "1187-QĐ/TU");
        var government = founded("Đảng ủy Ủy ban nhân dân tỉnh", FEBRUARY, "1188-QĐ/TU");
        ends("ARTS_PARTY_GROUP", List.of(agencies), FEBRUARY, "1189-QĐ/TU");
        var mistaken = ends("SCIENCE_PARTY_GROUP", List.of(government), FEBRUARY, "1190-QĐ/TU");
        changes.record(
                accounts.actor("office"),
                new NewChange(
                        new Alteration.Dissolving(OrganId.of("SCIENCE_PARTY_GROUP"), List.of(agencies)),
                        FEBRUARY,
                        Optional.of(decision("1190-QĐ/TU", FEBRUARY)),
                        "Ghi nhầm cơ quan tiếp nhận",
                        Optional.of(mistaken)));
        ends(ThanhGiangOrgans.subordinate(BLOC).code(), List.of(agencies, government), FEBRUARY, "1191-QĐ/TU");
        inCharge("standing-deputy", agencies, FEBRUARY);
        inCharge("chairman", government, FEBRUARY);
    }

    private void districtsEnd() {
        for (var at = 0; at < DISTRICTS.size(); at++) {
            var number = DISTRICTS.get(at);
            var communes = COMMUNES.get(at).stream()
                    .map(name -> founded("Đảng ủy " + name, JULY, "1402-QĐ/TU"))
                    .toList();
            ends(ThanhGiangOrgans.subordinate(number).code(), communes, JULY, "1403-QĐ/TU");
            communes.forEach(commune -> inCharge("chairman", commune, JULY));
            assign("btv-10", Assignment.Kind.MONITOR, communes.get(0), JULY);
        }
    }

    private OrganId founded(String name, LocalDate from, String number) {
        var founding = new Alteration.Founding(
                name, name, OrganKind.SUBORDINATE_COMMITTEE, Optional.of(OrganId.PROVINCIAL_COMMITTEE), 0);
        var change = record(founding, from, number);
        return changes.find(accounts.actor("office"), change).organ().orElseThrow();
    }

    private ChangeId ends(String code, List<OrganId> successors, LocalDate from, String number) {
        return record(new Alteration.Dissolving(OrganId.of(code), successors), from, number);
    }

    private void inCharge(String key, OrganId body, LocalDate from) {
        assign(key, Assignment.Kind.IN_CHARGE, body, from);
    }

    private void assign(String key, Assignment.Kind kind, OrganId body, LocalDate from) {
        record(
                new Alteration.Assigning(Roster.id(key), kind, Optional.of(body), ""),
                from,
                "1404-QĐ/TU",
                decided(from),
                "Ban Thường vụ Tỉnh ủy");
    }

    private ChangeId record(Alteration alteration, LocalDate from, String number) {
        return record(alteration, from, number, decided(from), COMMITTEE);
    }

    private ChangeId record(Alteration alteration, LocalDate from, String number, LocalDate decided, String by) {
        return changes.record(
                accounts.actor("office"), new NewChange(alteration, from, new DecidingDocument(by, number, decided)));
    }

    /** Decided before it was recorded, and that before it held. */
    private static LocalDate decided(LocalDate from) {
        return from.equals(JULY) ? LocalDate.of(2025, 5, 8) : LocalDate.of(2025, 2, 10);
    }

    private static DecidingDocument decision(String number, LocalDate from) {
        return new DecidingDocument(COMMITTEE, number, decided(from));
    }

    private void on(LocalDate day, Runnable what) {
        clock.during(VietnamTime.startOf(day).plusSeconds(9 * 3600L), () -> {
            what.run();
            return day;
        });
    }
}
