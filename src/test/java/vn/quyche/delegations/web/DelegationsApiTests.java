package vn.quyche.delegations.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.transaction.annotation.Transactional;
import vn.quyche.QuycheTest;
import vn.quyche.kernel.BusinessClock;
import vn.quyche.kernel.VietnamTime;

/** Decisions on delegation from outside: granted, narrowed and ended, and what the route then answers. */
@QuycheTest
@Transactional
class DelegationsApiTests {

    private static final String GRANTS = "/api/v1/delegations";

    @Autowired
    MockMvc http;

    @Autowired
    BusinessClock clock;

    @Test
    void theRouteFollowsFromTheDayOn() throws Exception {
        var day = today().plusDays(3);
        var answer = send("office", GRANTS, grant(5_000_000_000L, day))
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.kind").value("GRANT"))
                .andExpect(jsonPath("$.conditions.amount.below").value(5_000_000_000L))
                .andExpect(jsonPath("$.by").value("STANDING_COMMITTEE"))
                .andExpect(jsonPath("$.to").value("STANDING_GROUP"))
                .andExpect(jsonPath("$.from").value(day.toString()))
                .andReturn()
                .getResponse();
        var self = String.valueOf(answer.getHeader("Location"));
        route(day, 4_000_000_000L)
                .andExpect(jsonPath("$.steps[0].organ").value("STANDING_GROUP"))
                .andExpect(jsonPath("$.steps[0].act").value("DECIDE"))
                .andExpect(jsonPath("$.steps[0].delegatedBy").value("STANDING_COMMITTEE"))
                .andExpect(jsonPath("$.steps[0].basis[0].eId").value("art_2__para_10"))
                .andExpect(jsonPath("$.steps[0].decision.title").value(org.hamcrest.Matchers.startsWith("12-QĐ/TU, ")))
                .andExpect(jsonPath("$.afterwards[0].duty").value("REPORT_BACK"))
                .andExpect(jsonPath("$.afterwards[0].to").value("STANDING_COMMITTEE"));
        route(day.minusDays(1), 4_000_000_000L)
                .andExpect(jsonPath("$.steps[0].organ").value("STANDING_COMMITTEE"))
                .andExpect(jsonPath("$.steps[0].decision").doesNotExist());

        var narrower = send("office", self + "/narrowing", grant(4_000_000_000L, day.plusDays(2)))
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.narrows").isNotEmpty())
                .andReturn()
                .getResponse()
                .getHeader("Location");
        route(day.plusDays(2), 4_000_000_000L)
                .andExpect(jsonPath("$.steps[0].organ").value("STANDING_COMMITTEE"));
        send("office", narrower + "/ending", terms(day.plusDays(9)))
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.ending.from").value(day.plusDays(9).toString()));
        route(day.plusDays(8), 3_500_000_000L)
                .andExpect(jsonPath("$.steps[0].organ").value("STANDING_GROUP"));
        route(day.plusDays(9), 3_500_000_000L)
                .andExpect(jsonPath("$.steps[0].organ").value("STANDING_COMMITTEE"));
    }

    @Test
    void aPowerOfTheRegulationIsNarrowedEndedAndGivenBack() throws Exception {
        var power = GRANTS + "/art_2__para_4__indent_3";
        send("specialist", power + "/narrowing", grant(1_000_000_000L, today()))
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.kind").value("WITHDRAWAL"))
                .andExpect(jsonPath("$.power").value("art_2__para_4__indent_3"));
        route(today(), 2_000_000_000L).andExpect(jsonPath("$.steps[0].organ").value("STANDING_COMMITTEE"));
        var ended = send("office", power + "/ending", terms(today().plusDays(1)))
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.conditions").doesNotExist())
                .andReturn()
                .getResponse()
                .getHeader("Location");
        route(today().plusDays(1), 1L).andExpect(jsonPath("$.steps[0].organ").value("STANDING_COMMITTEE"));
        send("office", ended + "/ending", terms(today().plusDays(2))).andExpect(status().isCreated());
        route(today().plusDays(2), 1L).andExpect(jsonPath("$.steps[0].organ").value("STANDING_GROUP"));
    }

    @Test
    void refusesBadInputByItsName() throws Exception {
        refused(grant(5, today()).replace("\"below\": 5", "\"above\": 5"), 400, "competence.not-a-ceiling");
        refused(grant(5, today()).replace(SUBJECT, "no.such"), 400, "competence.unknown-subject");
        refused(grant(5, today()).replace("\"subject\"", "\"other\""), 400, "competence.no-subject");
        refused(grant(5, today()).replace("\"from\": \"" + today(), "\"from\": \"mai"), 400, "day.unreadable");
        refused(grant(5, today()).replace("\"from\"", "\"since\""), 400, "delegation.day-missing");
        refused(grant(5, today()).replace("\"decision\"", "\"paper\""), 400, "delegation.decision-missing");
        refused(grant(5, today()).replace("\"number\"", "\"matter\""), 400, "delegation.not-a-record");
        refused(grant(5, today()).replace("{\"subject", "{\"by\": \"x y\", \"subject"), 400, "organ.unknown");
        refused("[]", 400, "request.unreadable");
        send("office", GRANTS + "/nowhere/ending", terms(today())).andExpect(status().isNotFound());
        send("office", GRANTS + "/00000000-0000-0000-0000-000000000000/ending", terms(today()))
                .andExpect(status().isNotFound());
    }

    @Test
    void onlyTheOfficeRecords() throws Exception {
        for (var account : List.of("secretary", "btv-05", "bcs-ubnd", "admin")) {
            send(account, GRANTS, grant(5_000_000_000L, today())).andExpect(status().isForbidden());
        }
    }

    private static final String SUBJECT = "budget.off-estimate-spending";

    private void refused(String body, int status, String code) throws Exception {
        var answer = send("office", GRANTS, body).andReturn().getResponse();
        assertThat(answer.getContentAsString(StandardCharsets.UTF_8)).contains("\"code\":\"" + code + "\"");
        assertThat(answer.getStatus()).isEqualTo(status);
    }

    private ResultActions send(String account, String path, String body) throws Exception {
        return http.perform(post(path)
                .with(user(account))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body));
    }

    private ResultActions route(LocalDate on, long amount) throws Exception {
        return send("btv-04", "/api/v1/competence/route", """
                        {"regulation": "dien-bien", "on": "%s", "subject": "%s",
                         "facts": {"amount": %d, "source": "REVENUE_SURPLUS"}}""".formatted(on, SUBJECT, amount))
                .andExpect(status().isOk());
    }

    private String grant(long ceiling, LocalDate from) {
        return "{\"subject\": \"" + SUBJECT + "\", \"conditions\": {\"amount\": {\"below\": " + ceiling + "}}, "
                + terms(from).substring(1);
    }

    private String terms(LocalDate from) {
        return """
                {"from": "%s", "reason": "Giảm việc sự vụ", "decision": {"number": "12-QĐ/TU", "date": "%s"}}""".formatted(from, today());
    }

    private LocalDate today() {
        return VietnamTime.today(clock);
    }
}
