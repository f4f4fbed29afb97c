package vn.quyche.matters.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static vn.quyche.PageRefusals.refuses;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultMatcher;
import vn.quyche.QuycheTest;
import vn.quyche.access.Accounts;
import vn.quyche.kernel.BusinessClock;
import vn.quyche.kernel.VietnamTime;
import vn.quyche.matters.AppraisalOutcome;
import vn.quyche.matters.MatterId;
import vn.quyche.matters.MatterState;
import vn.quyche.matters.Matters;
import vn.quyche.matters.NewMatter;
import vn.quyche.matters.RouteOverrides;

/** Routes that change, as people see them on the pages and other systems over HTTP. */
@QuycheTest
class RoutePagesTests {

    private static final Pattern SEEN = Pattern.compile("name=\"seen\" value=\"([^\"]+)\"");

    @Autowired
    MockMvc browser;

    @Autowired
    Matters matters;

    @Autowired
    RouteOverrides overrides;

    @Autowired
    Accounts accounts;

    @Autowired
    BusinessClock clock;

    @Test
    void factsAreChangedAfterTheRouteBeforeAndAfterWasSeen() throws Exception {
        var id = accepted(2_500_000_000L);
        var page = "/matters/" + id;
        assertThat(read("office", page)).contains(page + "/facts");
        assertThat(read("bcs-ubnd", page)).doesNotContain(page + "/facts");
        assertThat(read("office", page + "/facts")).contains("Đường đi không đổi", "2500000000");
        var form = read("office", page + "/facts?fact.amount=3.500.000.000&fact.source=REVENUE_SURPLUS");
        assertThat(form).contains("không còn phải làm", "phải làm thêm", "Ban Thường vụ cho chủ trương");
        assertThat(read("office", page + "/facts?fact.amount=abc")).contains("aria-invalid", "abc");
        assertThat(read("office", page + "/facts?fact.source=RESERVE_FUND")).contains("Trả lời tiếp");

        var sent = Map.of(
                "version", "1", "fact.amount", "3.500.000.000", "fact.source", "REVENUE_SURPLUS", "reason", "Tính lại");
        press("office", page + "/facts", sent, refuses("matters", "matter.change-not-seen"));
        var confirmed = new HashMap<>(sent);
        confirmed.put("seen", seen(form));
        assertThat(press("office", page + "/facts", confirmed).getRedirectedUrl())
                .isEqualTo(page);
        assertThat(read("office", page)).contains("Tính lại", "Ban Thường vụ cho chủ trương");
        assertThat(status("bcs-ubnd", page + "/facts")).isEqualTo(409);
        assertThat(status("huyen-01", page + "/facts")).isEqualTo(404);
        assertThat(status("secretary", page + "/facts")).isEqualTo(403);
    }

    @Test
    void theStandingGroupDepartsFromARouteOnThePages() throws Exception {
        var id = accepted(2_500_000_000L);
        var page = "/matters/" + id;
        assertThat(read("secretary", page)).contains(page + "/overrides/new");
        assertThat(read("office", page)).doesNotContain(page + "/overrides/new");
        assertThat(status("office", page + "/overrides/new")).isEqualTo(403);
        assertThat(read("secretary", page + "/overrides/new?how=LEFT_OUT&step=1"))
                .contains("không còn ai quyết định hồ sơ");
        assertThat(read("secretary", page + "/overrides/new?how=SENT_UP&organ=STANDING_COMMITTEE"))
                .contains("Ban Thường vụ quyết định", "phải làm thêm");
        assertThat(said(press("secretary", page + "/overrides", Map.of("version", "1"))))
                .contains("Chưa chọn thay đổi thế nào");
        var sent = Map.of("version", "1", "how", "SENT_UP", "organ", "STANDING_COMMITTEE", "reason", "Việc lớn");
        press("secretary", page + "/overrides", sent);
        var voices = page + "/overrides/"
                + overrides.of(accounts.actor("office"), id).get(0).id() + "/voices";
        assertThat(read("chairman", page)).contains(voices, "Việc lớn", "Tán thành");
        assertThat(read("office", page)).contains("Việc lớn").doesNotContain(voices);
        press("chairman", voices, Map.of("agrees", "true"));
        press("standing-deputy", voices, Map.of("agrees", "true"));
        assertThat(read("office", page)).contains("đã thống nhất", "Ban Thường vụ quyết định");
    }

    @Test
    void aMatterUnderAnEarlierVersionIsOfferedOnItsPageAndOnTheList() throws Exception {
        var then =
                LocalDate.of(2023, 6, 21).atTime(9, 0).atZone(VietnamTime.ZONE).toInstant();
        var id = clock.during(then, () -> {
            var filed = matters.file(
                    accounts.actor("bcs-ubnd"),
                    new NewMatter(
                            "budget.advance", Map.of("advanceKind", "ESTIMATE_ADVANCE"), "Ứng trước theo bản cũ", ""));
            matters.appraise(accounts.actor("office"), filed, 0, AppraisalOutcome.ACCEPTED, "");
            return filed;
        });
        var page = "/matters/" + id;
        assertThat(read("office", "/matters/rerouting")).contains("Ứng trước theo bản cũ", page + "/facts?anew=true");
        assertThat(status("secretary", "/matters/rerouting")).isEqualTo(403);
        assertThat(read("office", page)).contains("bản năm 2023 của Quy chế có hiệu lực");
        assertThat(read("secretary", page)).doesNotContain("anew=true");
        var form = read("office", page + "/facts?anew=true");
        assertThat(form).contains("Theo bản năm 2021", "Theo bản năm 2023", page + "/version");
        assertThat(said(press("office", page + "/version", Map.of("version", "1"))))
                .contains("Chưa ghi vì sao giữ");
        press(
                "office",
                page + "/facts",
                Map.of("version", "1", "anew", "true", "fact.advanceKind", "ESTIMATE_ADVANCE", "seen", seen(form)));
        assertThat(read("office", page)).contains("Định theo bản năm 2023").doesNotContain("anew=true");
    }

