package vn.quyche.delegations.web;

import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.transaction.annotation.Transactional;
import vn.quyche.QuycheTest;
import vn.quyche.access.Accounts;
import vn.quyche.competence.Act;
import vn.quyche.delegations.DelegationId;
import vn.quyche.delegations.Delegations;
import vn.quyche.delegations.NewGrant;
import vn.quyche.delegations.Source;
import vn.quyche.delegations.Terms;
import vn.quyche.kernel.BusinessClock;
import vn.quyche.kernel.OrganId;
import vn.quyche.kernel.RecordRef;
import vn.quyche.kernel.VietnamTime;
import vn.quyche.matters.AppraisalOutcome;
import vn.quyche.matters.Matters;
import vn.quyche.matters.NewMatter;
import vn.quyche.matters.Placing;
import vn.quyche.matters.Result;
import vn.quyche.matters.StepDecision;

/** The delegation ledger from outside. */
@QuycheTest
@Transactional
class LedgerApiTests {

    private static final String LEDGER = "/api/v1/delegations";
    private static final String POWER = "art_2__para_4__indent_3";
    private static final String SUBJECT = "budget.off-estimate-spending";

    @Autowired
    MockMvc http;

    @Autowired
    Matters matters;

    @Autowired
    Delegations delegations;

    @Autowired
    Accounts accounts;

    @Autowired
    BusinessClock clock;

    @Test
    void thePowersOfTheRegulationStandInTheLedgerWithTheirUses() throws Exception {
        used("Kè suối bản 47");
        read("office", LEDGER + "?used=true&q=3 tỷ&from=" + today() + "&to=" + today())
                .andExpect(jsonPath("$.delegations[0].name").value(POWER))
                .andExpect(jsonPath("$.delegations[0].source").value("REGULATION"))
                .andExpect(jsonPath("$.delegations[0].basis[0].citation").value("Điều 2, khoản 4, gạch đầu dòng 3"))
                .andExpect(jsonPath("$.delegations[0].to").value("STANDING_GROUP"))
                .andExpect(jsonPath("$.delegations[0].uses.reportsDue").isNumber())
                .andExpect(jsonPath("$.delegations[0].links.page").value("/delegations/" + POWER));
        read("office", LEDGER + "/" + POWER)
                .andExpect(jsonPath("$.matters[*].title").value(hasItem("Kè suối bản 47")))
                .andExpect(jsonPath("$.matters[0].reports[0].done").value(false));
    }

    @Test
    void whatOneMayNotReadIsNeitherNamedNorCounted() throws Exception {
        used("Việc riêng của Thường trực, bản 48");
        read("huyen-01", LEDGER + "/" + POWER)
                .andExpect(jsonPath("$.matters[*].title").value(not(hasItem("Việc riêng của Thường trực, bản 48"))));
        read("huyen-01", LEDGER + "?used=true")
                .andExpect(jsonPath("$.delegations").isEmpty());
    }

    @Test
    void aDayIsAnsweredAsItStandsThen() throws Exception {
        var id = granted(today().plusDays(5), today().plusDays(9));
        read("btv-04", LEDGER + "?source=decision&on=" + today().plusDays(4))
                .andExpect(jsonPath("$.delegations[*].name").value(not(hasItem(id.toString()))));
        read("btv-04", LEDGER + "?source=decision&on=" + today().plusDays(5))
                .andExpect(jsonPath("$.delegations[*].name").value(hasItem(id.toString())))
                .andExpect(jsonPath("$.delegations[*].state").value(everyItem(is("IN_FORCE"))))
                .andExpect(jsonPath("$.delegations[*].decision.decision.number").value(hasItem("21-QĐ/TU")));
        read("btv-04", LEDGER + "?source=decision&on=" + today().plusDays(9))
                .andExpect(jsonPath("$.delegations[*].name").value(not(hasItem(id.toString()))));
        read("btv-04", LEDGER + "?state=to_come")
                .andExpect(jsonPath("$.delegations[*].name").value(hasItem(id.toString())));
        read("btv-04", LEDGER + "/" + id)
                .andExpect(jsonPath("$.source").value("DECISION"))
                .andExpect(jsonPath("$.matters").isEmpty())
                .andExpect(jsonPath("$.until").value(today().plusDays(9).toString()));
    }

    @Test
    void itIsFilteredByWhoReceived() throws Exception {
        read("office", LEDGER + "?organ=DEPUTY_SECRETARY_CHAIRMAN")
                .andExpect(jsonPath("$.delegations.length()").value(1))
                .andExpect(jsonPath("$.delegations[0].subjects[0]").value("budget.disaster-support"))
                .andExpect(jsonPath("$.delegations[0].matters").doesNotExist());
    }

    @Test
    void refusesBadInputByItsName() throws Exception {
        refused("?on=mai", "day.unreadable", "on");
        refused("?from=2026-05-01&to=2026-01-01", "delegation.period-backwards", "to");
        refused("?source=god", "delegation.no-such-source", "source");
        refused("?state=tired", "delegation.no-such-state", "state");
        refused("?organ=x y", "organ.unknown", "organ");
        http.perform(get(LEDGER + "?on=1890-01-01").with(user("office"))).andExpect(status().isBadRequest());
        http.perform(get(LEDGER + "/nowhere").with(user("office"))).andExpect(status().isNotFound());
        http.perform(get(LEDGER).with(user("admin"))).andExpect(status().isForbidden());
    }

    private void refused(String query, String code, String field) throws Exception {
        http.perform(get(LEDGER + query).with(user("office")))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.code").value(code))
                .andExpect(jsonPath("$.field").value(field));
    }

    private ResultActions read(String who, String path) throws Exception {
        return http.perform(get(path).with(user(who))).andExpect(status().isOk());
    }

    private DelegationId granted(LocalDate from, LocalDate until) {
        return delegations.grant(
                accounts.actor("office"),
                NewGrant.of(
                        SUBJECT,
                        Map.of("amount", Map.of("below", 5_000_000_000L)),
                        new Terms(from, Optional.of(until), Source.of("21-QĐ/TU", today()), "Giảm việc sự vụ")));
    }

    private void used(String title) {
        var office = accounts.actor("office");
        var id = matters.file(
                accounts.actor("bcs-ubnd"),
                new NewMatter(SUBJECT, Map.of("amount", 2_500_000_000L, "source", "REVENUE_SURPLUS"), title, ""));
        matters.appraise(office, id, 0, AppraisalOutcome.ACCEPTED, "");
        var meeting = new RecordRef("meeting", "00000000-0000-0000-0000-000000000002", "Phiên họp");
        matters.placeOnAgenda(office, id, Placing.of(meeting, OrganId.STANDING_GROUP, today()));
        matters.recordDecision(
                office,
                id,
                new StepDecision(
                        OrganId.STANDING_GROUP, Act.DECIDE, Result.ADOPTED, "Đồng ý.", meeting, today(), List.of()));
    }

    private LocalDate today() {
        return VietnamTime.today(clock);
    }
}
