package vn.quyche.organs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Optional;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;
import vn.quyche.QuycheTest;
import vn.quyche.access.Accounts;
import vn.quyche.kernel.OrganId;
import vn.quyche.kernel.PersonId;
import vn.quyche.kernel.VietnamTime;

/** The register of assignments: what it shows as of a day, what nobody or too many are in charge of, how it changed. */
@QuycheTest
@Transactional
class AssignmentRegisterTests {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);
    private static final OrganId FIRST = OrganId.of("SUBORDINATE_01");

    @Autowired
    AssignmentRegister register;

    @Autowired
    Changes changes;

    @Autowired
    Accounts accounts;

    @Autowired
    Clock clock;

    @Autowired
    MockMvc http;

    @Test
    void everySubordinateBodyStandsInItWhetherLookedAfterOrNot() {
        ends(Assignment.Kind.IN_CHARGE, "chairman", Optional.of(FIRST), "");
        var row = row(DAY, "Huyện ủy 01");
        assertThat(row.isUncovered()).isTrue();
        assertThat(row.since()).contains(DAY);
        assertThat(row(DAY.minusDays(1), "Huyện ủy 01").inCharge()).containsExactly(person("chairman"));
        assertThat(register.on(DAY).decidedUnder().eId()).isEqualTo("art_2__para_3__indent_1");
    }

    @Test
    void anAssignmentIsOfABodyOrOfAField() {
        begins(Assignment.Kind.IN_CHARGE, "btv-07", Optional.empty(), "Kinh tế số");
        refused(() -> begins(Assignment.Kind.IN_CHARGE, "btv-07", Optional.empty(), " "), "change.body-or-field");
        refused(
                () -> begins(Assignment.Kind.IN_CHARGE, "btv-07", Optional.of(FIRST), "Cả hai"),
                "change.body-or-field");
        refused(
                () -> begins(Assignment.Kind.IN_CHARGE, "btv-07", Optional.empty(), "kinh tế SỐ"),
                "change.assigned-already");
        refused(() -> ends(Assignment.Kind.IN_CHARGE, "btv-07", Optional.empty(), "Kinh tế số"), "change.not-assigned");
    }

    @Test
    void twoInChargeOfOneAreTold() {
        begins(Assignment.Kind.IN_CHARGE, "btv-07", Optional.of(FIRST), "");
        assertThat(row(DAY, "Huyện ủy 01").isShared()).isTrue();
        assertThat(row(DAY.minusDays(1), "Huyện ủy 01").isShared()).isFalse();
        assertThat(register.on(DAY).answersUnder().eId()).startsWith("art_4__para_1");
    }

    @Test
    void aFieldThatNobodyIsInChargeOfAnyMoreStaysInSight() {
        ends(Assignment.Kind.IN_CHARGE, "btv-12", Optional.empty(), "Quốc phòng");
        assertThat(row(DAY, "Quốc phòng").since()).contains(DAY);
        begins(Assignment.Kind.MONITOR, "btv-12", Optional.empty(), "quốc phòng");
        var row = row(DAY, "Quốc phòng");
        assertThat(row.isUncovered()).isTrue();
        assertThat(row.of(person("btv-12"))).contains(Assignment.Kind.MONITOR);
        assertThat(row.of(person("btv-11"))).isEmpty();
    }

    @Test
    void eachDayOfChangeIsAVersion() {
        begins(Assignment.Kind.MONITOR, "btv-12", Optional.of(FIRST), "");
        ends(Assignment.Kind.IN_CHARGE, "chairman", Optional.of(FIRST), "");
        var version = register.on(DAY.plusDays(3)).inForce().orElseThrow();
        assertThat(version.from()).isEqualTo(DAY);
        assertThat(version.begun()).extracting(Assignment::person).containsExactly(person("btv-12"));
        assertThat(version.ended()).extracting(Assignment::person).containsExactly(person("chairman"));
        assertThat(register.on(DAY.minusDays(1)).inForce().orElseThrow().from()).isBefore(DAY);
    }

    @Test
    void thePageShowsItByPlaceByPersonAndAsAMatrixWithItsProvisions() throws Exception {
        ends(Assignment.Kind.IN_CHARGE, "chairman", Optional.of(FIRST), "");
        for (var view : new String[] {"targets", "people", "matrix"}) {
            http.perform(get("/organs/assignments")
                            .param("view", view)
                            .param("on", "2/3/2026")
                            .with(user("bch-20")))
                    .andExpect(status().isOk())
                    .andExpect(content()
                            .string(allOf(
                                    containsString("Quốc phòng"),
                                    containsString("nơi chưa có người phụ trách"),
                                    containsString("/regulation/art_2__para_3__indent_1"),
                                    containsString("Bảng phân công từ 1/3/2026"),
                                    not(containsString("??")))));
        }
        http.perform(get("/organs/assignments")
                        .param("uncovered", "true")
                        .param("on", "2/3/2026")
                        .cookie(new Cookie("lang", "en"))
                        .with(user("office")))
                .andExpect(content().string(allOf(containsString("Huyện ủy 01"), containsString("nobody"))))
                .andExpect(content().string(not(containsString("Thành ủy Thanh Giang</a>"))));
    }

    @Test
    void theSheetHasTheMatrixAndItsHistory() throws Exception {
        begins(Assignment.Kind.IN_CHARGE, "btv-08", Optional.of(FIRST), "");
        var answer = http.perform(get("/organs/assignments.xlsx")
                        .param("on", "2/3/2026")
                        .param("q", "huyen uy 01")
                        .with(user("office")))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse();
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(answer.getContentAsByteArray()))) {
            var matrix = book.getSheetAt(0);
            assertThat(matrix.getRow(2).getCell(0).getStringCellValue()).isEqualTo("Huyện ủy 01");
            var cells = new ArrayList<String>();
            matrix.getRow(2).forEach(cell -> cells.add(cell.getStringCellValue()));
            assertThat(cells).contains("phụ trách", "theo dõi");
            assertThat(cells.get(cells.size() - 1)).contains("nhiều người cùng phụ trách");
            assertThat(book.getSheetAt(1).getRow(1).getCell(0).toString()).isEqualTo("1/3/2026");
        }
    }

    @Test
    void aDocumentOfTomorrowHasDecidedNothing() {
        var tomorrow = VietnamTime.today(clock).plusDays(1);
        var paper = new DecidingDocument("Ban Thường vụ Tỉnh ủy", "78-QĐ/TU", tomorrow);
        var assigning = new Alteration.Assigning(person("btv-07"), Assignment.Kind.MONITOR, Optional.of(FIRST), "");
        assertThatThrownBy(() -> changes.record(accounts.actor("office"), new NewChange(assigning, tomorrow, paper)))
                .hasMessage("change.document-ahead");
    }

    private static void refused(Runnable what, String code) {
        assertThatThrownBy(what::run).hasMessage(code);
    }

    private AssignmentSheet.Row row(LocalDate day, String name) {
        return register.on(day)
                .rows()
                .filter(row -> row.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private void begins(Assignment.Kind kind, String account, Optional<OrganId> body, String field) {
        does(new Alteration.Assigning(person(account), kind, body, field));
    }

    private void ends(Assignment.Kind kind, String account, Optional<OrganId> body, String field) {
        does(new Alteration.Unassigning(person(account), kind, body, field));
    }

    private void does(Alteration alteration) {
        var paper = new DecidingDocument("Ban Thường vụ Tỉnh ủy", "77-QĐ/TU", DAY.minusDays(5));
        changes.record(accounts.actor("office"), new NewChange(alteration, DAY, paper));
    }

    private PersonId person(String account) {
        return accounts.actor(account).person();
    }
}
