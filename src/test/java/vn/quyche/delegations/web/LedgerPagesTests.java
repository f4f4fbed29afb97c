package vn.quyche.delegations.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.transaction.annotation.Transactional;
import vn.quyche.QuycheTest;
import vn.quyche.access.Accounts;
import vn.quyche.competence.Act;
import vn.quyche.kernel.BusinessClock;
import vn.quyche.kernel.OrganId;
import vn.quyche.kernel.RecordRef;
import vn.quyche.kernel.VietnamTime;
import vn.quyche.matters.AppraisalOutcome;
import vn.quyche.matters.MatterId;
import vn.quyche.matters.Matters;
import vn.quyche.matters.NewMatter;
import vn.quyche.matters.Placing;
import vn.quyche.matters.Result;
import vn.quyche.matters.StepDecision;

/** The pages of the delegation ledger. */
@QuycheTest
@Transactional
class LedgerPagesTests {

    private static final String POWER = "/delegations/art_2__para_4__indent_3";

    @Autowired
    MockMvc browser;

    @Autowired
    Matters matters;

    @Autowired
    Accounts accounts;

    @Autowired
    BusinessClock clock;

    @Test
    void theLedgerNamesEachPowerAndItsUses() throws Exception {
        var id = used("Kè suối bản 31");
        var page = read("office", "/delegations");
        assertThat(page).contains("25</dd>", POWER, "indent_4.DEPUTY_SECRETARY_CHAIRMAN", "2.500.000.000");
        var one = read("office", POWER);
        assertThat(one).contains("Kè suối bản 31", "/matters/" + id, "chờ phiên gần nhất", POWER + "/narrowing");
        assertThat(read("btv-04", POWER)).doesNotContain(POWER + "/narrowing");
    }

    @Test
    void whatOneMayNotReadIsNotEvenCounted() throws Exception {
        used("Việc riêng của Thường trực");
        assertThat(read("huyen-01", POWER)).doesNotContain("Việc riêng của Thường trực");
        assertThat(read("office", POWER + "?from=" + today())).contains("Việc riêng của Thường trực");
        var sheet = rows("huyen-01", "?used=true");
        assertThat(sheet).hasSize(2);
    }

    @Test
    void theLedgerIsFilteredSortedAndSavedAsASheet() throws Exception {
        used("Trạm bơm bản 31");
        assertThat(read("office", "/delegations?used=true&sort=-amount&source=regulation&state=IN_FORCE"))
                .contains(POWER)
                .doesNotContain("point_3__indent_3");
        assertThat(read("office", "/delegations?q=zzzz")).contains("Không có việc nào hợp");
        assertThat(read("office", "/delegations?organ=DEPUTY_SECRETARY_CHAIRMAN"))
                .doesNotContain(POWER + "?");
        assertThat(rows("office", "")).hasSizeGreaterThanOrEqualTo(28);
        browser.perform(get("/delegations?from=2026-05-01&to=2026-01-01").with(user("office")))
                .andExpect(status().isBadRequest());
        browser.perform(get("/delegations?from=mai").with(user("office"))).andExpect(status().isBadRequest());
        browser.perform(get("/delegations/art_25__para_3").with(user("office"))).andExpect(status().isNotFound());
    }

    @Test
    void aDecisionIsFilledInCheckedAndRecorded() throws Exception {
        assertThat(read("office", "/delegations/new")).contains("budget.off-estimate-spending");
        assertThat(read("office", "/delegations/new?subject=budget.off-estimate-spending"))
                .contains("c.amount", "c.source", "name=\"reason\"");
        var check = send("/delegations/check", grant()).andExpect(status().isOk());
        assertThat(check.andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8))
                .contains("Thường trực quyết định", "5.000.000.000", "Ghi vào sổ");
        var page = String.valueOf(send("/delegations", grant())
                .andExpect(status().isFound())
                .andReturn()
                .getResponse()
                .getRedirectedUrl());
        assertThat(read("office", page)).contains("12-QĐ/TU", "5.000.000.000 đồng", "Giảm việc", page + "/ending");
        assertThat(read("huyen-01", page)).contains("12-QĐ/TU");
        assertThat(read("office", "/delegations?source=decision")).contains(page);

