package vn.quyche.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import vn.quyche.QuycheTest;

/** A trial in a browser: a rule taken away, what would have come of it, and the draft once nothing is left in it. */
@QuycheTest
@Tag("browser")
@TestPropertySource(properties = "quyche.demo-history=true")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TrialJourneyTests {

    @LocalServerPort
    private int port;

    private Browser browser;

    @BeforeAll
    void open() {
        browser = new Browser(port);
    }

    @AfterAll
    void close() {
        browser.close();
    }

    @Test
    void aTrialIsCleanAtEveryWidthWithAResultAndWithoutAChange() {
        try (var office = browser.as("office")) {
            office.open("/what-if/rules/R-2.4.3-b").press("Thử bỏ quy tắc");
            office.sees("đi đường khác");
            var trial = office.path();
            assertThat(trial).startsWith("/trials/");
            assertThat(CleanPage.faults(office, trial)).isEmpty();
            office.open(trial).press("Bỏ : Bỏ quy tắc R-2.4.3-b");
            office.sees("chưa có thay đổi nào");
            assertThat(CleanPage.faults(office, trial)).isEmpty();
        }
    }
}
