package vn.quyche.obligations.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import vn.quyche.QuycheTest;
import vn.quyche.kernel.BusinessClock;
import vn.quyche.kernel.VietnamTime;
import vn.quyche.obligations.Span;
import vn.quyche.regulation.Cycle;

/** The register of obligations as the Office and a body see it, from the list to what is recorded. */
@QuycheTest
class ObligationPagesTests {

    @Autowired
    MockMvc browser;

    @Autowired
    BusinessClock clock;

    @Test
    void whatComesStandsInTheRegisterAndOnItsPage() throws Exception {
        var key = "periodic-report~SUBORDINATE_01~" + nextMonth().token();
        assertThat(read("huyen-01", "/obligations")).contains(key, "Báo cáo định kỳ với Ban Thường vụ");
        assertThat(read("office", "/obligations/" + key))
                .contains("Điều 26 khoản 2", "chưa đến hạn", "name=\"words\"", "Thường trực");
        assertThat(read("huyen-01", "/obligations/" + key)).doesNotContain("name=\"words\"");
    }

    @Test
    void itIsExcusedAndTakenBackFromItsPage() throws Exception {
        var key = "periodic-report~SUBORDINATE_02~" + nextMonth().token();
        var page = "/obligations/" + key;
        browser.perform(post(page + "/excuse")
                        .param("day", day())
                        .param("by", "STANDING_GROUP")
                        .param("words", "Bão số 3")
                        .with(user("office"))
                        .with(csrf()))
                .andExpect(redirectedUrl(page));
        assertThat(read("office", page)).contains("được miễn", "Bão số 3", page + "/reopening");
        browser.perform(post(page + "/reopening")
                        .param("why", "Ghi nhầm huyện")
                        .with(user("office"))
                        .with(csrf()))
                .andExpect(redirectedUrl(page));
        assertThat(read("office", page)).contains("Ghi nhầm huyện", "chưa đến hạn");
    }

    @Test
    void whatIsRecordedTooEarlyIsRefusedWithWhatToDo() throws Exception {
        var key = "periodic-report~SUBORDINATE_02~" + nextMonth().token();
        browser.perform(post("/obligations/met")
                        .param("obligation", key)
                        .param("day", day())
                        .param("paper", "1-BC/HU")
                        .with(user("office"))
                        .with(csrf()))
                .andExpect(status().is4xxClientError())
                .andExpect(result -> assertThat(said(result.getResponse().getContentAsByteArray()))
                        .contains("đứng trước kỳ"));
    }

    @Test
    void aYearIsSeenAtOnce() throws Exception {
        var next = VietnamTime.today(clock).getYear() + 1;
        assertThat(read("office", "/obligations/coverage?code=periodic-report&cycle=MONTH&year=" + next))
                .contains("periodic-report~SUBORDINATE_01~" + next + "-02", "đã thực hiện 0 trên");
        assertThat(read("office", "/obligations/coverage?code=subordinate-session&year=" + next))
                .contains("subordinate-session~STANDING_COMMITTEE~SUBORDINATE_01~" + next);
    }

    @Test
    void daysWithoutEndAreNoTrouble() throws Exception {
        assertThat(read("office", "/obligations?from=1/1/0001&to=31/12/9999")).contains("/obligations/");
        assertThat(read("office", "/obligations?from=1/1/0001&to=31/12/0002")).doesNotContain("periodic-report~");
    }

    @Test
    void theCalendarIsTakenOut() throws Exception {
        browser.perform(get("/obligations/calendar.ics").with(user("huyen-01")))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Type", "text/calendar;charset=UTF-8"))
                .andExpect(result -> assertThat(said(result.getResponse().getContentAsByteArray())
                                .replace("\r\n ", ""))
                        .contains("UID:periodic-report~SUBORDINATE_01~"
                                + nextMonth().token() + "@quyche"));
    }

    @Test
    void whatCannotBeUsedIsSaid() throws Exception {
        refused("/obligations?from=1/3/2026&to=1/2/2026", "obligation.backwards", "Ngày cuối đứng trước ngày đầu");
        refused("/obligations/coverage?year=1", "obligation.year-unusable", "Không xem được năm");
        refused("/obligations/coverage?code=nothing", "obligation.kind-unknown", "Không có loại nghĩa vụ");
        browser.perform(get("/obligations/not-a-key").with(user("office"))).andExpect(status().isNotFound());
    }

    private void refused(String address, String code, String words) throws Exception {
        browser.perform(get(address).with(user("office")))
                .andExpect(status().is4xxClientError())
                .andExpect(result -> assertThat(said(result.getResponse().getContentAsByteArray()))
                        .as(code)
                        .contains(words));
    }

    private String read(String account, String address) throws Exception {
        return said(browser.perform(get(address).with(user(account)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray());
    }

    private static String said(byte[] content) {
        return new String(content, StandardCharsets.UTF_8);
    }

    private Span nextMonth() {
        return Span.around(Cycle.MONTH, VietnamTime.today(clock).plusMonths(1));
    }

    private String day() {
        return VietnamTime.written(VietnamTime.today(clock));
    }
}