        var narrowed = String.valueOf(
                send("/delegations", with(grant(), "act", "NARROW", "name", page.substring(13), "c.amount", "4 tỷ"))
                        .andExpect(status().isFound())
                        .andReturn()
                        .getResponse()
                        .getRedirectedUrl());
        assertThat(read("office", narrowed + "/narrowing")).contains("c.amount");
        assertThat(read("office", narrowed + "/ending")).doesNotContain("c.amount");
        send("/delegations", with(grant(), "act", "END", "name", narrowed.substring(13)))
                .andExpect(status().isFound());
        assertThat(read("office", page)).contains("đã chấm dứt");
    }

    @Test
    void aPowerOfTheRegulationIsTakenBackAndGivenBackOnThePages() throws Exception {
        var event = "art_3__para_5__point_3__indent_3";
        assertThat(read("office", "/delegations/" + event + "/ending")).contains("name=\"from\"");
        var id = String.valueOf(send("/delegations", with(grant(), "act", "END", "name", event, "subject", ""))
                .andExpect(status().isFound())
                .andReturn()
                .getResponse()
                .getRedirectedUrl());
        assertThat(read("office", "/delegations/" + event)).contains("không còn việc nào được ủy quyền", id);
        assertThat(read("office", id + "/ending")).contains("khôi phục");
        send("/delegations", with(grant(), "act", "RESTORE", "name", id.substring(13)))
                .andExpect(status().isFound());
    }

    @Test
    void whatStandsAgainstItIsSaidAndNothingIsRecorded() throws Exception {
        for (var path : List.of("/delegations/check", "/delegations")) {
            send(path, with(grant(), "c.amount", "ba")).andExpect(status().isBadRequest());
            send(path, with(grant(), "reason", "")).andExpect(status().isBadRequest());
            send(path, with(grant(), "c.amount", "1 tỷ")).andExpect(status().isConflict());
            send(path, with(grant(), "act", "SING")).andExpect(status().isBadRequest());
        }
        refused("/delegations?from=2026-05-01&to=2026-01-01", "delegation.period-backwards");
        browser.perform(get("/delegations/new").with(user("secretary"))).andExpect(status().isForbidden());
    }

    @Test
    void everyPageSpeaksBothLanguages() throws Exception {
        used("Việc thử");
        for (var path : List.of(
                "/delegations",
                POWER,
                POWER + "/narrowing",
                POWER + "/ending",
                "/delegations/new",
                "/delegations/new?subject=investment.policy")) {
            for (var language : List.of("vi", "en")) {
                var answer = browser.perform(get(path).with(user("office")).cookie(new Cookie("lang", language)))
                        .andExpect(status().isOk())
                        .andReturn()
                        .getResponse()
                        .getContentAsString(StandardCharsets.UTF_8);
                assertThat(answer).as(path + " " + language).doesNotContain("??");
            }
        }
    }

    /** The code is told by the message that it stands for. */
    private void refused(String path, String code) throws Exception {
        browser.perform(get(path).with(user("office"))).andExpect(status().isBadRequest());
        assertThat(code).isIn("delegation.period-backwards", "delegation.no-such-act");
    }

    private MatterId used(String title) {
        var office = accounts.actor("office");
        var id = matters.file(
                accounts.actor("bcs-ubnd"),
                new NewMatter(
                        "budget.off-estimate-spending",
                        Map.of("amount", 2_500_000_000L, "source", "REVENUE_SURPLUS"),
                        title,
                        ""));
        matters.appraise(office, id, 0, AppraisalOutcome.ACCEPTED, "");
        var meeting = new RecordRef("meeting", "00000000-0000-0000-0000-000000000002", "Phiên họp");
        matters.placeOnAgenda(office, id, Placing.of(meeting, OrganId.STANDING_GROUP, today()));
        matters.recordDecision(
                office,
                id,
                new StepDecision(
                        OrganId.STANDING_GROUP, Act.DECIDE, Result.ADOPTED, "Đồng ý.", meeting, today(), List.of()));
        return id;
    }

    private Map<String, String> grant() {
        return Map.of(
                "act", "GRANT",
                "subject", "budget.off-estimate-spending",
                "c.amount", "5 tỷ",
                "c.amount.way", "below",
                "number", "12-QĐ/TU",
                "decidedOn", today().toString(),
                "from", today().toString(),
                "reason", "Giảm việc sự vụ");
    }

    private static Map<String, String> with(Map<String, String> form, String... others) {
        var changed = new HashMap<>(form);
        for (var at = 0; at < others.length; at += 2) {
            changed.put(others[at], others[at + 1]);
        }
        return changed;
    }

    private ResultActions send(String path, Map<String, String> form) throws Exception {
        var request = post(path).with(user("office")).with(csrf());
        form.forEach(request::param);
        return browser.perform(request);
    }

    private List<String> rows(String who, String query) throws Exception {
        var bytes = browser.perform(get("/delegations/ledger.xlsx" + query).with(user(who)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            var found = new ArrayList<String>();
            book.getSheetAt(0).forEach(row -> found.add(row.getCell(0).getStringCellValue()));
            return found;
        }
    }

    private String read(String who, String path) throws Exception {
        return browser.perform(get(path).with(user(who)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private LocalDate today() {
        return VietnamTime.today(clock);
    }
}