    @Test
    void anEmptyListOfOffersTeaches() throws Exception {
        var list = read("office", "/matters/rerouting");
        assertThat(list).containsAnyOf("Khi bản mới của Quy chế hoặc một quyết định", "facts?anew=true");
    }

    @Test
    void otherSystemsChangeFactsAndDepartUnderTheSameRules() throws Exception {
        var id = accepted(2_500_000_000L);
        var matter = "/api/v1/matters/" + id;
        var change = "{\"facts\":{\"amount\":3500000000},\"reason\":\"Tính lại\",\"confirm\":%s}";
        assertThat(said(send("office", matter + "/facts", change.formatted("false"))))
                .contains("\"confirmed\":false", "\"fate\":\"GONE\"", "\"fate\":\"NEW\"", "art_2__para_4__indent_3");
        assertThat(matters.find(accounts.actor("office"), id).facts()).containsEntry("amount", 2_500_000_000L);
        assertThat(said(send("office", matter + "/facts", change.formatted("true"))))
                .contains("\"confirmed\":true");
        assertThat(said(send("office", matter + "/facts", "{\"facts\":{\"source\":null}}")))
                .contains("matter.facts-needed");
        assertThat(said(send("office", matter + "/version", "{\"reason\":\"x\"}")))
                .contains("matter.version-not-offered");
        assertThat(said(send("secretary", matter + "/overrides", "{\"kind\":\"FLY\"}")))
                .contains("matter.override-kind");
        assertThat(said(send("office", matter + "/overrides", "{\"kind\":\"LEFT_OUT\",\"reason\":\"x\",\"step\":1}")))
                .contains("matter.override-not-standing-group", "art_22__para_2__indent_1");
        var up = "{\"kind\":\"SENT_UP\",\"organ\":\"PROVINCIAL_COMMITTEE\",\"reason\":\"Việc lớn\"}";
        assertThat(said(send("secretary", matter + "/overrides", up))).contains("\"state\":\"PROPOSED\"");
        var voices = matter + "/overrides/"
                + overrides.of(accounts.actor("office"), id).get(0).id() + "/voices";
        assertThat(said(send("chairman", voices, "{}"))).contains("matter.field-missing");
        send("chairman", voices, "{\"agrees\":true}");
        assertThat(said(send("standing-deputy", voices, "{\"agrees\":true}"))).contains("\"state\":\"AGREED\"");
        assertThat(read("office", matter + "/overrides")).contains("\"voices\":[{", "PROVINCIAL_COMMITTEE");
        assertThat(matters.find(accounts.actor("office"), id).state()).isEqualTo(MatterState.ACCEPTED);
    }

    private MatterId accepted(long amount) {
        var id = matters.file(
                accounts.actor("bcs-ubnd"),
                new NewMatter(
                        "budget.off-estimate-spending",
                        Map.of("amount", amount, "source", "REVENUE_SURPLUS"),
                        "Sửa hồ chứa số 3",
                        ""));
        matters.appraise(accounts.actor("office"), id, 0, AppraisalOutcome.ACCEPTED, "");
        return id;
    }

    private static String seen(String page) {
        var seen = SEEN.matcher(page);
        assertThat(seen.find()).isTrue();
        return seen.group(1);
    }

    private String read(String account, String path) throws Exception {
        var answer = answer(account, path);
        assertThat(answer.getStatus()).as(path).isEqualTo(200);
        return said(answer);
    }

    private int status(String account, String path) throws Exception {
        return answer(account, path).getStatus();
    }

    private MockHttpServletResponse answer(String account, String path) throws Exception {
        return browser.perform(get(path).with(user(account))).andReturn().getResponse();
    }

    private void press(String account, String path, Map<String, String> sent, ResultMatcher expected) throws Exception {
        var form = post(path).with(user(account)).with(csrf());
        sent.forEach(form::param);
        browser.perform(form).andExpect(expected);
    }

    private MockHttpServletResponse press(String account, String path, Map<String, String> sent) throws Exception {
        var form = post(path).with(user(account)).with(csrf());
        sent.forEach(form::param);
        return browser.perform(form).andReturn().getResponse();
    }

    private MockHttpServletResponse send(String account, String path, String json) throws Exception {
        return browser.perform(post(path)
                        .with(user(account))
                        .with(csrf())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(json))
                .andReturn()
                .getResponse();
    }

    private static String said(MockHttpServletResponse answer) throws Exception {
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }
}
