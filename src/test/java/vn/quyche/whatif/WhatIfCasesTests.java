package vn.quyche.whatif;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.http.MediaType.APPLICATION_JSON;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import vn.quyche.QuycheTest;

/** Cases that cannot be asked, and changes that cannot be worked out, are said by their place. */
@QuycheTest
class WhatIfCasesTests {

    private static final String HIGHER = "{\"off-estimate.threshold\":5000000000}";
    private static final String FOUR =
            "{\"subject\":\"budget.off-estimate-spending\",\"facts\":{\"amount\":4000000000,\"source\":\"REVENUE_SURPLUS\"}}";

    @Autowired
    private MockMvc http;

    @ParameterizedTest
    @ValueSource(strings = {"2024-03-15", "2022-03-15"})
    void factsThatContradictEachOtherAreToldThoughTheChangeHasNothingToDoWithThem(String on) throws Exception {
        var contradictory = """
                {"subject":"working.urgent-agenda-item","on":"%s",
                 "facts":{"meetingOrgan":"STANDING_COMMITTEE","standingCommitteeCannotMeet":true}}
                """.formatted(on);
        ask(HIGHER, FOUR + "," + FOUR + "," + contradictory)
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.code").value("what-if.case"))
                .andExpect(jsonPath("$.field").value("cases[2].standingCommitteeCannotMeet"))
                .andExpect(jsonPath("$.detail").value(allOf(containsString("số 3"), containsString("không họp được"))));
    }

    @Test
    void aCaseFarFromTheFirstIsFoundByItsNumber() throws Exception {
        var many = IntStream.range(0, 5_000).mapToObj(unused -> FOUR).collect(Collectors.joining(","));
        ask(HIGHER, many).andExpect(jsonPath("$.changedTotal").value(5_000));
        ask(HIGHER, many + "," + FOUR.replace("CARRY", "X").replace("REVENUE", "NO"))
                .andExpect(jsonPath("$.field").value("cases[5000].source"));
    }

    @Test
    void aCaseAsLargeAsABookIsRefused() throws Exception {
        ask(HIGHER, FOUR + "," + FOUR.replace("{\"sub", "{\"note\":\"" + "x".repeat(1_100_000) + "\",\"sub"))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.field").value("cases[1].cases"))
                .andExpect(jsonPath("$.detail").value(containsString("megabyte")));
    }

    /** what-if.case-too-large stands within what-if.case. */
    @Test
    void aBodyIsReadAsUtf8WithAMarkOrWithout() throws Exception {
        var body = body(HIGHER, FOUR + "," + FOUR);
        send(("\ufeff" + body).getBytes(UTF_8))
                .andExpect(jsonPath("$.changedTotal").value(2));
        send(body.getBytes(UTF_16))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.code").value("request.unreadable"));
    }

    @Test
    void moreClausesOnOneSubjectThanCanBeToldApartAreRefusedWithTheFirstTooMany() throws Exception {
        var clauses = IntStream.range(0, 70)
                .mapToObj(at -> "    - {subject: budget.off-estimate-spending, when: {amount: {at-least: t" + at
                        + "}}, steps: [{organ: STANDING_COMMITTEE, act: DECIDE}]}")
                .collect(Collectors.joining("\\n"));
        var values = IntStream.range(0, 70)
                .mapToObj(at -> "t" + at + ": {money: " + (at + 1) + "000000}")
                .collect(Collectors.joining(", "));
        ask("\"- id: R-2.4.3-a\\n  values: {" + values + "}\\n  route:\\n" + clauses + "\"", FOUR)
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.code").value("what-if.fault"))
                .andExpect(jsonPath("$.detail")
                        .value(allOf(containsString("64"), containsString("budget.off-estimate-spending"))));
    }

    private ResultActions ask(String change, String cases) throws Exception {
        return send(body(change, cases).getBytes(UTF_8));
    }

    private static String body(String change, String cases) {
        return "{\"regulation\":\"dien-bien\",\"on\":\"2024-03-15\",\"change\":" + change + ",\"cases\":[" + cases
                + "]}";
    }

    private ResultActions send(byte[] body) throws Exception {
        return http.perform(post("/api/v1/competence/what-if")
                .with(user("office"))
                .header(HttpHeaders.ACCEPT_LANGUAGE, "vi")
                .contentType(APPLICATION_JSON)
                .content(body));
    }
}
